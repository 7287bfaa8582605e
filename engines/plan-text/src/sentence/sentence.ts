import type { QuantityToken, YearToken } from './token.ts';

/** One sentence of a paragraph with its tokens; positions are within the paragraph. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly years: readonly YearToken[];
  readonly quantities: readonly QuantityToken[];
  /** Where years begin that only date a base and govern nothing behind them. */
  readonly deadYears: Set<number>;
}
