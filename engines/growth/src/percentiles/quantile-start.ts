import { factorSmall, solveLower, solveUpper } from '../numeric/cholesky.ts';
import type { QuantileDesign } from './quantile-design.ts';

/** Rows to begin with: those nearest to the least squares fit that are independent of one another. Leaves residuals behind. */
export function chooseStart(
  design: QuantileDesign,
  outcome: Float64Array,
  residual: Float64Array,
): Int32Array {
  const { rows, width, values } = design;
  const products = new Float64Array(width * width);
  const beta = new Float64Array(width);
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < width; i += 1) {
      const x = values[row * width + i]!;
      if (x === 0) continue;
      beta[i]! += x * outcome[row]!;
      for (let k = 0; k <= i; k += 1) products[i * width + k]! += x * values[row * width + k]!;
    }
  }
  factorSmall(products, width);
  solveLower(products, width, beta);
  solveUpper(products, width, beta);
  for (let row = 0; row < rows; row += 1) {
    let sum = outcome[row]!;
    for (let k = 0; k < width; k += 1) sum -= values[row * width + k]! * beta[k]!;
    residual[row] = sum;
  }
  const order = Array.from({ length: rows }, (_, row) => row).sort(
    (a, b) => Math.abs(residual[a]!) - Math.abs(residual[b]!),
  );
  for (const tolerance of [1e-2, 1e-4, 1e-7]) {
    const chosen = pickIndependent(design, order, tolerance);
    if (chosen.length === width) return Int32Array.from(chosen);
  }
  return Int32Array.from(order.slice(0, width));
}

/** The first rows in an order that are independent, by elimination; `tolerance` is what must be left of a row. */
function pickIndependent(design: QuantileDesign, order: readonly number[], tolerance: number): number[] {
  const { width, values } = design;
  const chosen: number[] = [];
  const pivots: number[] = [];
  const reduced: Float64Array[] = [];
  for (const row of order) {
    const copy = values.slice(row * width, (row + 1) * width);
    reduced.forEach((other, i) => {
      const factor = copy[pivots[i]!]!;
      if (factor !== 0) for (let k = 0; k < width; k += 1) copy[k]! -= factor * other[k]!;
    });
    let pivot = 0;
    for (let k = 1; k < width; k += 1) if (Math.abs(copy[k]!) > Math.abs(copy[pivot]!)) pivot = k;
    if (Math.abs(copy[pivot]!) < tolerance) continue;
    const scale = copy[pivot]!;
    for (let k = 0; k < width; k += 1) copy[k]! /= scale;
    for (const other of reduced) {
      const factor = other[pivot]!;
      if (factor !== 0) for (let k = 0; k < width; k += 1) other[k]! -= factor * copy[k]!;
    }
    chosen.push(row);
    pivots.push(pivot);
    reduced.push(copy);
    if (chosen.length === width) break;
  }
  return chosen;
}

/** The inverse of the design of some rows by Gauss–Jordan with partial pivoting; column j of it at j × width. */
export function invertRows(design: QuantileDesign, rows: Int32Array): Float64Array {
  const { width, values } = design;
  const wide = 2 * width;
  const work = new Float64Array(width * wide);
  rows.forEach((row, i) => {
    for (let k = 0; k < width; k += 1) work[i * wide + k] = values[row * width + k]!;
    work[i * wide + width + i] = 1;
  });
  for (let column = 0; column < width; column += 1) {
    let best = column;
    for (let i = column + 1; i < width; i += 1) {
      if (Math.abs(work[i * wide + column]!) > Math.abs(work[best * wide + column]!)) best = i;
    }
    if (best !== column) {
      for (let k = 0; k < wide; k += 1) {
        const held = work[best * wide + k]!;
        work[best * wide + k] = work[column * wide + k]!;
        work[column * wide + k] = held;
      }
    }
    const scale = work[column * wide + column]!;
    for (let k = 0; k < wide; k += 1) work[column * wide + k]! /= scale;
    for (let i = 0; i < width; i += 1) {
      const factor = work[i * wide + column]!;
      if (i === column || factor === 0) continue;
      for (let k = 0; k < wide; k += 1) work[i * wide + k]! -= factor * work[column * wide + k]!;
    }
  }
  const inverse = new Float64Array(width * width);
  for (let j = 0; j < width; j += 1) {
    for (let k = 0; k < width; k += 1) inverse[j * width + k] = work[k * wide + width + j]!;
  }
  return inverse;
}
