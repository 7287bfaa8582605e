import { taskStates } from '@junheng/vocabulary';
import type { TaskState } from '@junheng/vocabulary';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { allOf } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import type { TaskFilter } from './find-tasks.ts';
import { taskStandings } from './task-standings.ts';
import type { TaskStandingRow } from './task-standings.ts';

/** Which tasks a list shows, by how they stand; what is left out does not filter. */
export interface StandingFilter {
  readonly dueSoon?: boolean | undefined;
  readonly waiting?: boolean | undefined;
  readonly returned?: boolean | undefined;
  readonly paper?: boolean | undefined;
}

/** The orders of a list of tasks, each with its SQL; equal ones keep the order of the plan. */
const ORDERS = {
  number: sql`s.number`,
  '-number': sql`s.number desc`,
  // What is late, what falls behind, what nobody reported, what is due soon, the rest, what is done: compareUrgency of the domain [P144].
  urgency: sql`case s.state when 'overdue' then 0 when 'behind' then 1 when 'notReported' then 2 when 'done' then 5
    else case when s.due_soon then 3 else 4 end end, s.first_open`,
  // The day that stands in the list: of the next checkpoint, else of the task.
  due: sql`s.next_due`,
  '-due': sql`s.next_due desc`,
  state: sql`array_position(${sql.val([...taskStates])}::text[], s.state)`,
} as const;

/** One page of a list of tasks: under which filters, on which day, in which order. */
export interface TaskPageQuery {
  readonly filter: TaskFilter;
  readonly standing: StandingFilter;
  readonly state?: TaskState | undefined;
  readonly sort: keyof typeof ORDERS;
  /** From 1; all rows when left out. */
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
  /** The cut-off day. */
  readonly asOf: string;
}

/** The ids of a page of tasks in their order, and what the list counts. */
export interface TaskPage {
  readonly ids: string[];
  readonly total: number;
  /** How many stand in each state under the other filters; states that nobody stands in are left out. */
  readonly states: Partial<Record<TaskState, number>>;
}

function standingConditions({ dueSoon, waiting, returned, paper }: StandingFilter): RawBuilder<boolean> {
  const conditions = [sql<boolean>`true`];
  if (dueSoon !== undefined) conditions.push(sql<boolean>`s.due_soon = ${dueSoon}`);
  if (waiting !== undefined) conditions.push(sql<boolean>`s.is_waiting = ${waiting}`);
  if (returned !== undefined) conditions.push(sql<boolean>`s.is_returned = ${returned}`);
  if (paper !== undefined) conditions.push(sql<boolean>`s.is_paper_missing = ${paper}`);
  return allOf(conditions);
}

/** Judges, filters, counts and sorts the tasks within the reader's scope in the database, and answers the ids of one page. */
export async function findTaskPage(
  transaction: DistrictTransaction,
  limits: Limits,
  query: TaskPageQuery,
): Promise<TaskPage> {
  const { filter, standing, state, sort, page = 1, pageSize, asOf } = query;
  const isIn = state === undefined ? sql<boolean>`true` : sql<boolean>`s.state = ${state}`;
  const cut = pageSize === undefined ? sql`` : sql`limit ${pageSize} offset ${(page - 1) * pageSize}`;
  const found = await sql<{
    ids: string[] | null;
    total: number;
    states: Partial<Record<TaskState, number>> | null;
  }>`
    with ${taskStandings(limits, filter, asOf)},
    s as materialized (select * from standing s where ${standingConditions(standing)})
    select
      (select json_agg(x.id) from (select s.id from s where ${isIn} order by ${ORDERS[sort]}, s.number, s.id ${cut}) x) as ids,
      (select count(*)::int from s where ${isIn}) as total,
      (select json_object_agg(x.state, x.count) from (select s.state, count(*)::int as count from s group by s.state) x) as states`.execute(
    transaction,
  );
  const row = found.rows[0];
  return { ids: row?.ids ?? [], total: row?.total ?? 0, states: row?.states ?? {} };
}

/** What the home page counts of the tasks that a reader sees. */
export interface TaskCounts {
  readonly total: number;
  readonly states: Partial<Record<TaskState, number>>;
  readonly waiting: number;
  readonly returned: number;
  readonly dueSoon: number;
}

/** Counts the tasks within the reader's scope by how they stand on the cut-off day. */
export async function countTasks(
  transaction: DistrictTransaction,
  limits: Limits,
  filter: TaskFilter,
  asOf: string,
): Promise<TaskCounts> {
  const found = await sql<{ state: TaskState; count: number } & Omit<TaskCounts, 'total' | 'states'>>`
    with ${taskStandings(limits, filter, asOf)}
    select s.state, count(*)::int as count, count(*) filter (where s.is_waiting)::int as waiting,
           count(*) filter (where s.is_returned)::int as returned, count(*) filter (where s.due_soon)::int as "dueSoon"
      from standing s group by s.state`.execute(transaction);
  const sum = (key: 'count' | 'waiting' | 'returned' | 'dueSoon'): number =>
    found.rows.reduce((total, row) => total + row[key], 0);
  return {
    total: sum('count'),
    states: Object.fromEntries(found.rows.map(({ state, count }) => [state, count])),
    waiting: sum('waiting'),
    returned: sum('returned'),
    dueSoon: sum('dueSoon'),
  };
}

/** How many tasks stand in a state that a unit leads, or answers for where nobody leads. */
export interface UnitTaskCount {
  readonly unitId: string;
  readonly state: TaskState;
  readonly count: number;
}

/** Counts the tasks within the reader's scope by the units that carry them and by how they stand on the cut-off day. */
export async function countTasksByUnit(
  transaction: DistrictTransaction,
  limits: Limits,
  filter: TaskFilter,
  asOf: string,
): Promise<UnitTaskCount[]> {
  const found = await sql<UnitTaskCount>`
    with ${taskStandings(limits, filter, asOf)}
    select d.unit_id as "unitId", s.state, count(distinct s.id)::int as count
      from standing s join leads l on l.task_id = s.id
      join task_duty d on d.district_id = ${limits.districtId} and d.task_id = s.id
     where d.role in ('lead', 'responsible') and d.role = l.role
     group by d.unit_id, s.state`.execute(transaction);
  return found.rows;
}

/** How each task within the reader's scope stands on the cut-off day, by its number. */
export async function findTaskStandings(
  transaction: DistrictTransaction,
  limits: Limits,
  filter: TaskFilter,
  asOf: string,
): Promise<TaskStandingRow[]> {
  const found = await sql<TaskStandingRow>`
    with ${taskStandings(limits, filter, asOf)}
    select s.id, s.number, s.own_due as "due", s.state, s.due_soon as "dueSoon", s.is_waiting as "isWaiting",
           s.is_returned as "isReturned", s.is_paper_missing as "isPaperMissing"
      from standing s order by s.number, s.id`.execute(transaction);
  return found.rows;
}
