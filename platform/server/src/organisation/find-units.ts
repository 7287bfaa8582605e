import type { findUnits as route } from '@junheng/contract';
import { findUnits } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from './read-limits.ts';

/** Lists the units that the reader may see. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { limits } = await readLimits(context);
  return ok(await findUnits(context.transaction, limits, query));
};
