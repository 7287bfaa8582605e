import type { ColumnType, Generated } from 'kysely';
import type { Day, Decimal, Json, Moment, TenantRow } from './column-types.ts';
import type { DefaultedJson } from './plan-review-tables.ts';
import type {
  Binding,
  Comparator,
  DutyRole,
  Measure,
  PlanLevel,
  PlanState,
  ReportState,
  TargetRole,
} from '@junheng/vocabulary';
import type { StoredAnchor, StoredSource } from '@junheng/domain';

/** A column with a default: may be left out when a row is made. */
export type Defaulted<T> = ColumnType<T, T | undefined, T>;
/** A column that is null when left out. */
export type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** A published multi-year plan. */
export interface PlanTable extends TenantRow {
  title: string;
  title_en: string;
  issuer: string;
  number: string;
  issued: Day;
  from_year: number;
  to_year: number;
  level: Defaulted<PlanLevel>;
  /** The school or bureau whose plan it is; null for the district's own. */
  owner_unit_id: Nullable<string>;
  superior_plan_id: Nullable<string>;
  state: Defaulted<PlanState>;
  /** Whether its targets stand on the page open to everybody. */
  is_public: Defaulted<boolean>;
  region: Defaulted<string>;
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
  binding: Binding | null;
  measure: Measure;
  /** Why the target is not applied any more (a decided adjustment of the plan); null while it is in force. */
  exempt_rule: string | null;
  source: Json<StoredSource>;
  /** Further places where the plan prints the same goal. */
  anchors: DefaultedJson<StoredAnchor[]>;
  area: Nullable<string>;
  frequency: Nullable<string>;
  condition: Nullable<string>;
  ratio: Nullable<string>;
  role: Defaulted<TargetRole>;
  /** The version of the plan that dropped it; null while it is in force. */
  dropped_in_version: Nullable<number>;
  /** The target of another plan whose values are also this one's: one goal in two plans has one value. */
  shares_values_with: Nullable<string>;
  /** The target of the superior plan whose value is this one's reference. */
  superior_target_id: Nullable<string>;
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
  /** The file that proves it. */
  stored_file_id: Nullable<string>;
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
  /** Whether it orders a paper (出台, 制定, 修订) and so closes only with one. */
  orders_paper: Defaulted<boolean>;
  anchors: DefaultedJson<StoredAnchor[]>;
  /** 工作项目 of a year table, or the heading of a box. */
  group_name: Defaulted<string>;
  /** Where the plan prints it: the outline, a year table, a box. */
  place: Defaulted<string>;
  dropped_in_version: Nullable<number>;
  /** The task of a longer plan that a yearly one was drawn from. */
  drawn_from_task_id: Nullable<string>;
  version: Generated<number>;
}

/** What must be true of a task by the end of a year. */
export interface TaskMilestoneTable extends TenantRow {
  task_id: string;
  year: number;
  text: string;
  due: Nullable<Day>;
  source: ColumnType<StoredSource | null, string | null | undefined, string | null>;
  done_day: Nullable<Day>;
  done_words: Nullable<string>;
  done_by: Nullable<string>;
  done_by_account_id: Nullable<string>;
  done_at: Nullable<Moment>;
  version: Generated<number>;
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
