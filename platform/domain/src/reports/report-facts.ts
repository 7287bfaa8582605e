import type { Day, Decimal } from '@junheng/kernel';
import type { Words } from '../plan/target.ts';
import type { FundSums } from '../projects/project-funds.ts';
import type {
  Binding,
  CheckpointState,
  Comparator,
  DutyRole,
  Measure,
  ProjectStage,
  ProjectState,
  TargetState,
  TaskState,
} from '@junheng/vocabulary';

/** Where a figure came from, as the screens show it too. */
export interface ReportSource {
  readonly kind: string;
  /** The sentence of the plan, or the words of whoever typed the figure. */
  readonly text: string;
  /** The heading of the plan, or the document with its number. */
  readonly place: string;
}

/** A unit's part, with its name. */
export interface ReportDuty {
  readonly role: DutyRole;
  readonly unitId: string;
  readonly unitName: string;
}

/** A value with the day it is true of and who recorded it. */
export interface ReportValue {
  readonly day: Day;
  readonly value: Decimal;
  readonly source: ReportSource;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A target judged on the cut-off day, and what was said of it a year before. */
export interface ReportTarget {
  readonly id: string;
  readonly number: number;
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  /** In which values are recorded: `unit`, but % where the change of a rate is asked. */
  readonly valueUnit: string;
  readonly baseYear: number | null;
  readonly baseValue: Decimal | null;
  readonly year: number;
  readonly comparator: Comparator;
  readonly value: Decimal | null;
  readonly valueMax: Decimal | null;
  readonly binding: Binding | null;
  readonly measure: Measure;
  readonly parentId: string | null;
  readonly duties: readonly ReportDuty[];
  readonly source: ReportSource;
  readonly path: readonly { readonly year: number; readonly value: Decimal }[];
  /** By day; none after the cut-off day. */
  readonly values: readonly ReportValue[];
  readonly latest: ReportValue | null;
  readonly expectedNow: Decimal | null;
  /** The demand by which it was judged, and the day for which that is asked; null where no demand decided. */
  readonly demand: { readonly value: Decimal; readonly day: Day } | null;
  /** A missed target that was reached afterwards: when, and with which value. */
  readonly reachedLater: { readonly day: Day; readonly value: Decimal } | null;
  readonly forecast: Decimal | null;
  readonly state: TargetState;
  readonly reason: Words;
  /** How it stood a year before the cut-off day; null where the plan had not begun. */
  readonly yearAgo: { readonly state: TargetState; readonly value: Decimal | null } | null;
  /** Ids of the tasks that serve it. */
  readonly taskIds: readonly string[];
}

/** A task judged on the cut-off day. */
export interface ReportTask {
  readonly id: string;
  readonly number: number;
  /** 工作项目 of a year table, or the heading of a box; empty where there is none. */
  readonly group: string;
  /** Whether it closes only with a paper (出台, 制定, 修订). */
  readonly ordersPaper: boolean;
  readonly papers: readonly {
    readonly title: string;
    readonly number: string;
    readonly day: Day;
    readonly recordedAt: string;
    readonly withdrawnAt: string | null;
  }[];
  /** Headings above it, outermost first. */
  readonly outline: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly starts: Day;
  readonly due: Day;
  readonly duties: readonly ReportDuty[];
  readonly milestones: readonly {
    readonly year: number;
    readonly text: string;
    readonly due: Day;
    readonly state: CheckpointState;
  }[];
  readonly source: ReportSource;
  readonly percent: number | null;
  readonly expectedPercent: number;
  readonly state: TaskState;
  readonly dueSoon: boolean;
  readonly lastReport: { readonly words: string; readonly unitName: string; readonly state: string } | null;
}

/** A building project judged on the cut-off day. Areas in square metres. */
export interface ReportProject {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly location: string;
  readonly keyYear: number | null;
  readonly landArea: Decimal | null;
  readonly floorArea: Decimal | null;
  readonly places: number | null;
  readonly stages: readonly {
    readonly stage: ProjectStage;
    readonly planned: Day | null;
    readonly actual: Day | null;
    readonly reason: string | null;
  }[];
  /** Money up to the cut-off day, in yuan. */
  readonly funds: FundSums;
  /** The school that it became. */
  readonly unitId: string | null;
  readonly currentStage: ProjectStage | null;
  readonly nextStage: ProjectStage | null;
  readonly state: ProjectState;
  readonly reason: Words;
  readonly duties: readonly ReportDuty[];
  readonly source: ReportSource;
}

/** A unit that may have a sheet of its own. */
export interface ReportUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
}

/** Everything a report is written from: judged lists, as the reader may see them. */
export interface ReportFacts {
  readonly districtName: string;
  readonly platformName: string;
  /** Who signs: the bureau. */
  readonly organ: string;
  readonly plan: {
    readonly title: string;
    readonly number: string;
    readonly issuer: string;
    readonly from: number;
    readonly to: number;
  };
  /** The version that was judged; null when the plan was never published as one. */
  readonly judgedVersion: { readonly number: number; readonly hash: string } | null;
  readonly asOf: Day;
  readonly targets: readonly ReportTarget[];
  /** Targets whose state changed within the last month. */
  readonly changes: readonly {
    readonly targetId: string;
    readonly from: TargetState;
    readonly to: TargetState;
  }[];
  readonly tasks: readonly ReportTask[];
  readonly projects: readonly ReportProject[];
  /** Buildings promised by number, and how many projects name one. */
  readonly promises: readonly {
    readonly year: number;
    /** 新建小学, 扩建初中. */
    readonly what: string;
    readonly planned: number;
    readonly named: number;
    readonly source: ReportSource;
  }[];
  readonly units: readonly ReportUnit[];
}
