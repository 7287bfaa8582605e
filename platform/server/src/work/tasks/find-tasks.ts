import type { findTasks as route } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { listTasks } from './list-tasks.ts';

/** Lists tasks with their judgement on the cut-off day. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { tasks: items, total, states } = await listTasks(query, context);
  return ok({ total, items, states });
};
