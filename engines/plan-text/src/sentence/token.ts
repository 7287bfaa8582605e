/** A year in a block: a point (`from` = `to`) or a period. */
export interface YearToken {
  readonly kind: 'year';
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly month: number | null;
}

/** A number with its unit. Values as printed; `text` is what is printed between `start` and `end`. */
export interface QuantityToken {
  readonly kind: 'quantity';
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly isApproximate: boolean;
  readonly ratio: string | null;
  readonly isChinese: boolean;
  /** Other ways to read damaged characters, best first. */
  readonly damage: {
    readonly code: 'numbers-run-together' | 'range-dash-lost';
    readonly readings: readonly string[];
  } | null;
}

export type Token = YearToken | QuantityToken;
