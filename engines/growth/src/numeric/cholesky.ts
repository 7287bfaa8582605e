/**
 * Cholesky factor of a small symmetric matrix, in place: `matrix` is `size`×`size` by rows, only the lower half is read
 * and written. Gives the sum of the logs of the squared diagonal, or −Infinity when a pivot is not positive.
 */
export function factorSmall(matrix: Float64Array, size: number): number {
  let logDeterminant = 0;
  for (let row = 0; row < size; row += 1) {
    const at = row * size;
    for (let column = 0; column <= row; column += 1) {
      const other = column * size;
      let sum = matrix[at + column]!;
      for (let k = 0; k < column; k += 1) sum -= matrix[at + k]! * matrix[other + k]!;
      if (column === row) {
        if (!(sum > 0)) return Number.NEGATIVE_INFINITY;
        logDeterminant += Math.log(sum);
        matrix[at + row] = Math.sqrt(sum);
      } else {
        matrix[at + column] = sum / matrix[other + column]!;
      }
    }
  }
  return logDeterminant;
}

/** Solves L x = b for a factor of `factorSmall`; `b` becomes x. */
export function solveLower(factor: Float64Array, size: number, b: Float64Array, offset = 0): void {
  for (let row = 0; row < size; row += 1) {
    let sum = b[offset + row]!;
    for (let k = 0; k < row; k += 1) sum -= factor[row * size + k]! * b[offset + k]!;
    b[offset + row] = sum / factor[row * size + row]!;
  }
}

/** Solves L' x = b for a factor of `factorSmall`; `b` becomes x. */
export function solveUpper(factor: Float64Array, size: number, b: Float64Array, offset = 0): void {
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = b[offset + row]!;
    for (let k = row + 1; k < size; k += 1) sum -= factor[k * size + row]! * b[offset + k]!;
    b[offset + row] = sum / factor[row * size + row]!;
  }
}

/** The inverse of the matrix whose factor is given, full and symmetric, `size`×`size` by rows. */
export function invertFromFactor(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let column = 0; column < size; column += 1) {
    unit.fill(0);
    unit[column] = 1;
    solveLower(factor, size, unit);
    solveUpper(factor, size, unit);
    for (let row = 0; row < size; row += 1) inverse[row * size + column] = unit[row]!;
  }
  return inverse;
}
