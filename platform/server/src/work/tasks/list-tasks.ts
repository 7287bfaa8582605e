import type { Task, taskQuerySchema } from '@junheng/contract';
import { findTasks } from '@junheng/database';
import { countStates } from '@junheng/domain';
import { chinaDay, yearOf } from '@junheng/kernel';
import type { z } from 'zod';
import type { RequestContext } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { judgeTaskRow } from './judge-task-row.ts';
import { taskStates } from '@junheng/vocabulary';

type TaskQuery = z.output<typeof taskQuerySchema>;

const compareTexts = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

/** How each sort of the contract compares two tasks; equal ones keep the order of the plan. */
const ORDERS: Readonly<Record<TaskQuery['sort'], (left: Task, right: Task) => number>> = {
  number: (left, right) => left.number - right.number,
  '-number': (left, right) => right.number - left.number,
  due: (left, right) => compareTexts(left.due, right.due),
  '-due': (left, right) => compareTexts(right.due, left.due),
  state: (left, right) => taskStates.indexOf(left.state) - taskStates.indexOf(right.state),
};

/** A list of judged tasks with the count of each state. */
export interface TaskList {
  /** All that match, sorted; not yet cut into pages. */
  readonly tasks: Task[];
  /** How many stand in each state under the other filters. */
  readonly states: Record<string, number>;
  readonly asOf: string;
}

/** Whether a task orders a paper and none is recorded that was not withdrawn. */
const isPaperMissing = (task: Task): boolean =>
  task.ordersPaper && task.papers.every((paper) => paper.withdrawnAt !== null);

/** Lists the tasks of the plan in force that the reader may see, judged on the cut-off day, under a query's filters. */
export async function listTasks(query: TaskQuery, context: RequestContext): Promise<TaskList> {
  const { limits } = await readLimits(context);
  const asOf = query.asOf ?? chinaDay(context.clock);
  const { q, unitId, role, dueSoon, waiting, returned, paper } = query;
  const filter = { year: yearOf(asOf), planId: query.planId, q, unitId, role, runsIn: query.year };
  const rows = await findTasks(context.transaction, limits, filter);
  const found = rows
    .map((row) => judgeTaskRow(row, asOf))
    .filter((task) => dueSoon === undefined || task.dueSoon === dueSoon)
    .filter((task) => waiting === undefined || task.waitingReports > 0 === waiting)
    .filter((task) => paper === undefined || isPaperMissing(task) === paper)
    .filter((task) => returned === undefined || (task.lastReport?.state === 'returned') === returned);
  return {
    tasks: found
      .filter((task) => query.state === undefined || task.state === query.state)
      .toSorted(ORDERS[query.sort]),
    states: countStates(
      found.map((task) => task.state),
      taskStates,
    ),
    asOf,
  };
}
