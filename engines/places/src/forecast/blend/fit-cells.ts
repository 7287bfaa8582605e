/** Times rows and columns are scaled in turn; the rest of the difference is then below a hundredth of a pupil. */
const ROUNDS = 12;

/**
 * Scales a table of cells (row × columns + column) until rows add up to `rows` and columns to `columns` as nearly as can be; ends
 * with the rows exact. A zero stays zero. Source: iterative proportional fitting, Deming and Stephan 1940.
 */
export function fitCells(cells: Float64Array, rows: readonly number[], columns: readonly number[]): void {
  const width = columns.length;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let column = 0; column < width; column += 1) {
      let sum = 0;
      for (let at = column; at < cells.length; at += width) sum += cells[at] as number;
      if (sum <= 0) continue;
      const factor = (columns[column] as number) / sum;
      for (let at = column; at < cells.length; at += width) cells[at] = (cells[at] as number) * factor;
    }
    let worst = 0;
    for (let row = 0; row < rows.length; row += 1) {
      let sum = 0;
      for (let column = 0; column < width; column += 1) sum += cells[row * width + column] as number;
      if (sum <= 0) continue;
      const factor = (rows[row] as number) / sum;
      worst = Math.max(worst, Math.abs(factor - 1));
      for (let column = 0; column < width; column += 1) {
        cells[row * width + column] = (cells[row * width + column] as number) * factor;
      }
    }
    if (worst < 1e-6) return;
  }
}
