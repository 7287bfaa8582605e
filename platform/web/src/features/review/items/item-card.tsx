import '../../../components/state-tag.css';
import './item-card.css';
import type { ReviewItem } from '@junheng/contract';
import { memo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Shape } from '../../../components/shape.tsx';
import { formatMoment } from '../../../i18n/format-number.ts';
import { useReviewWords } from '../use-review-words.ts';
import { lookOfItem } from './decision-looks.ts';
import { useItemWords } from './use-item-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { reviewDecisions } from '@junheng/vocabulary';

interface ItemCardProps {
  readonly item: ReviewItem;
  readonly onOpen: (item: ReviewItem) => void;
  /** What stands below the head of the card that is looked at now; the others are one button each. */
  readonly children?: ReactNode;
}

function DrawnCard({ item, onOpen, children }: ItemCardProps): ReactElement {
  const say = useReviewWords();
  const label = useLabel();
  const words = useItemWords();
  const look = lookOfItem(item);
  const isCurrent = children !== undefined;
  const sentence = words.sentence(item);
  const blocks = item.kind === 'doubt' && item.payload.isBlocking && item.decision === 'pending';
  const warnings = [
    blocks ? say('item.mustDecide') : '',
    item.doubtIds.length > 0 ? say('item.doubts', { count: item.doubtIds.length }) : '',
  ].filter((note) => note !== '');
  const notes = [
    item.origin === 'added' ? say('item.added') : '',
    item.anchors.length > 0 ? say('item.anchors', { count: item.anchors.length + 1 }) : '',
    item.matchedName === null ? '' : say('item.matched', { name: item.matchedName }),
  ].filter((note) => note !== '');
  return (
    <li
      id={`item-${item.id}`}
      className={`item-card is-${item.decision}${isCurrent ? ' is-current' : ''}`}
      {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
    >
      <button
        type="button"
        className="plain-button item-head"
        aria-expanded={isCurrent}
        onClick={() => onOpen(item)}
      >
        <span className={`item-shape tone-${look.tone}`}>
          <Shape name={look.shape} />
          <span className="visually-hidden">{label(reviewDecisions, item.decision)}</span>
        </span>
        <span className="item-words">
          <span className="item-title" lang="zh-CN">
            {words.title(item)}
          </span>
          {sentence === '' ? null : <span className="item-sentence">{sentence}</span>}
          {warnings.length + notes.length === 0 ? null : (
            <span className="item-notes">
              {warnings.length === 0 ? null : <b className="tone-soon">{warnings.join(' · ')}</b>}
              {notes.length === 0 ? null : <span className="muted">{notes.join(' · ')}</span>}
            </span>
          )}
        </span>
        <span className="item-decided">
          {item.decision === 'pending' ? null : (
            <>
              <span>{label(reviewDecisions, item.decision)}</span>
              {item.decidedBy === null ? null : (
                <span className="muted">
                  {item.decidedBy}
                  {isCurrent && item.decidedAt !== null ? ` ${formatMoment(item.decidedAt)}` : ''}
                </span>
              )}
            </>
          )}
        </span>
      </button>
      {isCurrent ? <div className="item-body">{children}</div> : null}
    </li>
  );
}

/** One item: what was read in one sentence, where it stands, who decided; the one looked at now shows all of it. */
export const ItemCard = memo(DrawnCard);
