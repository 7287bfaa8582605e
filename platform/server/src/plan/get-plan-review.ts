import type { getPlanReview as route } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { describeReview, loadReview } from './review/describe-review.ts';
import { requireReviewer } from './review/require-reviewer.ts';

/** Gives a review; with `since` only the items that changed after that version. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const allowed = await requireReviewer(context);
  if (!allowed.ok) return allowed;
  const loaded = await loadReview(context, params.id);
  return loaded.ok ? ok(await describeReview(context, loaded.value, query.since)) : loaded;
};
