import './review-progress.css';
import type { PlanReview } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useReviewWords } from './use-review-words.ts';

/** How much of a review is decided. */
export function countProgress(progress: PlanReview['progress']): {
  readonly total: number;
  readonly decided: number;
  readonly undoubted: number;
} {
  return progress.reduce(
    (sum, { total, decided, undoubted }) => ({
      total: sum.total + total,
      decided: sum.decided + decided,
      undoubted: sum.undoubted + undoubted,
    }),
    { total: 0, decided: 0, undoubted: 0 },
  );
}

/** A bar of what is decided, with its numbers in words. */
export function DecidedBar({
  total,
  decided,
}: {
  readonly total: number;
  readonly decided: number;
}): ReactElement {
  const say = useReviewWords();
  const share = total === 0 ? 100 : (decided / total) * 100;
  return (
    <div className="decided">
      <div
        className="decided-bar"
        role="progressbar"
        aria-label={say('progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={decided}
      >
        <span style={{ width: `${share}%` }} />
      </div>
      <span className="decided-words number">{say('progress.words', { decided, total })}</span>
    </div>
  );
}
