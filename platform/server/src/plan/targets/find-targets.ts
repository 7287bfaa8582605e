import type { findTargets as route } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { listTargets } from './list-targets.ts';
import { takePage } from '../../lists/take-page.ts';

/** Lists targets with their judgement on the cut-off day. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { targets, states, groups, plan, judgedVersion, apart } = await listTargets(query, context);
  return ok({ ...takePage(targets, query), states, groups, plan, judgedVersion, apart });
};
