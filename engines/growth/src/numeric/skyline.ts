/**
 * A symmetric positive matrix by rows, each from its first entry to the diagonal (Jennings 1966): what lies before the first
 * entry of a row stays 0 in the factor too. Dense matrices are the case where every row begins at 0.
 */
export class Skyline {
  readonly size: number;
  /** The first column of each row. */
  readonly first: Int32Array;
  /** Where column 0 of each row would lie in `values`: entry (i, j) is at `base[i] + j`. */
  readonly base: Int32Array;
  readonly values: Float64Array;

  constructor(first: Int32Array) {
    this.size = first.length;
    this.first = first;
    this.base = new Int32Array(this.size);
    let length = 0;
    for (let i = 0; i < this.size; i += 1) {
      this.base[i] = length - first[i]!;
      length += i - first[i]! + 1;
    }
    this.values = new Float64Array(length);
  }

  /** Turns the matrix into its Cholesky factor; gives log determinant, −Infinity when it is not positive. */
  factor(): number {
    const { size, first, base, values } = this;
    let logDeterminant = 0;
    for (let i = 0; i < size; i += 1) {
      const from = first[i]!;
      const row = base[i]!;
      for (let j = from; j < i; j += 1) {
        const start = Math.max(from, first[j]!);
        const other = base[j]!;
        values[row + j] =
          (values[row + j]! - dot(values, row + start, other + start, j - start)) / values[other + j]!;
      }
      const pivot = values[row + i]! - dot(values, row + from, row + from, i - from);
      if (!(pivot > 0)) return Number.NEGATIVE_INFINITY;
      logDeterminant += Math.log(pivot);
      values[row + i] = Math.sqrt(pivot);
    }
    return logDeterminant;
  }

  /** Solves L x = b in place, from row `from` on (b is 0 before it). */
  solveLower(b: Float64Array, from = 0): void {
    const { size, first, base, values } = this;
    for (let i = from; i < size; i += 1) {
      const row = base[i]!;
      const start = Math.max(from, first[i]!);
      let sum = b[i]!;
      for (let k = start; k < i; k += 1) sum -= values[row + k]! * b[k]!;
      b[i] = sum / values[row + i]!;
    }
  }

  /** Solves L' x = b in place. */
  solveUpper(b: Float64Array): void {
    const { size, first, base, values } = this;
    for (let i = size - 1; i >= 0; i -= 1) {
      const row = base[i]!;
      const x = b[i]! / values[row + i]!;
      b[i] = x;
      for (let k = first[i]!; k < i; k += 1) b[k]! -= values[row + k]! * x;
    }
  }
}

/** Σ values[a + k] · values[b + k] over `length` numbers, in four chains so that additions overlap. */
function dot(values: Float64Array, a: number, b: number, length: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < length; k += 4) {
    s0 += values[a + k]! * values[b + k]!;
    s1 += values[a + k + 1]! * values[b + k + 1]!;
    s2 += values[a + k + 2]! * values[b + k + 2]!;
    s3 += values[a + k + 3]! * values[b + k + 3]!;
  }
  for (; k < length; k += 1) s0 += values[a + k]! * values[b + k]!;
  return s0 + s1 + (s2 + s3);
}
