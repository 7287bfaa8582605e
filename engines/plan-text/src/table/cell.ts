import type { Span } from '../plan-reading.ts';
import type { FoldedText } from '../text/fold-text.ts';
import { spanOf } from '../text/fold-text.ts';

/** A cell's folded words and where they are printed. */
export interface Cell {
  readonly text: string;
  /** The words as printed, character for character those of `text`. */
  readonly printed: string;
  /** As the document prints it, with its spaces and line breaks; absent where nothing was dropped. */
  readonly raw?: string;
  readonly span: Span;
}

/** A table as rows of cells, every merged cell repeated at each place it covers (null where nothing stands). */
export type Grid = readonly (readonly (Cell | null)[])[];

/** The span from the first to the last of some cells. */
export function coverCells(cells: readonly (Cell | null | undefined)[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const cell of cells) {
    if (cell === null || cell === undefined) continue;
    start = Math.min(start, cell.span[0]);
    end = Math.max(end, cell.span[1]);
  }
  return [Number.isFinite(start) ? start : 0, Math.max(end, Number.isFinite(start) ? start : 0)];
}

/** A paragraph taken as a cell. */
export function toCell(folded: FoldedText): Cell {
  return {
    text: folded.text,
    printed: folded.printed,
    span: spanOf(folded, 0, folded.text.length),
  };
}
