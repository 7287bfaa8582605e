import type { ReviewItem } from '@junheng/contract';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useReviewWords } from '../use-review-words.ts';

interface ItemActionsProps {
  readonly item: ReviewItem;
  readonly isBusy: boolean;
  readonly onDecide: (decision: 'accept' | 'reject' | 'reopen') => void;
  readonly onCorrect: () => void;
}

/** What can be decided of an item; each button shows its key. */
export function ItemActions({ item, isBusy, onDecide, onCorrect }: ItemActionsProps): ReactElement {
  const say = useReviewWords();
  const isPending = item.decision === 'pending';
  const isDoubt = item.kind === 'doubt';
  // A contradiction is decided by saying what holds, never by passing over it.
  const blocks = item.kind === 'doubt' && item.payload.isBlocking;
  return (
    <div className="row item-actions screen-only">
      {isPending && !isDoubt ? (
        <Button type="primary" disabled={isBusy} onClick={() => onDecide('accept')}>
          {say('decide.accept')}
          <kbd aria-hidden="true">A</kbd>
        </Button>
      ) : null}
      {isDoubt ? null : (
        <Button onClick={onCorrect}>
          {say('decide.correct')}
          <kbd aria-hidden="true">E</kbd>
        </Button>
      )}
      {item.decision === 'rejected' || blocks ? null : (
        <Button disabled={isBusy} onClick={() => onDecide('reject')}>
          {say(isDoubt ? 'decide.dismiss' : 'decide.reject')}
          <kbd aria-hidden="true">R</kbd>
        </Button>
      )}
      {isPending ? null : (
        <Button disabled={isBusy} onClick={() => onDecide('reopen')}>
          {say('decide.reopen')}
        </Button>
      )}
    </div>
  );
}
