import { findUnknownUnits } from '@junheng/database';
import type { ReviewWriting } from '@junheng/domain';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { RequestContext } from '../handler.ts';

/** Refuses unit ids that are none of the district's. Error: PLAN_REVIEW_UNIT_UNKNOWN. */
export async function checkUnitIds(
  context: Pick<RequestContext, 'reader' | 'transaction'>,
  ids: readonly string[],
): Promise<Result<void, AppError>> {
  const unknown = await findUnknownUnits(context.transaction, context.reader.districtId, ids);
  return unknown.length === 0 ? ok(undefined) : fail(appError('PLAN_REVIEW_UNIT_UNKNOWN'));
}

/** Refuses payloads that name a unit of another district, or none. Error: PLAN_REVIEW_UNIT_UNKNOWN. */
export function checkUnitsOf(
  context: Pick<RequestContext, 'reader' | 'transaction'>,
  contents: readonly ReviewWriting[],
): Promise<Result<void, AppError>> {
  const ids = contents.flatMap(({ payload }) =>
    'duties' in payload ? payload.duties.flatMap((duty) => duty.unitId ?? []) : [],
  );
  return checkUnitIds(context, [...new Set(ids)]);
}
