import type { getTarget as route } from '@junheng/contract';
import { chinaDay, mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { findTargetRow } from './find-target-row.ts';
import { judgeTargetRow } from './judge-target-row.ts';

/** Shows one target with its judgement on the cut-off day. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const asOf = query.asOf ?? chinaDay(context.clock);
  return mapResult(await findTargetRow(context, params.id), (row) => judgeTargetRow(row, asOf));
};
