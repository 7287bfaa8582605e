import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { allOf, isDutyVisible, isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import { groupParts } from '../plan/group-parts.ts';
import { unitNamer } from '../plan/unit-namer.ts';
import type { UnitName } from '../plan/unit-namer.ts';
import { chosenPlan } from '../plan/plan-in-force.ts';
import type { DutyRow } from '../plan/target-row.ts';
import type { ReportState } from '@junheng/vocabulary';
import type { StoredSource } from '@junheng/domain';

/** A unit's report on a task. */
export interface TaskReportRow {
  readonly id: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitNameEn: string;
  readonly percent: number;
  readonly words: string;
  readonly state: ReportState;
  readonly reason: string | null;
  readonly reportedBy: string;
  readonly reportedByAccountId: string | null;
  readonly reportedAt: string;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
  readonly version: number;
  /** Its photos, in the order in which they were handed in. */
  readonly files: AttachedFile[];
}

/** A file as far as the thing it hangs on shows it. */
export interface AttachedFile {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** Something that must be true of a task by a day (a null `due` is the end of its year), and whether it was reached. */
export interface CheckpointRow {
  readonly id: string;
  readonly year: number;
  readonly text: string;
  readonly due: string | null;
  readonly doneDay: string | null;
  readonly doneWords: string | null;
  readonly doneBy: string | null;
  readonly doneAt: string | null;
  readonly version: number;
}

/** A paper with which a task that orders one is closed; withdrawn ones stay on record. */
export interface TaskPaperRow {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly day: string;
  readonly file: AttachedFile;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly withdrawnAt: string | null;
}

/** A task with everything that judging and showing it needs. */
export interface TaskRow {
  readonly id: string;
  readonly planId: string;
  readonly parentId: string | null;
  readonly number: number;
  readonly outline: string[];
  readonly title: string;
  readonly titleEn: string;
  readonly text: string;
  readonly starts: string;
  readonly due: string;
  readonly source: StoredSource;
  /** 工作项目 of a year table, or the heading of a box; empty where there is none. */
  readonly groupName: string;
  /** Where the plan prints it: the outline, a year table, a box. */
  readonly place: string;
  readonly ordersPaper: boolean;
  /** The version of the plan that dropped it; null while it is in force. */
  readonly droppedInVersion: number | null;
  /** What a point of a year is judged by: the task of the longer plan that it was drawn from. */
  readonly drawnFrom: {
    readonly taskId: string;
    readonly starts: string;
    readonly due: string;
    readonly ordersPaper: boolean;
  } | null;
  readonly version: number;
  readonly duties: DutyRow[];
  /** Its checkpoints, by year and day. */
  readonly milestones: CheckpointRow[];
  readonly papers: TaskPaperRow[];
  /** Reports that the reader may read, oldest first. */
  readonly reports: TaskReportRow[];
  /** What judging needs of all reports, those of other units too: no words, no names. */
  readonly progress: {
    readonly unitId: string;
    readonly percent: number;
    readonly state: ReportState;
    readonly reportedAt: string;
    readonly reviewedAt: string | null;
  }[];
}

/** Which tasks: one by its id, some by theirs, or those of a plan under filters. */
export interface TaskFilter {
  readonly id?: string;
  readonly ids?: readonly string[];
  /** Those of the plan in force in this year, unless `planId` names one. */
  readonly year?: number;
  readonly planId?: string | undefined;
  /** Looks into both titles and the text. */
  readonly q?: string | undefined;
  /** Only tasks in which this unit or one below it has a duty, in `role` when that is told. */
  readonly unitId?: string | undefined;
  readonly role?: string | undefined;
  /** Only tasks that run in this calendar year. */
  readonly runsIn?: number | undefined;
}

/** The columns of `TaskReportRow` from `task_report r` with its unit `ru`. */
export const reportColumns = sql`
  r.id, r.task_id as "taskId", r.unit_id as "unitId", ru.name as "unitName", ru.name_en as "unitNameEn", r.percent,
  r.words, r.state, r.reason, r.reported_by as "reportedBy", r.reported_by_account_id as "reportedByAccountId",
  r.reported_at as "reportedAt", r.reviewed_by as "reviewedBy", r.reviewed_at as "reviewedAt", r.version`;

/** SQL that is true of the tasks (`t`) that the reader may see under a filter. */
export function taskConditions(limits: Limits, filter: TaskFilter): RawBuilder<boolean> {
  const { districtId } = limits;
  const conditions = [sql<boolean>`t.district_id = ${districtId}`];
  if (limits.scope.kind !== 'district') conditions.push(isDutyVisible('task_duty', 't.id', limits));
  // One that an adjustment dropped is still found by its id, so that old links and reports lead somewhere.
  if (filter.id === undefined) conditions.push(sql<boolean>`t.dropped_in_version is null`);
  else conditions.push(sql<boolean>`t.id = ${filter.id}`);
  if (filter.ids !== undefined)
    conditions.push(sql<boolean>`t.id = any(${sql.val([...filter.ids])}::uuid[])`);
  const { year, planId } = filter;
  if (year !== undefined || planId !== undefined) {
    conditions.push(sql<boolean>`t.plan_id = ${chosenPlan(districtId, { planId, year: year ?? 0 })}`);
  }
  const words = filter.q?.trim().toLowerCase() ?? '';
  if (words !== '') {
    conditions.push(
      sql<boolean>`(strpos(lower(t.title), ${words}) > 0 or strpos(lower(t.title_en), ${words}) > 0
        or strpos(lower(t.text), ${words}) > 0)`,
    );
  }
  if (filter.unitId !== undefined || filter.role !== undefined) {
    const parts = [sql<boolean>`f.district_id = ${districtId} and f.task_id = t.id`];
    if (filter.role !== undefined) parts.push(sql<boolean>`f.role = ${filter.role}`);
    if (filter.unitId !== undefined) {
      const scope = { kind: 'units', rootUnitId: filter.unitId } as const;
      parts.push(isUnitVisible('f.unit_id', { districtId, scope }));
    }
    conditions.push(sql<boolean>`exists (select from task_duty f where ${allOf(parts)})`);
  }
  if (filter.runsIn !== undefined) {
    conditions.push(
      sql<boolean>`t.starts <= make_date(${filter.runsIn}::int, 12, 31) and t.due >= make_date(${filter.runsIn}::int, 1, 1)`,
    );
  }
  return allOf(conditions);
}

type Parts<Part> = (Part & { readonly of: string })[] | null;

interface Found {
  readonly tasks: Omit<TaskRow, 'duties' | 'milestones' | 'papers' | 'reports' | 'progress'>[] | null;
  readonly duties: Parts<Omit<DutyRow, 'unitName' | 'unitNameEn'>>;
  readonly units: UnitName[] | null;
  readonly milestones: Parts<CheckpointRow>;
  readonly papers: Parts<TaskPaperRow>;
  readonly reports: Parts<Omit<TaskReportRow, 'files'> & { readonly isReadable: boolean }>;
  readonly files: Parts<AttachedFile>;
}

/** The columns of `AttachedFile` from `stored_file s`. */
const fileColumns = sql`s.id, s.file_name as "fileName", s.media_type as "mediaType", s.size`;

/** The tasks within the reader's scope, by their number, each with duties, milestones and reports. One query, as in `findTargets`. */
export async function findTasks(
  transaction: DistrictTransaction,
  limits: Limits,
  filter: TaskFilter,
): Promise<TaskRow[]> {
  const found = await sql<Found>`
    with t as materialized (
      select t.*, coalesce(t.drawn_from_task_id, t.id) as origin_id from task t where ${taskConditions(limits, filter)})
    select
      (select json_agg(x) from (
        select t.id, t.plan_id as "planId", t.parent_id as "parentId", t.number, t.outline, t.title,
               t.title_en as "titleEn", t.text, t.starts, t.due, t.source,
               t.group_name as "groupName", t.place, t.orders_paper as "ordersPaper",
               t.dropped_in_version as "droppedInVersion", t.version,
               (select json_build_object('taskId', o.id, 'starts', o.starts, 'due', o.due, 'ordersPaper', o.orders_paper)
                  from task o where o.district_id = t.district_id and o.id = t.drawn_from_task_id) as "drawnFrom"
          from t order by t.number, t.id) x) as tasks,
      (select json_agg(x) from (
        select d.task_id as "of", d.role, d.unit_id as "unitId"
          from t join task_duty d on d.district_id = t.district_id and d.task_id = t.id
         order by d.position, d.id) x) as duties,
      (select json_agg(json_build_array(u.id, u.name, u.name_en)) from unit u
        where u.district_id = ${limits.districtId} and u.id in (
          select d.unit_id from t join task_duty d on d.district_id = t.district_id and d.task_id = t.id)) as units,
      (select json_agg(x) from (
        select t.id as "of", m.id, m.year, m.text, m.due, m.done_day as "doneDay", m.done_words as "doneWords",
               m.done_by as "doneBy", m.done_at as "doneAt", m.version
          from t join task_milestone m on m.district_id = t.district_id and m.task_id = t.origin_id
         order by m.year, m.due, m.id) x) as milestones,
      (select json_agg(x) from (
        select t.id as "of", p.id, p.title, p.number, p.day, p.recorded_by as "recordedBy",
               p.recorded_at as "recordedAt", p.withdrawn_at as "withdrawnAt",
               json_build_object('id', s.id, 'fileName', s.file_name, 'mediaType', s.media_type, 'size', s.size) as file
          from t join task_paper p on p.district_id = t.district_id and p.task_id = t.origin_id
          join stored_file s on s.district_id = p.district_id and s.id = p.stored_file_id
         order by p.day, p.id) x) as papers,
      (select json_agg(x) from (
        select a.task_report_id as "of", ${fileColumns}
          from t join task_report r on r.district_id = t.district_id and r.task_id = t.origin_id
          join task_report_file a on a.district_id = r.district_id and a.task_report_id = r.id
          join stored_file s on s.district_id = a.district_id and s.id = a.stored_file_id
         where ${isUnitVisible('r.unit_id', limits)}
         order by a.position) x) as files,
      (select json_agg(x) from (
        select t.id as "of", ${reportColumns}, ${isUnitVisible('r.unit_id', limits)} as "isReadable"
          from t join task_report r on r.district_id = t.district_id and r.task_id = t.origin_id
          join unit ru on ru.district_id = r.district_id and ru.id = r.unit_id
         order by r.reported_at collate "C", r.id) x) as reports`.execute(transaction);
  const { tasks, duties, units, milestones, papers, reports, files } = found.rows[0] ?? {};
  const [dutiesOf, milestonesOf, papersOf, reportsOf, filesOf] = [
    groupParts(duties),
    groupParts(milestones),
    groupParts(papers),
    groupParts(reports),
    groupParts(files),
  ];
  const nameUnit = unitNamer(units);
  return (tasks ?? []).map((task) => {
    const all = reportsOf(task.id);
    return {
      ...task,
      duties: dutiesOf(task.id).map(nameUnit),
      milestones: milestonesOf(task.id),
      papers: papersOf(task.id),
      reports: all
        .filter((report) => report.isReadable)
        .map((report) => ({ ...report, files: filesOf(report.id) })),
      // The words of other units end here.
      progress: all.map(({ unitId, percent, state, reportedAt, reviewedAt }) => ({
        unitId,
        percent,
        state,
        reportedAt,
        reviewedAt,
      })),
    };
  });
}

/** The targets that a task serves, within the reader's scope, by their number. */
export async function findTargetsOfTask(
  transaction: DistrictTransaction,
  limits: Limits,
  taskId: string,
): Promise<{ id: string; name: string; nameEn: string }[]> {
  const found = await sql<{ id: string; name: string; nameEn: string }>`
    select t.id, t.name, t.name_en as "nameEn"
      from task_target tt join target t on t.district_id = tt.district_id and t.id = tt.target_id
     where tt.district_id = ${limits.districtId} and tt.task_id = ${taskId}
       and ${isDutyVisible('target_duty', 't.id', limits)}
     order by t.number`.execute(transaction);
  return found.rows;
}
