import { findTargets } from '@junheng/database';
import type { TargetRow } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { RequestContext } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';

/** One target that the reader may see. Error: PLAN_TARGET_NOT_FOUND, also for one outside the reader's scope. */
export async function findTargetRow(
  context: RequestContext,
  id: string,
): Promise<Result<TargetRow, AppError>> {
  const { limits } = await readLimits(context);
  const [row] = await findTargets(context.transaction, limits, { id });
  return row === undefined ? fail(appError('PLAN_TARGET_NOT_FOUND')) : ok(row);
}
