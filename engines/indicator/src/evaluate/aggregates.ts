import { at } from './vector.ts';
import type { Vector } from './vector.ts';

/** One group's rows: from `start` to `end`, those in scope; `skip` leaves out rows whose value or weight is missing. */
export interface GroupRows {
  readonly start: number;
  readonly end: number;
  readonly mask: Uint8Array | null;
  readonly skip: boolean;
}

type Aggregate = (rows: GroupRows, a: Vector, b: Vector | undefined) => number;

function isIn(rows: GroupRows, row: number): boolean {
  return rows.mask === null || rows.mask[row] === 1;
}

function isSkipped(rows: GroupRows, value: number): boolean {
  return rows.skip && Number.isNaN(value);
}

/** Weighted total, weight, and squares around the mean in two passes; the weight is 1 where none is given. */
function moments(rows: GroupRows, values: Vector, weights: Vector | undefined): { mean: number; sd: number } {
  let total = 0;
  let weight = 0;
  for (let row = rows.start; row < rows.end; row += 1) {
    if (!isIn(rows, row)) continue;
    const w = weights === undefined ? 1 : at(weights, row);
    const product = at(values, row) * w;
    if (isSkipped(rows, product)) continue;
    total += product;
    weight += w;
  }
  const mean = weight === 0 ? Number.NaN : total / weight;
  let squares = 0;
  for (let row = rows.start; row < rows.end; row += 1) {
    if (!isIn(rows, row)) continue;
    const w = weights === undefined ? 1 : at(weights, row);
    const distance = at(values, row) - mean;
    const square = w * distance * distance;
    if (!isSkipped(rows, square)) squares += square;
  }
  return { mean, sd: weight === 0 ? Number.NaN : Math.sqrt(squares / weight) };
}

function sumRows(rows: GroupRows, values: Vector): number {
  let total = 0;
  for (let row = rows.start; row < rows.end; row += 1) {
    if (!isIn(rows, row)) continue;
    const value = at(values, row);
    if (!isSkipped(rows, value)) total += value;
  }
  return total;
}

function listRows(rows: GroupRows, values: Vector): number[] {
  const list: number[] = [];
  for (let row = rows.start; row < rows.end; row += 1) {
    if (!isIn(rows, row)) continue;
    const value = at(values, row);
    if (!isSkipped(rows, value)) list.push(value);
  }
  return list;
}

function divide(a: number, b: number): number {
  return b === 0 ? Number.NaN : a / b;
}

/** The value at share `p` of the ordered list, linear between neighbours (R. Hyndman & Y. Fan 1996, definition 7). */
function quantileOf(list: readonly number[], p: number): number {
  if (list.length === 0 || list.some(Number.isNaN) || !(p >= 0 && p <= 1)) return Number.NaN;
  const sorted = list.toSorted((a, b) => a - b);
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] as number;
  return low + (position - below) * ((sorted[below + 1] ?? low) - low);
}

/** The functions that gather units into one number; a missing value makes the whole missing unless rows are skipped. */
export const AGGREGATES: Readonly<Record<string, Aggregate>> = {
  sum: (rows, a) => sumRows(rows, a),
  ratioOfSums(rows, a, b) {
    if (b === undefined) return Number.NaN;
    if (!rows.skip) return divide(sumRows(rows, a), sumRows(rows, b));
    // A unit that lacks one side leaves both sums, or the quotient would mix different units.
    let over = 0;
    let under = 0;
    for (let row = rows.start; row < rows.end; row += 1) {
      if (!isIn(rows, row) || Number.isNaN(at(a, row) + at(b, row))) continue;
      over += at(a, row);
      under += at(b, row);
    }
    return divide(over, under);
  },
  count: (rows, a) => sumRows(rows, a),
  share: (rows, a, b) => 100 * moments(rows, a, b).mean,
  mean: (rows, a, b) => moments(rows, a, b).mean,
  sd: (rows, a, b) => moments(rows, a, b).sd,
  cv(rows, a, b) {
    const { mean, sd } = moments(rows, a, b);
    return divide(sd, mean);
  },
  min(rows, a) {
    const list = listRows(rows, a);
    return list.length === 0 ? Number.NaN : list.reduce((least, value) => Math.min(least, value));
  },
  max(rows, a) {
    const list = listRows(rows, a);
    return list.length === 0 ? Number.NaN : list.reduce((most, value) => Math.max(most, value));
  },
  quantile: (rows, a, b) => quantileOf(listRows(rows, a), b === undefined ? Number.NaN : at(b, rows.start)),
};
