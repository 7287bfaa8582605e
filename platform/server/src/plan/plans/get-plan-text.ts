import type { getPlanText as route } from '@junheng/contract';
import { findPlanText } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';

/** Gives the text of a plan: published, so open to everybody in its district. */
export const handle: Handler<typeof route> = async ({ query }, { transaction, reader }) => {
  const plan = await findPlanText(transaction, reader.districtId, query.planId);
  if (plan === undefined) return fail(appError('PLAN_NOT_FOUND'));
  const tables = plan.tables.map((table) => table.map((row) => row.map(([...cell]) => cell)));
  return ok({ title: plan.title, text: plan.text, tables });
};
