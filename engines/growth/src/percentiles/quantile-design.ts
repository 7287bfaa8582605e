import type { CubicBasis } from './cubic-basis.ts';
import { chooseBasis, evaluateBasis } from './cubic-basis.ts';

/** The columns of a quantile regression: intercept and the basis of each prior, dense by rows. */
export interface QuantileDesign {
  readonly rows: number;
  readonly width: number;
  readonly values: Float64Array;
  readonly bases: readonly CubicBasis[];
  /** Columns of the full design (1 + 7 for each prior) that are kept; others are combinations of those before them. */
  readonly kept: Int32Array;
  /** The same rows without their noughts: for each prior four values, and the slot where they begin. */
  readonly packed: PackedRows;
}

/** Rows as four values a prior; slots are 8 for each prior (the function that is left out included), the intercept's last. */
export interface PackedRows {
  readonly priors: number;
  readonly values: Float64Array;
  readonly slots: Int32Array;
  /** The slot of each kept column. */
  readonly slotOf: Int32Array;
  readonly slotCount: number;
}

/** Builds the design of priors, leaving out columns that are combinations of earlier ones (few distinct prior scores). */
export function buildDesign(priors: readonly Float64Array[]): QuantileDesign {
  const bases = priors.map(chooseBasis);
  const full = 1 + bases.reduce((sum, basis) => sum + basis.size, 0);
  const rows = priors[0]?.length ?? 0;
  const values = new Float64Array(rows * full);
  for (let row = 0; row < rows; row += 1) fillRow(bases, priors, row, values, row * full);
  const kept = findIndependent(values, rows, full);
  const packed = packRows(bases, priors, rows, kept);
  if (kept.length === full) return { rows, width: full, values, bases, kept, packed };
  const narrow = new Float64Array(rows * kept.length);
  for (let row = 0; row < rows; row += 1) {
    for (let k = 0; k < kept.length; k += 1) narrow[row * kept.length + k] = values[row * full + kept[k]!]!;
  }
  return { rows, width: kept.length, values: narrow, bases, kept, packed };
}

function packRows(
  bases: readonly CubicBasis[],
  priors: readonly Float64Array[],
  rows: number,
  kept: Int32Array,
): PackedRows {
  const count = priors.length;
  const values = new Float64Array(rows * count * 4);
  const slots = new Int32Array(rows * count);
  const four = new Float64Array(4);
  const starts: number[] = [];
  let slotCount = 0;
  for (const basis of bases) {
    starts.push(slotCount);
    slotCount += basis.size + 1;
  }
  for (let row = 0; row < rows; row += 1) {
    bases.forEach((basis, k) => {
      const first = evaluateBasis(basis, priors[k]![row]!, four);
      slots[row * count + k] = starts[k]! + first + 1;
      values.set(four, (row * count + k) * 4);
    });
  }
  // Column 0 is the intercept; column 1 + i of a prior's block lies one slot further, after the function that is left out.
  const slotOfAll: number[] = [slotCount];
  bases.forEach((basis, k) => {
    for (let i = 0; i < basis.size; i += 1) slotOfAll.push(starts[k]! + 1 + i);
  });
  return {
    priors: count,
    values,
    slots,
    slotOf: kept.map((column) => slotOfAll[column]!),
    slotCount: slotCount + 1,
  };
}

/** Writes intercept and basis functions of one row. */
export function fillRow(
  bases: readonly CubicBasis[],
  priors: readonly ArrayLike<number>[],
  row: number,
  into: Float64Array,
  offset: number,
): void {
  const four = new Float64Array(4);
  into[offset] = 1;
  let at = offset + 1;
  bases.forEach((basis, k) => {
    const first = evaluateBasis(basis, priors[k]![row]!, four);
    for (let r = 0; r < 4; r += 1) {
      if (first + r >= 0) into[at + first + r] = four[r]!;
    }
    at += basis.size;
  });
}

/** Columns that are not combinations of those before them, by Gram–Schmidt on the matrix of products. */
function findIndependent(values: Float64Array, rows: number, width: number): Int32Array {
  const products = new Float64Array(width * width);
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < width; i += 1) {
      const x = values[row * width + i]!;
      if (x === 0) continue;
      for (let k = 0; k <= i; k += 1) products[i * width + k]! += x * values[row * width + k]!;
    }
  }
  const kept: number[] = [];
  const factor: Float64Array[] = [];
  for (let i = 0; i < width; i += 1) {
    const row = new Float64Array(kept.length + 1);
    const whole = products[i * width + i]!;
    let left = whole;
    kept.forEach((other, a) => {
      let sum = products[i * width + other]!;
      for (let k = 0; k < a; k += 1) sum -= row[k]! * factor[a]![k]!;
      row[a] = sum / factor[a]![a]!;
      left -= row[a]! * row[a]!;
    });
    if (!(left > 1e-10 * whole) || whole === 0) continue;
    row[kept.length] = Math.sqrt(left);
    kept.push(i);
    factor.push(row);
  }
  return Int32Array.from(kept);
}
