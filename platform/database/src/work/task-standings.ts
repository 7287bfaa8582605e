import { BEHIND_MARGIN, DUE_SOON_DAYS, endOfDay } from '@junheng/domain';
import { dutyRolesByWeight } from '@junheng/vocabulary';
import type { TaskState } from '@junheng/vocabulary';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import { taskConditions } from './find-tasks.ts';
import type { TaskFilter } from './find-tasks.ts';

/** How a task stands, as a row of the `standing` table below. */
export interface TaskStandingRow {
  readonly id: string;
  readonly state: TaskState;
  readonly dueSoon: boolean;
  /** Whether a report that the reader may read waits for review. */
  readonly isWaiting: boolean;
  /** Whether the last report that the reader may read was returned. */
  readonly isReturned: boolean;
  /** Position in the plan. */
  readonly number: number;
  /** The task's own last day. */
  readonly due: string;
  /** Whether it orders a paper and none is recorded that was not withdrawn. */
  readonly isPaperMissing: boolean;
}

/**
 * SQL of a `with` list that ends in the table `standing` (the columns of `TaskStandingRow` in SQL's spelling): how each task under a filter
 * stands on a cut-off day for a reader. It says in sets what `judgeTask` of the domain says of one task — there the rules have their
 * numbers —, so that twenty thousand tasks are counted and sorted without leaving the database; a test compares the two [S84].
 */
export function taskStandings(limits: Limits, filter: TaskFilter, asOf: string): RawBuilder<unknown> {
  const { districtId } = limits;
  const end = endOfDay(asOf);
  const day = sql`${asOf}::date`;
  const due = sql`coalesce(m.due, make_date(m.year::int, 12, 31))`;
  const isReached = sql`(m.done_day is not null and m.done_day <= ${day} and (m.done_at is null or m.done_at < ${end}))`;
  const roles = [...dutyRolesByWeight];
  const counts = sql.join(roles.map((role) => sql`(count(*) filter (where d.role = ${role}))::int`));
  // The place of the heaviest role that the task knows: its units move the task.
  const heaviest = sql`case ${sql.join(
    roles.map((_, at) => sql`when y.units[${sql.lit(at + 1)}] > 0 then ${sql.lit(at + 1)}`),
    sql` `,
  )} end`;
  return sql`
    chosen as materialized (
      select t.id, t.number, t.starts, t.due, t.orders_paper, t.drawn_from_task_id
        from task t where ${taskConditions(limits, filter)}),
    t as materialized (
      select c.id, c.number, c.due as own_due, c.orders_paper as own_orders_paper, c.id as origin_id, c.starts, c.due, c.orders_paper
        from chosen c where c.drawn_from_task_id is null
      union all
      select c.id, c.number, c.due, c.orders_paper, o.id, o.starts, o.due, o.orders_paper
        from chosen c join task o on o.district_id = ${districtId} and o.id = c.drawn_from_task_id
       where c.drawn_from_task_id is not null),
    leads as materialized (
      select x.task_id, x.units[x.at] as units, (${sql.val([...dutyRolesByWeight])}::text[])[x.at] as role
        from (select y.task_id, y.units, ${heaviest} as at from (
                select d.task_id, array[${counts}] as units
                  from task_duty d where d.district_id = ${districtId} group by d.task_id) y) x),
    reports as materialized (
      select r.task_id, r.unit_id, bool_or(r.state = 'submitted') as waits,
             max(r.reported_at || r.id::text || r.state collate "C") as last,
             right(max(r.reported_at || to_char(r.percent, 'FM000') collate "C")
               filter (where r.state = 'accepted' and (r.reviewed_at is null or r.reviewed_at < ${end})), 3)::int as accepted
        from task_report r
       where r.district_id = ${districtId} and r.reported_at < ${end}
       group by r.task_id, r.unit_id),
    told as materialized (
      select t.id, floor(sum(r.accepted) filter (where d.id is not null)::numeric / max(l.units))::int as percent,
             bool_or(r.waits) filter (where ${isUnitVisible('r.unit_id', limits)}) as is_waiting,
             max(r.last) filter (where ${isUnitVisible('r.unit_id', limits)}) like '%returned' as is_returned
        from t join reports r on r.task_id = t.origin_id
        left join leads l on l.task_id = t.id
        left join task_duty d
          on d.district_id = ${districtId} and d.task_id = t.id and d.unit_id = r.unit_id and d.role = l.role
       group by t.id),
    points as materialized (
      select m.task_id, bool_and(${isReached}) as all_reached, max(${due}) as last_due,
             min(${due}) filter (where not ${isReached}) as first_open,
             min(${due}) filter (where not ${isReached} and ${due} >= ${day}) as next_open,
             bool_or(not ${isReached} and ${due} < ${day}) as some_overdue,
             bool_or(not ${isReached} and ${due} between ${day} and ${day} + ${DUE_SOON_DAYS}::int) as some_near
        from task_milestone m where m.district_id = ${districtId} group by m.task_id),
    papers as materialized (
      select p.task_id, bool_or(p.withdrawn_at is null or p.withdrawn_at >= ${end}) as known,
             bool_or(p.withdrawn_at is null) as kept
        from task_paper p where p.district_id = ${districtId} and p.recorded_at < ${end} group by p.task_id),
    judged as (
      select t.*, c.some_overdue, c.some_near, c.first_open, c.next_open,
             case when c.all_reached and c.last_due >= t.due then 100 else r.percent end as percent,
             not coalesce(c.all_reached, true) or (t.orders_paper and not coalesce(p.known, false)) as waits,
             t.own_orders_paper and not coalesce(p.kept, false) as is_paper_missing,
             coalesce(r.is_waiting, false) as is_waiting, coalesce(r.is_returned, false) as is_returned,
             case when ${day} < t.starts then 0 when ${day} >= t.due then 100
                  else 100 * (${day} - t.starts + 1) / (t.due - t.starts + 1) end as expected
        from t
        left join told r on r.id = t.id
        left join points c on c.task_id = t.origin_id
        left join papers p on p.task_id = t.origin_id),
    stated as (
      select j.*, case
          when j.percent = 100 and not j.waits then 'done'
          when ${day} > j.due then 'overdue'
          when ${day} < j.starts then 'normal'
          when j.percent is null then 'notReported'
          when j.some_overdue or j.percent < j.expected - ${BEHIND_MARGIN}::int then 'behind'
          else 'normal' end as state
        from judged j),
    standing as materialized (
      select s.id, s.number, s.own_due, s.state, s.is_paper_missing, s.is_waiting, s.is_returned,
             least(s.own_due, s.first_open) as first_open,
             case when s.next_open <= s.own_due then s.next_open else s.own_due end as next_due,
             s.state <> 'done' and ((s.due - ${day}) between 0 and ${DUE_SOON_DAYS}::int or coalesce(s.some_near, false)) as due_soon
        from stated s)`;
}
