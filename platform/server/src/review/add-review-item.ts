import type { addReviewItem as route } from '@junheng/contract';
import { findPlanDocument } from '@junheng/database';
import { addItem, nameOfItem } from '@junheng/domain';
import { appError, fail, mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeReview, deciderOf } from './change-review.ts';
import { checkUnitsOf } from './check-units.ts';

/** Adds an item at a place of the text; it is accepted at once. */
export const handle: Handler<typeof route> = ({ params, body }, context) =>
  changeReview(context, params.id, 'add-review-item', async ({ items, row }) => {
    const { transaction, reader, makeId } = context;
    const document = await findPlanDocument(transaction, reader.districtId, row.documentId);
    const [start, end] = body.span;
    if (document === undefined || start >= end || end > document.text.length) {
      return fail(appError('PLAN_REVIEW_SPAN_WRONG'));
    }
    const checked = await checkUnitsOf(context, [body.content]);
    if (!checked.ok) return checked;
    return mapResult(addItem(items, body.content, body.span, makeId(), deciderOf(context)), (change) => {
      const name = nameOfItem(change.after).slice(0, 40);
      return { changes: [change], words: { zh: `补充“${name}”`, en: `Added “${name}”` } };
    });
  });
