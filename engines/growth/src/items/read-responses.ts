import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { readHeader, readTable } from '../table/read-table.ts';
import type { ResponseData } from './response-data.ts';

const HIGHEST_MARK = 20;

/** Reads answers from csv bytes: whole numbers from 0, empty where not answered. Without `names` every column is an item. */
export function readResponses(
  file: string,
  bytes: Uint8Array,
  names: readonly string[] = [],
): Result<ResponseData, Fault> {
  const header = readHeader(file, bytes);
  if (!header.ok) return header;
  const wanted = names.length > 0 ? names : header.value;
  const read = readTable(
    file,
    bytes,
    wanted.map((name) => ({ name, kind: 'number' as const })),
  );
  if (!read.ok) return read;
  const items: Int8Array[] = [];
  for (const column of read.value.columns) {
    if (column.kind !== 'number') continue;
    const marks = new Int8Array(column.values.length);
    for (let row = 0; row < marks.length; row += 1) {
      const value = column.values[row]!;
      if (Number.isNaN(value)) {
        marks[row] = -1;
      } else if (Number.isInteger(value) && value >= 0 && value <= HIGHEST_MARK) {
        marks[row] = value;
      } else {
        return failWith(
          'GROWTH_MARK_WRONG',
          { file, line: row + 2, column: column.name, value },
          { file, line: row + 2, column: header.value.indexOf(column.name) + 1 },
        );
      }
    }
    items.push(marks);
  }
  return succeed({ names: wanted, persons: read.value.rows, items });
}
