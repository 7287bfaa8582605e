import type { Generated } from 'kysely';
import type { Day, Decimal, Json, Moment, StoredSource, TenantRow } from './column-types.ts';

export type Comparator = '≥' | '≤' | '>' | '<' | '≈' | '=' | 'maintain' | 'range' | 'qualitative';
export type DutyRole = 'lead' | 'supporting' | 'responsible';
export type ReportState = 'submitted' | 'accepted' | 'returned';

/** A published multi-year plan. */
export interface PlanTable extends TenantRow {
  title: string;
  title_en: string;
  issuer: string;
  number: string;
  issued: Day;
  from_year: number;
  to_year: number;
  version: Generated<number>;
}

/** The whole text of a plan; spans count its UTF-16 units. */
export interface PlanTextTable extends TenantRow {
  plan_id: string;
  text: string;
}

/** Indicator, comparator, value and year, as the plan states them. */
export interface TargetTable extends TenantRow {
  plan_id: string;
  parent_id: string | null;
  /** Position in the plan, from 1. */
  number: number;
  group_name: string;
  group_name_en: string;
  name: string;
  name_en: string;
  /** Pinyin of the name, filled by the store. */
  sort_key: string;
  /** Unit of measure as printed. */
  unit: string;
  base_year: number | null;
  base_value: Decimal | null;
  year: number;
  comparator: Comparator;
  value: Decimal | null;
  value_max: Decimal | null;
  binding: 'binding' | 'expected' | null;
  measure: 'level' | 'increment' | 'cumulative';
  /** Why the target is not applied any more (a decided adjustment of the plan); null while it is in force. */
  exempt_rule: string | null;
  source: Json<StoredSource>;
  version: Generated<number>;
}

/** A value that the plan itself prints for the end of a year. */
export interface TargetPathTable extends TenantRow {
  target_id: string;
  year: number;
  value: Decimal;
}

/** A value reached, with the day it is true of and where it came from. */
export interface TargetValueTable extends TenantRow {
  target_id: string;
  day: Day;
  value: Decimal;
  source: Json<StoredSource>;
  recorded_by: string;
  recorded_by_account_id: string | null;
  recorded_at: Moment;
  /** Set when the value was withdrawn; it then counts nowhere but stays on record. */
  withdrawn_at: Moment | null;
}

/** A node of the plan's outline that somebody must carry out. */
export interface TaskTable extends TenantRow {
  plan_id: string;
  parent_id: string | null;
  number: number;
  /** Headings above it, outermost first. */
  outline: string[];
  title: string;
  title_en: string;
  sort_key: string;
  text: string;
  starts: Day;
  due: Day;
  source: Json<StoredSource>;
  version: Generated<number>;
}

/** What must be true of a task by the end of a year. */
export interface TaskMilestoneTable extends TenantRow {
  task_id: string;
  year: number;
  text: string;
}

/** A task that serves a target. */
export interface TaskTargetTable extends TenantRow {
  task_id: string;
  target_id: string;
}

/** Which unit answers for a target, in which role, in the order printed. */
export interface TargetDutyTable extends TenantRow {
  target_id: string;
  unit_id: string;
  role: DutyRole;
  position: number;
}

/** Which unit answers for a task, in which role, in the order printed. */
export interface TaskDutyTable extends TenantRow {
  task_id: string;
  unit_id: string;
  role: DutyRole;
  position: number;
}

/** A unit's report on a task, to be accepted or returned. */
export interface TaskReportTable extends TenantRow {
  task_id: string;
  unit_id: string;
  /** 0 to 100. */
  percent: number;
  words: string;
  state: ReportState;
  reason: string | null;
  reported_by: string;
  reported_by_account_id: string | null;
  reported_at: Moment;
  reviewed_by: string | null;
  reviewed_by_account_id: string | null;
  reviewed_at: Moment | null;
  version: Generated<number>;
}

/** The tables of the area plan. */
export interface PlanTables {
  plan: PlanTable;
  plan_text: PlanTextTable;
  target: TargetTable;
  target_duty: TargetDutyTable;
  target_path: TargetPathTable;
  target_value: TargetValueTable;
  task: TaskTable;
  task_duty: TaskDutyTable;
  task_milestone: TaskMilestoneTable;
  task_target: TaskTargetTable;
  task_report: TaskReportTable;
}
