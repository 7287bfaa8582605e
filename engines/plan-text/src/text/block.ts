import type { FoldedText } from './fold-text.ts';

/** One paragraph or one cell, ready for matching. */
export interface Block extends FoldedText {
  readonly index: number;
  /** The cells of a line that holds several (tabs, bars); empty for a paragraph. */
  readonly cells: readonly FoldedText[];
  /** Which real table the line lies in; null outside. */
  readonly table: number | null;
}
