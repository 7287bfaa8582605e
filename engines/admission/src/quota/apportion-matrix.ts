import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { FlowGraph } from './max-flow.ts';

/**
 * Rounds a matrix of exact shares to whole numbers so that every cell is its floor or ceiling and every row and column sum is exactly as asked for:
 * controlled rounding by a flow (Cox 1987; Balinski and Demange 1989). Of all roundings the one that first gives the spare
 * places to the largest remainders is approached by offering the cells to the flow in that order.
 * @param shares exact shares, rows × columns; row sums and column sums must lie within less than one of the whole sums asked for.
 * @param rowSums places of each row (a junior school's total), whole numbers.
 * @param columnSums places of each column (a senior school's total), whole numbers with the same total.
 * Fails when no such rounding exists, that is when the shares do not fit the sums.
 */
export function apportionMatrix(
  shares: readonly (readonly number[])[],
  rowSums: readonly number[],
  columnSums: readonly number[],
): Outcome<number[][]> {
  const rows = rowSums.length;
  const columns = columnSums.length;
  const floors = shares.map((row) => row.map((share) => Math.floor(share + 1e-9)));
  const rowNeed = rowSums.map((sum, row) => sum - sumOf(floors[row] as number[]));
  const columnNeed = columnSums.map((sum, column) => sum - sumOf(floors.map((row) => row[column] as number)));
  const wanted = sumOf(rowNeed);
  const isPossible = [...rowNeed, ...columnNeed].every((need) => need >= 0) && wanted === sumOf(columnNeed);
  if (!isPossible) return failWith('ADMISSION_QUOTA_IMPOSSIBLE', { rows, columns });
  const graph = new FlowGraph(rows + columns + 2);
  const source = rows + columns;
  const sink = source + 1;
  rowNeed.forEach((need, row) => graph.addArc(source, row, need));
  columnNeed.forEach((need, column) => graph.addArc(rows + column, sink, need));
  const cells = shares
    .flatMap((row, at) =>
      row.map((share, column) => ({ at, column, rest: share - (floors[at]?.[column] as number) })),
    )
    .filter((cell) => cell.rest > 1e-9)
    // The flow looks at arcs added last first.
    .toSorted((a, b) => compareRests(a.rest, b.rest) || b.at - a.at || b.column - a.column);
  const arcs = cells.map((cell) => ({ cell, arc: graph.addArc(cell.at, rows + cell.column, 1) }));
  if (graph.sendAll(source, sink) !== wanted)
    return failWith('ADMISSION_QUOTA_IMPOSSIBLE', { rows, columns });
  for (const { cell, arc } of arcs) {
    if (graph.flowOn(arc) === 1)
      (floors[cell.at] as number[])[cell.column] = (floors[cell.at]?.[cell.column] as number) + 1;
  }
  return succeed(floors);
}

/** Rests that differ by less than binary can tell apart are equal. */
function compareRests(a: number, b: number): number {
  return Math.abs(a - b) < 1e-9 ? 0 : a - b;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
