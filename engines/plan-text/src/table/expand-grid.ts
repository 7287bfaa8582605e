import type { DocumentTable } from '../plan-document.ts';
import { foldText } from '../text/fold-text.ts';
import { toCell } from './cell.ts';
import type { Cell, Grid } from './cell.ts';
import type { StepCounter } from '../step-counter.ts';

const MOST_COLUMNS = 64;

/** Lays a real table out as a full grid: a merged cell stands at every place it covers. */
export function expandGrid(table: DocumentTable, text: string, steps: StepCounter): Grid {
  const grid: (Cell | null)[][] = table.rows.map(() => []);
  for (const [row, cells] of table.rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column++;
      const folded = foldText(text, cell.span[0], cell.span[1]);
      const filled: Cell = { ...toCell(folded), span: cell.span };
      const tidy: Cell = {
        ...filled,
        text: filled.text.replaceAll('\n', ''),
        printed: filled.printed.replaceAll('\n', ''),
        raw: text.slice(...cell.span),
      };
      const down = Math.min(cell.rows ?? 1, grid.length - row);
      const across = Math.min(cell.columns ?? 1, MOST_COLUMNS - column);
      if (across < 1) break;
      steps.take(down * across);
      for (let y = row; y < row + down; y++) {
        const line = grid[y] as (Cell | null)[];
        for (let x = column; x < column + across; x++) line[x] = tidy.text === '' ? null : tidy;
      }
      column += across;
    }
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}
