import type { TableScanner } from '../csv/open-table.ts';
import { failWith, succeed } from '../outcome.ts';
import type { Failure, Outcome } from '../outcome.ts';

/** The places of the columns a file must have, in the order asked for. Fails naming the first that is absent. */
export function checkColumns(scanner: TableScanner, names: readonly string[]): Outcome<number[]> {
  const places = names.map((name) => scanner.columnAt(name));
  const absent = names.find((_, index) => places[index] === -1);
  if (absent === undefined) return succeed(places);
  return failWith(
    'ADMISSION_COLUMN_MISSING',
    { file: scanner.file, column: absent },
    { file: scanner.file, line: 1 },
  );
}

const SPACE = 32;

/** What is wrong with a name in the current row: it is empty, or begins or ends with a space, which would change its hash unseen. */
export function checkName(scanner: TableScanner, column: number): Failure | undefined {
  const start = scanner.starts[column] as number;
  const end = scanner.ends[column] as number;
  const { bytes, file, line } = scanner;
  if (end > start && bytes[start] !== SPACE && bytes[end - 1] !== SPACE) return undefined;
  const name = scanner.columns[column] as string;
  return failWith(
    end === start ? 'ADMISSION_FIELD_EMPTY' : 'ADMISSION_FIELD_SPACES',
    { file, line, column: name },
    { file, line, column: column + 1 },
  ).error;
}
