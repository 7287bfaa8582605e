import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import { taskConditions } from './find-tasks.ts';
import type { TaskFilter, TaskRow } from './find-tasks.ts';
import { groupParts } from '../plan/group-parts.ts';

/** The part of a task that its judgement needs: no words, no names. For counts, which the home page shows of all tasks. */
export interface TaskBrief {
  readonly id: string;
  readonly starts: string;
  readonly due: string;
  readonly ordersPaper: boolean;
  readonly milestones: Pick<TaskRow['milestones'][number], 'year' | 'due' | 'doneDay' | 'doneAt'>[];
  readonly papers: Pick<TaskRow['papers'][number], 'recordedAt' | 'withdrawnAt'>[];
  readonly duties: Pick<TaskRow['duties'][number], 'role' | 'unitId'>[];
  /** All reports, oldest first; `isReadable` says which of them the reader may read. */
  readonly reports: (TaskRow['progress'][number] & { readonly isReadable: boolean })[];
}

type Parts<Part> = (Part & { readonly of: string })[] | null;

interface Found {
  readonly tasks: Pick<TaskBrief, 'id' | 'starts' | 'due' | 'ordersPaper'>[] | null;
  readonly duties: Parts<TaskBrief['duties'][number]>;
  readonly milestones: Parts<TaskBrief['milestones'][number]>;
  readonly papers: Parts<TaskBrief['papers'][number]>;
  readonly reports: Parts<TaskBrief['reports'][number]>;
}

/** The tasks within the reader's scope, as briefly as judging them allows. One query, less than half the work of `findTasks`. */
export async function findTaskBriefs(
  transaction: DistrictTransaction,
  limits: Limits,
  filter: TaskFilter,
): Promise<TaskBrief[]> {
  const found = await sql<Found>`
    with t as materialized (
      select t.district_id, t.id, t.number, o.id as origin_id, o.starts, o.due, o.orders_paper
        from task t join task o on o.district_id = t.district_id and o.id = coalesce(t.drawn_from_task_id, t.id)
       where ${taskConditions(limits, filter)})
    select
      (select json_agg(x) from (select t.id, t.starts, t.due, t.orders_paper as "ordersPaper" from t order by t.number, t.id) x) as tasks,
      (select json_agg(x) from (
        select d.task_id as "of", d.role, d.unit_id as "unitId"
          from t join task_duty d on d.district_id = t.district_id and d.task_id = t.id
         order by d.position, d.id) x) as duties,
      (select json_agg(x) from (
        select t.id as "of", m.year, m.due, m.done_day as "doneDay", m.done_at as "doneAt"
          from t join task_milestone m on m.district_id = t.district_id and m.task_id = t.origin_id
         order by m.year, m.due, m.id) x) as milestones,
      (select json_agg(x) from (
        select t.id as "of", p.recorded_at as "recordedAt", p.withdrawn_at as "withdrawnAt"
          from t join task_paper p on p.district_id = t.district_id and p.task_id = t.origin_id) x) as papers,
      (select json_agg(x) from (
        select t.id as "of", r.unit_id as "unitId", r.percent, r.state, r.reported_at as "reportedAt",
               r.reviewed_at as "reviewedAt", ${isUnitVisible('r.unit_id', limits)} as "isReadable"
          from t join task_report r on r.district_id = t.district_id and r.task_id = t.origin_id
         order by r.reported_at collate "C", r.id) x) as reports`.execute(transaction);
  const { tasks, duties, milestones, papers, reports } = found.rows[0] ?? {};
  const [dutiesOf, milestonesOf] = [groupParts(duties), groupParts(milestones)];
  const [papersOf, reportsOf] = [groupParts(papers), groupParts(reports)];
  return (tasks ?? []).map((task) => ({
    ...task,
    duties: dutiesOf(task.id),
    milestones: milestonesOf(task.id),
    papers: papersOf(task.id),
    reports: reportsOf(task.id),
  }));
}
