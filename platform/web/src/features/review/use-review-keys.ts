import { useEffect, useRef } from 'react';
import { commandOf, takesKeys } from './review-command.ts';
import type { ReviewCommand } from './review-command.ts';

/** Calls `act` for every key that means something in a review; never while somebody types or a dialog is open. */
export function useReviewKeys(act: (command: ReviewCommand) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const focused = document.activeElement;
      const isTyping =
        takesKeys(focused instanceof HTMLElement ? focused : null) ||
        document.querySelector('.ant-modal-wrap:not([style*="display: none"]), dialog[open]') !== null;
      const command = commandOf(event, isTyping);
      // In the document the arrows scroll.
      const isScrolling = (command === 'next' || command === 'previous') && focused?.closest('.review-text');
      if (command === null || isScrolling) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}
