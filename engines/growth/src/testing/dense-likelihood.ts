import { factorSmall, solveLower } from '../numeric/cholesky.ts';

/** One variance part of the dense model: which group each row lies in, and what multiplies its effects in each row. */
export interface DensePart {
  readonly index: ArrayLike<number>;
  readonly columns: readonly ArrayLike<number>[];
  /** Relative factor, lower triangle by rows. */
  readonly factor: readonly number[];
}

/** −2 log likelihood of y ~ N(Xβ, σ²V), V = I + Σ Z L L' Z', with β and σ² profiled out, by plain dense algebra. */
export function evaluateDense(
  y: ArrayLike<number>,
  x: readonly ArrayLike<number>[],
  parts: readonly DensePart[],
  isRestricted: boolean,
): number {
  const n = y.length;
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    v[i * n + i] = 1;
    for (let k = 0; k < n; k += 1) {
      for (const { index, columns, factor } of parts) {
        if (index[i] !== index[k]) continue;
        for (let e = 0; e < columns.length; e += 1) {
          let [a, b] = [0, 0];
          for (let d = e; d < columns.length; d += 1) {
            a += columns[d]![i]! * factor[(d * (d + 1)) / 2 + e]!;
            b += columns[d]![k]! * factor[(d * (d + 1)) / 2 + e]!;
          }
          v[i * n + k]! += a * b;
        }
      }
    }
  }
  const logVariance = factorSmall(v, n);
  const whitened = [...x, y].map((column) => {
    const copy = Float64Array.from(column);
    solveLower(v, n, copy);
    return copy;
  });
  const size = whitened.length;
  const moment = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k <= i; k += 1)
      for (let row = 0; row < n; row += 1) moment[i * size + k]! += whitened[i]![row]! * whitened[k]![row]!;
  }
  factorSmall(moment, size);
  let logInformation = 0;
  for (let i = 0; i < size - 1; i += 1) logInformation += 2 * Math.log(moment[i * size + i]!);
  const left = moment[size * size - 1]! ** 2;
  const free = isRestricted ? n - size + 1 : n;
  return (
    logVariance + (isRestricted ? logInformation : 0) + free * (1 + Math.log((2 * Math.PI * left) / free))
  );
}
