import type { decideReviewItems as route } from '@junheng/contract';
import { decideItems, nameOfItem } from '@junheng/domain';
import type { ItemDecision, Words } from '@junheng/domain';
import { mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeReview, deciderOf } from './change-review.ts';
import { checkUnitsOf } from './check-units.ts';

const WORDS: Readonly<Record<ItemDecision['decision'], Words>> = {
  accept: { zh: '采纳', en: 'Accepted' },
  reject: { zh: '不采纳', en: 'Rejected' },
  reopen: { zh: '恢复待定', en: 'Reopened' },
  correct: { zh: '修改', en: 'Corrected' },
  match: { zh: '对应', en: 'Matched' },
};

/** Decides items in one step: all or none. */
export const handle: Handler<typeof route> = ({ params, body }, context) =>
  changeReview(context, params.id, 'decide-review-items', async ({ items, rows }) => {
    const decisions = body.decisions as readonly ItemDecision[];
    const contents = decisions.flatMap((decision) => ('content' in decision ? decision.content : []));
    const checked = await checkUnitsOf(context, contents);
    if (!checked.ok) return checked;
    const decided = decideItems({ items, rows, by: deciderOf(context) }, decisions);
    return mapResult(decided, (changes) => {
      const verb = WORDS[body.decisions[0]?.decision ?? 'accept'];
      const [first] = changes;
      const name = first === undefined ? '' : nameOfItem(first.after).slice(0, 40);
      const words =
        changes.length === 1
          ? { zh: `${verb.zh}“${name}”`, en: `${verb.en} “${name}”` }
          : {
              zh: `${verb.zh} ${changes.length} 个条目`,
              en: `${verb.en} ${changes.length} ${changes.length === 1 ? 'item' : 'items'}`,
            };
      return { changes, words };
    });
  });
