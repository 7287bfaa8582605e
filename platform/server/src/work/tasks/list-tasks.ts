import type { Task, taskQuerySchema } from '@junheng/contract';
import { findTaskPage, findTasks } from '@junheng/database';
import type { TaskState } from '@junheng/vocabulary';
import { taskStates } from '@junheng/vocabulary';
import { chinaDay, yearOf } from '@junheng/kernel';
import type { z } from 'zod';
import type { RequestContext } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { judgeTaskRow } from './judge-task-row.ts';

type TaskQuery = Omit<z.output<typeof taskQuerySchema>, 'page' | 'pageSize'> & {
  /** All that match when left out. */
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
};

/** A list of judged tasks with the count of each state. */
export interface TaskList {
  /** Those of the page, sorted. */
  readonly tasks: Task[];
  /** How many match on all pages. */
  readonly total: number;
  /** How many stand in each state under the other filters. */
  readonly states: Record<TaskState, number>;
  readonly asOf: string;
}

/**
 * Lists the tasks of the plan in force that the reader may see under a query's filters, judged on the cut-off day. The database judges all
 * and cuts the page; only the page is loaded and judged again with its words.
 */
export async function listTasks(query: TaskQuery, context: RequestContext): Promise<TaskList> {
  const { limits } = await readLimits(context);
  const asOf = query.asOf ?? chinaDay(context.clock);
  const { q, unitId, role, state, sort, page, pageSize, dueSoon, waiting, returned, paper } = query;
  const filter = { year: yearOf(asOf), planId: query.planId, q, unitId, role, runsIn: query.year };
  const standing = { dueSoon, waiting, returned, paper };
  const found = await findTaskPage(context.transaction, limits, {
    filter,
    standing,
    state,
    sort,
    page,
    pageSize,
    asOf,
  });
  const { ids, total } = found;
  const rows = ids.length === 0 ? [] : await findTasks(context.transaction, limits, { ids });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    tasks: ids.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : judgeTaskRow(row, asOf);
    }),
    total,
    states: Object.fromEntries(taskStates.map((one) => [one, found.states[one] ?? 0])) as Record<
      TaskState,
      number
    >,
    asOf,
  };
}
