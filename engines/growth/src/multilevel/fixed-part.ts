import { factorSmall, invertFromFactor, solveUpper } from '../numeric/cholesky.ts';
import type { ColumnFrame } from './column-frame.ts';
import type { FixedPart } from './profile.ts';
import type { Method } from './multilevel-data.ts';

const COLLINEAR = 1e-7;

/**
 * Chooses the fixed columns that say something of their own: from first to last, a column of whose sum of squares less than
 * 10⁻⁷ (10⁻¹⁴ squared) is left over beside those before it is dropped and named. `total` is Σ w w' of the frame.
 */
export function chooseFixed(
  frame: ColumnFrame,
  total: Float64Array,
  rows: number,
  method: Method,
): { readonly part: FixedPart; readonly dropped: readonly string[] } {
  const width = frame.names.length;
  const kept: number[] = [];
  const dropped: string[] = [];
  const rowsOfFactor: Float64Array[] = [];
  for (const place of frame.fixed) {
    const row = new Float64Array(kept.length + 1);
    const whole = total[place * width + place]!;
    let left = whole;
    kept.forEach((other, i) => {
      let sum = total[place * width + other]!;
      for (let k = 0; k < i; k += 1) sum -= row[k]! * rowsOfFactor[i]![k]!;
      row[i] = sum / rowsOfFactor[i]![i]!;
      left -= row[i]! * row[i]!;
    });
    if (place !== 0 && !(left > COLLINEAR * COLLINEAR * rows && left > 1e-12 * whole)) {
      dropped.push(frame.names[place]!);
      continue;
    }
    row[kept.length] = Math.sqrt(left);
    rowsOfFactor.push(row);
    kept.push(place);
  }
  let logScale = 0;
  for (const place of kept) logScale += Math.log(frame.scale[place]!);
  return { part: { fixed: kept, outcome: width - 1, rows, method, logScale }, dropped };
}

/** Criterion, coefficients and residual from Σ w V⁻¹ w' (`moment`, lower half used) and log |V|. */
export class FixedSolver {
  readonly part: FixedPart;
  readonly width: number;
  readonly size: number;
  readonly #factor: Float64Array;

  constructor(part: FixedPart, width: number) {
    this.part = part;
    this.width = width;
    this.size = part.fixed.length;
    this.#factor = new Float64Array((this.size + 1) * (this.size + 1));
  }

  /** −2 log likelihood; +Infinity where the matrix is not positive. */
  criterion(moment: Float64Array, logVariance: number): number {
    const { part, size } = this;
    const full = size + 1;
    const factor = this.#factor;
    const { outcome } = part;
    for (let i = 0; i <= size; i += 1) {
      const a = i < size ? part.fixed[i]! : outcome;
      for (let j = 0; j <= i; j += 1) {
        const b = j < size ? part.fixed[j]! : outcome;
        factor[i * full + j] = a >= b ? moment[a * this.width + b]! : moment[b * this.width + a]!;
      }
    }
    if (factorSmall(factor, full) === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
    let logInformation = 0;
    for (let i = 0; i < size; i += 1) logInformation += Math.log(factor[i * full + i]!);
    const left = factor[size * full + size]!;
    const { rows } = part;
    if (part.method === 'ml') {
      return logVariance + rows * (1 + Math.log((2 * Math.PI * left * left) / rows));
    }
    const free = rows - size;
    return (
      logVariance +
      2 * (logInformation + part.logScale) +
      free * (1 + Math.log((2 * Math.PI * left * left) / free))
    );
  }

  /** After `criterion`: coefficients, their covariance ÷ residual variance, and the residual variance. */
  finish(): {
    readonly coefficients: Float64Array;
    readonly covariance: Float64Array;
    readonly residualVariance: number;
  } {
    const { size, part } = this;
    const full = size + 1;
    const factor = new Float64Array(size * size);
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j <= i; j += 1) factor[i * size + j] = this.#factor[i * full + j]!;
    }
    const coefficients = new Float64Array(size);
    for (let j = 0; j < size; j += 1) coefficients[j] = this.#factor[size * full + j]!;
    solveUpper(factor, size, coefficients);
    const left = this.#factor[size * full + size]!;
    return {
      coefficients,
      covariance: invertFromFactor(factor, size),
      residualVariance: (left * left) / (part.method === 'ml' ? part.rows : part.rows - size),
    };
  }
}
