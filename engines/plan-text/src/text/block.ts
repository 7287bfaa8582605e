import type { FoldedText } from './fold-text.ts';

/** One paragraph or one cell, ready for matching. */
export interface Block extends FoldedText {
  readonly index: number;
  /** Which table the words lie in; null outside. */
  readonly table: number | null;
}
