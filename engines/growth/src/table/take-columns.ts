import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { readTable } from './read-table.ts';

/** Number columns of the rows that are complete, and which rows those are. */
export interface CompleteColumns {
  readonly rows: number;
  readonly kept: Int32Array;
  readonly columns: readonly Float64Array[];
}

/** Reads number columns of a csv file and keeps the rows in which none is missing. */
export function takeComplete(
  file: string,
  bytes: Uint8Array,
  names: readonly string[],
): Result<CompleteColumns, Fault> {
  const read = readTable(
    file,
    bytes,
    names.map((name) => ({ name, kind: 'number' as const })),
  );
  if (!read.ok) return read;
  const all = read.value.columns.flatMap((column) => (column.kind === 'number' ? [column.values] : []));
  const kept: number[] = [];
  for (let row = 0; row < read.value.rows; row += 1) {
    if (all.every((values) => !Number.isNaN(values[row]!))) kept.push(row);
  }
  if (kept.length === 0) return failWith('GROWTH_NO_ROWS', {}, { file });
  const index = Int32Array.from(kept);
  return succeed({
    rows: read.value.rows,
    kept: index,
    columns:
      kept.length === read.value.rows
        ? all
        : all.map((values) => Float64Array.from(index, (row) => values[row]!)),
  });
}
