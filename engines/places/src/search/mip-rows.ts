import type { MipModel } from './mip-port.ts';

/** Collects columns and rows of a model one by one. */
export interface MipRows {
  /** Adds a column and gives its number. */
  addColumn(cost: number, lower: number, upper: number, isWhole: boolean): number;
  /** Adds a row `low ≤ Σ value · column ≤ high`. */
  addRow(low: number, high: number, columns: readonly number[], values: readonly number[]): void;
  readonly columnCount: number;
  build(): MipModel;
}

/** Starts an empty model. */
export function makeMipRows(): MipRows {
  const cost: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const whole: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts: number[] = [0];
  const entries: number[] = [];
  const amounts: number[] = [];
  return {
    addColumn(price, low, high, isWhole) {
      cost.push(price);
      lower.push(low);
      upper.push(high);
      whole.push(isWhole ? 1 : 0);
      return cost.length - 1;
    },
    addRow(low, high, columns, values) {
      rowLower.push(low);
      rowUpper.push(high);
      for (const column of columns) entries.push(column);
      for (const value of values) amounts.push(value);
      starts.push(entries.length);
    },
    get columnCount() {
      return cost.length;
    },
    build: () => ({
      cost: Float64Array.from(cost),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      whole: Uint8Array.from(whole),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      columns: Int32Array.from(entries),
      values: Float64Array.from(amounts),
    }),
  };
}
