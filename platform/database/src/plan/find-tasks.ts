import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { allOf, isDutyVisible, isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import type { StoredSource } from '../schema/column-types.ts';
import type { ReportState } from '../schema/plan-tables.ts';
import type { DutyRow } from './find-targets.ts';
import { groupParts } from './group-parts.ts';
import { planInForce } from './plan-in-force.ts';

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
  readonly version: number;
  readonly duties: DutyRow[];
  readonly milestones: { readonly year: number; readonly text: string }[];
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

/** Which tasks: one by its id, or those of the plan in force in a year under filters. */
export interface TaskFilter {
  readonly id?: string;
  readonly year?: number;
  /** Looks into both titles and the text. */
  readonly q?: string | undefined;
  /** Only tasks in which this unit or one below it has a duty, in `role` when that is told. */
  readonly unitId?: string | undefined;
  readonly role?: string | undefined;
  /** Only tasks that run in this calendar year. */
  readonly runsIn?: number | undefined;
}

/** One report as JSON, from `task_report r` with its unit `ru`. */
export const reportJson = sql`json_build_object(
  'of', r.task_id, 'id', r.id, 'taskId', r.task_id, 'unitId', r.unit_id, 'unitName', ru.name,
  'unitNameEn', ru.name_en, 'percent', r.percent, 'words', r.words, 'state', r.state, 'reason', r.reason,
  'reportedBy', r.reported_by, 'reportedByAccountId', r.reported_by_account_id, 'reportedAt', r.reported_at,
  'reviewedBy', r.reviewed_by, 'reviewedAt', r.reviewed_at, 'version', r.version, 'isReadable', true)`;

function conditionsOf(limits: Limits, filter: TaskFilter): RawBuilder<boolean> {
  const { districtId } = limits;
  const conditions = [sql<boolean>`t.district_id = ${districtId}`];
  if (limits.scope.kind !== 'district') conditions.push(isDutyVisible('task_duty', 't.id', limits));
  if (filter.id !== undefined) conditions.push(sql<boolean>`t.id = ${filter.id}`);
  if (filter.year !== undefined) {
    conditions.push(sql<boolean>`t.plan_id = ${planInForce(districtId, filter.year)}`);
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
  readonly tasks: Omit<TaskRow, 'duties' | 'milestones' | 'reports' | 'progress'>[] | null;
  readonly duties: Parts<DutyRow>;
  readonly milestones: Parts<TaskRow['milestones'][number]>;
  readonly reports: Parts<TaskReportRow & { readonly isReadable: boolean }>;
}

/** The tasks within the reader's scope, by their number, each with duties, milestones and reports. One query, as in `findTargets`. */
export async function findTasks(
  transaction: DistrictTransaction,
  limits: Limits,
  filter: TaskFilter,
): Promise<TaskRow[]> {
  const found = await sql<Found>`
    with t as materialized (select t.* from task t where ${conditionsOf(limits, filter)})
    select
      (select json_agg(json_build_object(
         'id', t.id, 'planId', t.plan_id, 'parentId', t.parent_id, 'number', t.number, 'outline', t.outline,
         'title', t.title, 'titleEn', t.title_en, 'text', t.text, 'starts', t.starts, 'due', t.due,
         'source', t.source, 'version', t.version) order by t.number, t.id) from t) as tasks,
      (select json_agg(json_build_object('of', d.task_id, 'role', d.role, 'unitId', d.unit_id, 'unitName', u.name,
                                         'unitNameEn', u.name_en) order by d.position, d.id)
         from t join task_duty d on d.district_id = t.district_id and d.task_id = t.id
         join unit u on u.district_id = d.district_id and u.id = d.unit_id) as duties,
      (select json_agg(json_build_object('of', m.task_id, 'year', m.year, 'text', m.text) order by m.year, m.id)
         from t join task_milestone m on m.district_id = t.district_id and m.task_id = t.id) as milestones,
      (select json_agg(case when r.is_readable then ${reportJson} else
         json_build_object('of', r.task_id, 'unitId', r.unit_id, 'percent', r.percent, 'state', r.state,
                           'reportedAt', r.reported_at, 'reviewedAt', r.reviewed_at, 'isReadable', false) end
                       order by r.reported_at, r.id)
         from (select r.*, ${isUnitVisible('r.unit_id', limits)} as is_readable
                 from t join task_report r on r.district_id = t.district_id and r.task_id = t.id) r
         join unit ru on ru.district_id = r.district_id and ru.id = r.unit_id) as reports`.execute(
    transaction,
  );
  const { tasks, duties, milestones, reports } = found.rows[0] ?? {};
  const [dutiesOf, milestonesOf, reportsOf] = [
    groupParts(duties),
    groupParts(milestones),
    groupParts(reports),
  ];
  return (tasks ?? []).map((task) => {
    const progress = reportsOf(task.id);
    return {
      ...task,
      duties: dutiesOf(task.id),
      milestones: milestonesOf(task.id),
      reports: progress.filter((report) => report.isReadable),
      progress,
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
