import type { assignReviewUnit as route } from '@junheng/contract';
import { assignUnit } from '@junheng/domain';
import { mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeReview } from './change-review.ts';
import { checkUnitIds } from './check-units.ts';

/** Writes into all items which units a printed name stands for. */
export const handle: Handler<typeof route> = ({ params, body }, context) =>
  changeReview(context, params.id, 'assign-review-unit', async ({ items }) => {
    const checked = await checkUnitIds(context, body.unitIds);
    if (!checked.ok) return checked;
    return mapResult(assignUnit(items, body), (changes) => ({
      changes,
      words: {
        zh: `对应单位“${body.name}”（${changes.length} 处）`,
        en: `Said which unit “${body.name}” is (${changes.length} ${changes.length === 1 ? 'item' : 'items'})`,
      },
    }));
  });
