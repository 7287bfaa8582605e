import type { findPlanDocuments as route } from '@junheng/contract';
import { findPlanDocuments } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { isPlanReviewer } from '../../review/is-plan-reviewer.ts';

/** Lists documents: all of them for those who review, the published ones for everybody else. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const canLoad = await isPlanReviewer(context);
  const filter = { planId: query.planId, onlyPublished: !canLoad };
  return ok({
    canLoad,
    items: await findPlanDocuments(context.transaction, context.reader.districtId, filter),
  });
};
