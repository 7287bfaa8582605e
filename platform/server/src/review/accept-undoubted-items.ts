import type { acceptUndoubtedItems as route } from '@junheng/contract';
import { acceptUndoubted } from '@junheng/domain';
import { mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeReview, deciderOf } from './change-review.ts';

/** Accepts every pending item without doubt in one step. */
export const handle: Handler<typeof route> = ({ params, body }, context) =>
  changeReview(context, params.id, 'accept-undoubted-items', ({ items, row }) =>
    mapResult(acceptUndoubted(items, row.facts, body.kinds, deciderOf(context)), (changes) => ({
      changes,
      words: {
        zh: `一并采纳 ${changes.length} 个无疑问的条目`,
        en: `Accepted ${changes.length} ${changes.length === 1 ? 'item' : 'items'} without doubt`,
      },
    })),
  );
