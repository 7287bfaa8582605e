import type { updateReviewFacts as route } from '@junheng/contract';
import { findPlanFacts } from '@junheng/database';
import { appError, fail, mapResult, ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeReview } from './change-review.ts';
import { checkUnitIds } from './check-units.ts';
import { describeReview, loadReview } from './describe-review.ts';

/** Corrects what the review says of the plan as a whole; answers with all items, since the period decides which are in doubt. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { facts } = body;
  const changed = await changeReview(context, params.id, 'update-review-facts', async ({ row }) => {
    if (row.version !== body.version + 1) return fail(appError('CONTRACT_VERSION_STALE'));
    if (facts.from !== null && facts.to !== null && facts.from > facts.to) {
      return fail(appError('PLAN_REVIEW_PERIOD_WRONG', { from: facts.from, to: facts.to }));
    }
    const checked = await checkUnitIds(context, facts.ownerUnitId === null ? [] : [facts.ownerUnitId]);
    if (!checked.ok) return checked;
    const { superiorPlanId } = facts;
    const { districtId } = context.reader;
    if (superiorPlanId !== null && !(await findPlanFacts(context.transaction, districtId, superiorPlanId))) {
      return fail(appError('PLAN_NOT_FOUND'));
    }
    return ok({ changes: [], facts, words: { zh: '修改规划基本信息', en: 'Changed the facts of the plan' } });
  });
  if (!changed.ok) return changed;
  const loaded = await loadReview(context, params.id);
  return loaded.ok
    ? ok(await describeReview(context, loaded.value, 0))
    : mapResult(loaded, () => changed.value);
};
