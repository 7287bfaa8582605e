import { useEffect, useRef } from 'react';
import type { ReactElement, RefObject } from 'react';

interface ConnectingLineProps {
  /** The element both panes stand in; the line is drawn in its coordinates. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly left: RefObject<HTMLElement | null>;
  readonly right: RefObject<HTMLElement | null>;
  /** Finds the marked stretch and the card that belong together now. */
  readonly find: () => readonly [mark: Element | null, card: Element | null];
  /** Anything whose change may move one of the two. */
  readonly depends: unknown;
}

const HEAD = 22;

/** The way from a marked stretch along its last line to the edge of the pane, and from there to the card; empty when one of them is out of sight. */
function wayBetween(frame: Element, left: Element, right: Element, mark: Element, card: Element): string {
  const home = frame.getBoundingClientRect();
  const leftPane = left.getBoundingClientRect();
  const rightPane = right.getBoundingClientRect();
  const boxes = mark.getClientRects();
  const line = boxes[boxes.length - 1];
  const box = card.getBoundingClientRect();
  if (line === undefined || leftPane.width === 0 || rightPane.width === 0) return '';
  const from = line.bottom;
  const to = box.top + HEAD;
  if (from < leftPane.top || from > leftPane.bottom || to < rightPane.top || to > rightPane.bottom) return '';
  const edge = leftPane.right - home.left;
  const end = box.left - home.left;
  const middle = (edge + end) / 2;
  const [x, y, y2] = [line.right - home.left, from - home.top, to - home.top];
  return `M${x} ${y} H${edge} C${middle} ${y} ${middle} ${y2} ${end} ${y2}`;
}

/** A hairline from the sentence to the item read in it; follows both panes as they scroll. */
export function ConnectingLine({ frame, left, right, find, depends }: ConnectingLineProps): ReactElement {
  const path = useRef<SVGPathElement>(null);
  useEffect(() => {
    let waiting = 0;
    const draw = () => {
      waiting = 0;
      const [mark, card] = find();
      const parts = [frame.current, left.current, right.current] as const;
      const way =
        mark === null || card === null || parts[0] === null || parts[1] === null || parts[2] === null
          ? ''
          : wayBetween(parts[0], parts[1], parts[2], mark, card);
      path.current?.setAttribute('d', way);
    };
    const ask = () => {
      if (waiting === 0) waiting = requestAnimationFrame(draw);
    };
    draw();
    // Once more when what was just brought into view has been laid out.
    const later = setTimeout(ask, 150);
    const panes = [left.current, right.current];
    const watcher = new ResizeObserver(ask);
    for (const pane of panes) {
      pane?.addEventListener('scroll', ask, { passive: true });
      if (pane) watcher.observe(pane);
    }
    addEventListener('scroll', ask, { passive: true });
    return () => {
      clearTimeout(later);
      cancelAnimationFrame(waiting);
      watcher.disconnect();
      for (const pane of panes) pane?.removeEventListener('scroll', ask);
      removeEventListener('scroll', ask);
    };
  }, [frame, left, right, find, depends]);
  return (
    <svg className="connecting-line screen-only" aria-hidden="true" focusable="false">
      <path ref={path} d="" />
    </svg>
  );
}
