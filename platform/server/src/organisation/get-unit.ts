import type { getUnit as route } from '@junheng/contract';
import { findUnit } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from './read-limits.ts';

/** Shows one unit; one outside the reader's scope is not found. */
export const handle: Handler<typeof route> = async ({ params }, context) => {
  const { limits } = await readLimits(context);
  const unit = await findUnit(context.transaction, limits, params.id);
  return unit === undefined ? fail(appError('ORGANISATION_UNIT_NOT_FOUND')) : ok(unit);
};
