import type { findTasks as route } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { listTasks } from './list-tasks.ts';
import { takePage } from '../../lists/take-page.ts';

/** Lists tasks with their judgement on the cut-off day. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { tasks, states } = await listTasks(query, context);
  return ok({ ...takePage(tasks, query), states });
};
