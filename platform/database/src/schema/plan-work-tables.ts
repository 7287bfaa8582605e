import type { Generated } from 'kysely';
import type { Day, Decimal, Json, Moment, TenantRow } from './column-types.ts';
import type { DefaultedJson } from './plan-review-tables.ts';
import type { Defaulted } from './plan-tables.ts';
import type {
  ChannelFormat,
  ChannelKind,
  DeliveryState,
  DutyRole,
  MessageKind,
  ProjectKind,
  ProjectStage,
} from '@junheng/vocabulary';
import type { StoredAnchor, StoredSource } from '@junheng/domain';

export type ProjectStageName = ProjectStage;

/** Who wrote a row down, and when. */
interface RecordedRow extends TenantRow {
  recorded_by: string;
  recorded_by_account_id: string | null;
  recorded_at: Moment;
}

/** A school to build or enlarge; areas in square metres. */
export interface BuildingProjectTable extends TenantRow {
  plan_id: string;
  number: number;
  /** Its name today; earlier ones are in `building_project_name`. */
  name: string;
  /** Pinyin of the name, filled by the store. */
  sort_key: string;
  location: string;
  kind: ProjectKind;
  /** Stages of schooling: kindergarten, primary, junior, senior. */
  stages: string[];
  /** 重点年份 as printed, never the year of opening. */
  key_year: number | null;
  land_area: Decimal | null;
  floor_area: Decimal | null;
  /** Planned places (学位). */
  places: number | null;
  /** The school it becomes, once there is one. */
  unit_id: string | null;
  town_id: string | null;
  lon: number | null;
  lat: number | null;
  source: Json<StoredSource>;
  anchors: DefaultedJson<StoredAnchor[]>;
  dropped_in_version: number | null;
  version: Generated<number>;
}

/** Which unit answers for a project. */
export interface BuildingProjectDutyTable extends TenantRow {
  building_project_id: string;
  unit_id: string;
  role: DutyRole;
  position: number;
}

/** A name that a project bears from a day on, and why it was changed. */
export interface BuildingProjectNameTable extends RecordedRow {
  building_project_id: string;
  name: string;
  day: Day;
  reason: string;
}

/** A stage of a project with its planned and its actual day, and the reason of a delay. */
export interface BuildingProjectStageTable extends RecordedRow {
  building_project_id: string;
  stage: ProjectStageName;
  planned: Day | null;
  actual: Day | null;
  reason: string | null;
}

/** A planned day of a stage that was moved: the day before, the day after (null when it was taken away), and why. */
export interface BuildingProjectReplanTable extends RecordedRow {
  building_project_id: string;
  stage: ProjectStageName;
  planned_before: Day;
  planned_after: Day | null;
  reason: string;
}

/** Money of a project in a calendar year, in yuan. */
export interface BuildingProjectFundTable extends RecordedRow {
  building_project_id: string;
  year: number;
  planned: Decimal | null;
  paid: Decimal | null;
  source_text: string;
}

/** Buildings promised by number and not by name. */
export interface BuildingPromiseTable extends TenantRow {
  plan_id: string;
  kind: ProjectKind;
  school_type: string;
  year: number;
  count: number;
  source: Json<StoredSource>;
  dropped_in_version: number | null;
}

/** The paper with which a task that orders one is closed. */
export interface TaskPaperTable extends RecordedRow {
  task_id: string;
  title: string;
  number: string;
  day: Day;
  stored_file_id: string;
  withdrawn_at: Moment | null;
}

/** A photo that came with a report. */
export interface TaskReportFileTable extends TenantRow {
  task_report_id: string;
  stored_file_id: string;
  position: number;
}

/** A message in a unit's inbox. */
export interface InboxMessageTable extends TenantRow {
  unit_id: string;
  kind: MessageKind;
  task_id: string | null;
  /** The same message is never sent twice: what it says, about what, on which day. */
  once_key: string;
  zh: string;
  en: string;
  link: string;
  created_at: Moment;
  read_at: Moment | null;
  read_by: string | null;
}

/** Where messages also go; of the whole district when `unit_id` is null. */
export interface MessageChannelTable extends TenantRow {
  unit_id: string | null;
  kind: ChannelKind;
  address: string;
  /** Signs webhooks; empty for e-mail. */
  secret: string;
  active: boolean;
  created_at: Moment;
  /** What administrators call it. */
  label: Defaulted<string>;
  /** How a webhook's body is written: our own, or as the robots of 企业微信, 钉钉 and 飞书 take it. */
  format: Defaulted<ChannelFormat>;
  version: Generated<number>;
}

/** A message on its way through a channel. */
export interface MessageDeliveryTable extends TenantRow {
  inbox_message_id: string;
  message_channel_id: string;
  state: DeliveryState;
  attempts: Generated<number>;
  next_at: Moment;
  error: string | null;
  sent_at: Moment | null;
}

/** The tables around a plan that is carried out. */
export interface PlanWorkTables {
  building_project: BuildingProjectTable;
  building_project_duty: BuildingProjectDutyTable;
  building_project_name: BuildingProjectNameTable;
  building_project_stage: BuildingProjectStageTable;
  building_project_replan: BuildingProjectReplanTable;
  building_project_fund: BuildingProjectFundTable;
  building_promise: BuildingPromiseTable;
  task_paper: TaskPaperTable;
  task_report_file: TaskReportFileTable;
  inbox_message: InboxMessageTable;
  message_channel: MessageChannelTable;
  message_delivery: MessageDeliveryTable;
}
