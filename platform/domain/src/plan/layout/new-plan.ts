import type { NewProject, NewPromise } from './new-project.ts';
import type { Binding, Comparator, Measure, PlanLevel, ReportState, TargetRole } from '@junheng/vocabulary';
import type { NewCheckpoint } from './new-checkpoint.ts';
import type { NewDuty } from './new-duty.ts';
import type { StoredAnchor, StoredSource } from './stored-source.ts';

/** A value known when the plan is entered. */
export interface NewValue {
  readonly id: string;
  readonly day: string;
  readonly value: string;
  readonly source: StoredSource;
  readonly recordedBy: string;
  readonly recordedByAccountId: string | null;
  readonly recordedAt: string;
}

/** A target with its duties, printed path and values. */
export interface NewTarget {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: number;
  readonly group: string;
  readonly groupEn: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly baseYear: number | null;
  readonly baseValue: string | null;
  readonly year: number;
  readonly comparator: Comparator;
  readonly value: string | null;
  readonly valueMax: string | null;
  readonly binding: Binding | null;
  readonly measure: Measure;
  readonly exemptRule: string | null;
  readonly source: StoredSource;
  readonly duties: readonly NewDuty[];
  readonly printedPath: readonly { readonly year: number; readonly value: string }[];
  readonly values: readonly NewValue[];
  /** Further places where the plan prints the same goal. */
  readonly anchors?: readonly StoredAnchor[];
  readonly area?: string | null;
  readonly frequency?: string | null;
  readonly condition?: string | null;
  readonly ratio?: string | null;
  /** `target` when left out. */
  readonly role?: TargetRole;
}

/** A report known when the plan is entered. */
export interface NewTaskReport {
  readonly id: string;
  readonly unitId: string;
  readonly percent: number;
  readonly words: string;
  readonly state: ReportState;
  readonly reason: string | null;
  readonly reportedBy: string;
  readonly reportedByAccountId: string | null;
  readonly reportedAt: string;
  readonly reviewedBy: string | null;
  readonly reviewedByAccountId: string | null;
  readonly reviewedAt: string | null;
}

/** A task with its duties, milestones, the targets it serves and its reports. */
export interface NewTask {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: number;
  readonly outline: readonly string[];
  readonly title: string;
  readonly titleEn: string;
  readonly text: string;
  readonly starts: string;
  readonly due: string;
  readonly source: StoredSource;
  readonly duties: readonly NewDuty[];
  /** Checkpoints; one without `due` is due on the last day of its year. */
  readonly milestones: readonly (Omit<NewCheckpoint, 'taskId' | 'due'> & { readonly due?: string | null })[];
  readonly targetIds: readonly string[];
  readonly reports: readonly NewTaskReport[];
  /** Whether it orders a paper (出台, 制定, 修订) and so closes only with one. */
  readonly ordersPaper?: boolean;
  readonly anchors?: readonly StoredAnchor[];
  /** 工作项目 of a year table, or the heading of a box. */
  readonly group?: string;
  /** Where the plan prints it. */
  readonly place?: string;
}

/** A whole plan: what the reader of documents, or the sample, hands over. */
export interface NewPlan {
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly titleEn: string;
    readonly issuer: string;
    readonly number: string;
    readonly issued: string;
    readonly from: number;
    readonly to: number;
    readonly text: string;
    /** `district` when left out. */
    readonly level?: PlanLevel;
    readonly ownerUnitId?: string | null;
    readonly superiorPlanId?: string | null;
    readonly region?: string;
    readonly isPublic?: boolean;
  };
  readonly targets: readonly NewTarget[];
  readonly tasks: readonly NewTask[];
  readonly projects?: readonly NewProject[];
  readonly promises?: readonly NewPromise[];
}
