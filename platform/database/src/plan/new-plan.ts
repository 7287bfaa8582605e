import type { StoredSource } from '../schema/column-types.ts';
import type { DutyRole, ReportState, TargetTable } from '../schema/plan-tables.ts';

/** A unit's part in a target or task; their order is the order printed. */
export interface NewDuty {
  readonly role: DutyRole;
  readonly unitId: string;
}

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
  readonly comparator: TargetTable['comparator'];
  readonly value: string | null;
  readonly valueMax: string | null;
  readonly binding: TargetTable['binding'];
  readonly measure: TargetTable['measure'];
  readonly exemptRule: string | null;
  readonly source: StoredSource;
  readonly duties: readonly NewDuty[];
  readonly printedPath: readonly { readonly year: number; readonly value: string }[];
  readonly values: readonly NewValue[];
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
  readonly milestones: readonly { readonly year: number; readonly text: string }[];
  readonly targetIds: readonly string[];
  readonly reports: readonly NewTaskReport[];
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
  };
  readonly targets: readonly NewTarget[];
  readonly tasks: readonly NewTask[];
}
