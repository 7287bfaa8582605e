import type { findPlanVersions as route } from '@junheng/contract';
import { findPlanFacts, findPlanVersions } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';

/** Lists the versions of a plan: published, so open to everybody in its district. */
export const handle: Handler<typeof route> = async ({ query }, { transaction, reader }) => {
  const { districtId } = reader;
  if ((await findPlanFacts(transaction, districtId, query.planId)) === undefined) {
    return fail(appError('PLAN_NOT_FOUND'));
  }
  return ok({ items: await findPlanVersions(transaction, districtId, query.planId) });
};
