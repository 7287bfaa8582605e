import type { PlanReview } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useReviewWords } from './use-review-words.ts';
import { kindOrder } from './items/order-items.ts';
import type { ItemKind } from './items/order-items.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { reviewItemKinds } from '@junheng/vocabulary';

interface KindTabsProps {
  readonly progress: PlanReview['progress'];
  readonly kind: ItemKind;
  readonly onChange: (kind: ItemKind) => void;
}

/** The kinds of items, doubts first, each with what is left to decide. */
export function KindTabs({ progress, kind, onChange }: KindTabsProps): ReactElement {
  const say = useReviewWords();
  const label = useLabel();
  const shown = kindOrder.filter((each) => progress.some((row) => row.kind === each && row.total > 0));
  return (
    <div role="tablist" aria-label={say('kinds')} className="kind-tabs">
      {shown.map((each) => {
        const { total, decided } = progress.find((row) => row.kind === each) ?? { total: 0, decided: 0 };
        const left = total - decided;
        return (
          <button
            key={each}
            type="button"
            role="tab"
            id={`kind-${each}`}
            aria-selected={each === kind}
            aria-controls="review-items"
            className="plain-button kind-tab"
            onClick={() => onChange(each)}
          >
            {label(reviewItemKinds, each)}{' '}
            <span className={left === 0 ? 'muted number' : 'number'}>
              {left === 0 ? `✓ ${total}` : `${left}/${total}`}
            </span>
          </button>
        );
      })}
    </div>
  );
}
