import { readFileSync } from 'node:fs';
import { CsvScanner } from '@junheng/csv';

/** One row of a table as a record by header cell, with its line. */
export interface RecordRow {
  readonly line: number;
  readonly record: Readonly<Record<string, string>>;
}

/** The rows of an example table of the documentation; throws when it is broken. */
export function readRecords(path: string): RecordRow[] {
  const opened = CsvScanner.open(readFileSync(path), { mode: 'lenient', failWith: (fault) => fault });
  if (!opened.ok) throw new Error(`${path}: ${opened.error.kind}`);
  const scanner = opened.value;
  const rows: RecordRow[] = [];
  while (scanner.next()) {
    const record = Object.fromEntries(scanner.columns.map((name, column) => [name, scanner.textAt(column)]));
    rows.push({ line: scanner.line, record });
  }
  if (scanner.failure !== undefined) throw new Error(`${path}: ${scanner.failure.kind}`);
  return rows;
}
