import type { getPlanText as route } from '@junheng/contract';
import { findPlanText } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';

/** Gives the text of a plan: published, so open to everybody in its district. */
export const handle: Handler<typeof route> = async ({ query }, { transaction, reader }) => {
  const plan = await findPlanText(transaction, reader.districtId, query.planId);
  return plan === undefined ? fail(appError('PLAN_NOT_FOUND')) : ok(plan);
};
