import type { abandonPlanReview as route } from '@junheng/contract';
import { closeReview } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeReview } from './change-review.ts';
import { describeReview, loadReview } from './describe-review.ts';

/** Abandons a review; document and decisions stay on record. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const changed = await changeReview(context, params.id, 'abandon-plan-review', ({ row }) =>
    row.version === body.version + 1
      ? ok({ changes: [], words: { zh: '放弃审核', en: 'Abandoned the review' } })
      : fail(appError('CONTRACT_VERSION_STALE')),
  );
  if (!changed.ok) return changed;
  const { transaction, reader, clock } = context;
  const review = { districtId: reader.districtId, id: params.id, planId: null };
  await closeReview(transaction, review, 'abandoned', timestamp(clock));
  const loaded = await loadReview(context, params.id);
  return loaded.ok ? ok(await describeReview(context, loaded.value, changed.value.version)) : loaded;
};
