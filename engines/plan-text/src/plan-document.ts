import type { Span } from './plan-reading.ts';

/** One cell of a table whose structure the file itself gave; its words are `text.slice(...span)`. */
export interface DocumentCell {
  readonly span: Span;
  /** How many rows and columns the cell covers; 1 when left out. */
  readonly rows?: number;
  readonly columns?: number;
}

/** A real table: rows of cells, a merged cell printed once, at its first row and column. */
export interface DocumentTable {
  readonly rows: readonly (readonly DocumentCell[])[];
}

/** Something the file holds and the text does not, such as an embedded sheet. */
export interface UnreadPart {
  readonly zh: string;
  readonly en: string;
  readonly count: number;
}

/** A decoded document: its text, one paragraph or one cell a line, and the tables whose structure is known. */
export interface PlanDocument {
  readonly text: string;
  readonly tables?: readonly DocumentTable[];
  readonly unread?: readonly UnreadPart[];
}
