import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { placeOf, spanBetween } from './read-selection.ts';
import type { PlacedNode } from './read-selection.ts';

/** A selected stretch of the document, and where on the screen it ends. */
export interface SelectedSpan {
  readonly span: readonly [number, number];
  readonly top: number;
  readonly left: number;
}

/** What is selected within a pane that shows `text`; null when nothing is. */
export function useSelectedSpan(
  pane: RefObject<HTMLElement | null>,
  text: string,
): readonly [selected: SelectedSpan | null, clear: () => void] {
  const [selected, setSelected] = useState<SelectedSpan | null>(null);
  useEffect(() => {
    let timer = 0;
    const read = (): SelectedSpan | null => {
      const selection = getSelection();
      if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
      const range = selection.getRangeAt(0);
      const element = pane.current;
      if (
        element === null ||
        !element.contains(range.startContainer) ||
        !element.contains(range.endContainer)
      )
        return null;
      const span = spanBetween(
        text,
        placeOf(range.startContainer as unknown as PlacedNode, range.startOffset),
        placeOf(range.endContainer as unknown as PlacedNode, range.endOffset),
      );
      const boxes = range.getClientRects();
      const last = boxes[boxes.length - 1];
      const home = element.getBoundingClientRect();
      if (span === null || last === undefined) return null;
      return {
        span,
        top: last.bottom - home.top + element.scrollTop,
        left: Math.max(0, Math.min(last.right - home.left, home.width - 148)),
      };
    };
    const onSelect = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSelected(read()), 120) as unknown as number;
    };
    document.addEventListener('selectionchange', onSelect);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onSelect);
    };
  }, [pane, text]);
  const clear = () => {
    getSelection()?.removeAllRanges();
    setSelected(null);
  };
  return [selected, clear];
}
