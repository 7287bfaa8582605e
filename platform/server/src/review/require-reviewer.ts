import { canReviewPlans } from '@junheng/domain';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { RequestContext } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';

/** Whether the reader may load, review and publish plans. */
export async function isPlanReviewer(
  context: Pick<RequestContext, 'reader' | 'transaction'>,
): Promise<boolean> {
  const { unit } = await readLimits(context);
  return canReviewPlans({ role: context.reader.role, unitKind: unit.unitKind });
}

/** Refuses everybody who may not review plans. Error: ACCESS_RIGHT_MISSING. */
export async function requireReviewer(
  context: Pick<RequestContext, 'reader' | 'transaction'>,
): Promise<Result<void, AppError>> {
  return (await isPlanReviewer(context)) ? ok(undefined) : fail(appError('ACCESS_RIGHT_MISSING'));
}
