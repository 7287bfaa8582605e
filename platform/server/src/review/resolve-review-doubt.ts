import type { resolveReviewDoubt as route } from '@junheng/contract';
import { resolveDoubt } from '@junheng/domain';
import { mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeReview, deciderOf } from './change-review.ts';
import { checkUnitsOf } from './check-units.ts';

/** Decides a doubt; the chosen reading, or the caller's corrections, are written into the items concerned. */
export const handle: Handler<typeof route> = ({ params, body }, context) =>
  changeReview(context, params.id, 'resolve-review-doubt', async ({ items }) => {
    const checked = await checkUnitsOf(
      context,
      body.corrections.map((correction) => correction.content),
    );
    if (!checked.ok) return checked;
    const answer = { itemId: params.itemId, ...body };
    return mapResult(resolveDoubt(items, answer, deciderOf(context)), (changes) => ({
      changes,
      words: { zh: '裁定一处存疑', en: 'Decided a doubt' },
    }));
  });
