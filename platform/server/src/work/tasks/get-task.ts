import type { getTask as route } from '@junheng/contract';
import { findTargetsOfTask, findTasks } from '@junheng/database';
import { appError, chinaDay, fail, ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { describeReport, judgeTaskRow } from './judge-task-row.ts';

/** Shows one task with the reports that the reader may read, newest first, and the targets it serves. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const { transaction, clock } = context;
  const { limits } = await readLimits(context);
  const [row] = await findTasks(transaction, limits, { id: params.id });
  if (row === undefined) return fail(appError('PLAN_TASK_NOT_FOUND'));
  const targets = await findTargetsOfTask(transaction, limits, params.id);
  const task = judgeTaskRow(row, query.asOf ?? chinaDay(clock));
  return ok({ ...task, reports: row.reports.toReversed().map(describeReport), targets });
};
