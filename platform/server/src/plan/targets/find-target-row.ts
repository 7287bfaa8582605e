import type { Target } from '@junheng/contract';
import { findTargets } from '@junheng/database';
import type { TargetRow } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Day, Result } from '@junheng/kernel';
import type { RequestContext } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { judgeTargetRows } from './judge-target-row.ts';

/** One target that the reader may see. Error: PLAN_TARGET_NOT_FOUND, also for one outside the reader's scope. */
export async function findTargetRow(
  context: RequestContext,
  id: string,
): Promise<Result<TargetRow, AppError>> {
  const { limits } = await readLimits(context);
  const [row] = await findTargets(context.transaction, limits, { id });
  return row === undefined ? fail(appError('PLAN_TARGET_NOT_FOUND')) : ok(row);
}

/** One target judged on a cut-off day, with what its whole, its parts and the plan beside it say. Errors as `findTargetRow`. */
export async function findJudgedTarget(
  context: RequestContext,
  id: string,
  asOf: Day,
): Promise<Result<Target, AppError>> {
  const { limits } = await readLimits(context);
  const rows = await findTargets(context.transaction, limits, { familyOf: id });
  const target = judgeTargetRows(rows, asOf).targets.find((candidate) => candidate.id === id);
  return target === undefined ? fail(appError('PLAN_TARGET_NOT_FOUND')) : ok(target);
}
