import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appError } from '@junheng/kernel';
import type { AppError } from '@junheng/kernel';
import { decodeText } from './decode-text.ts';
import { parseCsv } from './parse-csv.ts';
import type { CsvRow } from './parse-csv.ts';

/** A csv file whose columns are found by name. */
export interface CsvTable<Column extends string> {
  readonly file: string;
  /** The rows below the header; they can be gone through once. */
  readonly rows: Iterable<CsvRow>;
  /** Position of a column, -1 when it is optional and absent. */
  readonly at: Readonly<Record<Column, number>>;
}

/** What a reader gathers while it goes through files: mistakes that stop, notes that do not. */
export interface ReadingLog {
  readonly errors: AppError[];
  readonly notes: AppError[];
}

/**
 * Reads `folder/file` as a csv table with a header row; the order of columns is free, further columns are noted.
 * Null when the file is absent and `isOptional`, or when a mistake was logged.
 */
export async function readCsvTable<Required extends string, Optional extends string>(
  folder: string,
  file: string,
  columns: { readonly required: readonly Required[]; readonly optional: readonly Optional[] },
  log: ReadingLog,
  isOptional = false,
): Promise<CsvTable<Required | Optional> | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, file));
  } catch {
    if (!isOptional) log.errors.push(appError('STANDARDS_FILE_MISSING', { file }, { file }));
    return null;
  }
  const text = decodeText(bytes);
  if (text === null) {
    log.errors.push(appError('STANDARDS_FILE_ENCODING_WRONG', { file }, { file }));
    return null;
  }
  const { rows, brokenLine } = parseCsv(text);
  if (brokenLine !== null) {
    log.errors.push(
      appError('STANDARDS_ROW_BROKEN', { file, line: brokenLine }, { file, line: brokenLine, column: 1 }),
    );
    return null;
  }
  const first = rows.next().value;
  const header = first?.cells ?? [];
  const line = first?.line ?? 1;
  const at = Object.fromEntries(
    [...columns.required, ...columns.optional].map((column) => [column, header.indexOf(column)]),
  ) as Record<Required | Optional, number>;
  const missing = columns.required.filter((column) => at[column] < 0);
  for (const column of missing) {
    log.errors.push(
      appError('STANDARDS_COLUMN_MISSING', { file, column }, { file, line, column: 1, element: column }),
    );
  }
  if (missing.length > 0) return null;
  header.forEach((name, position) => {
    if (name === '' || name in at) return;
    log.notes.push(
      appError(
        'STANDARDS_COLUMN_IGNORED',
        { file, column: name },
        { file, line, column: position + 1, element: name },
      ),
    );
  });
  return { file, rows: { [Symbol.iterator]: () => rows }, at };
}

/** The text of a cell, '' when the column is absent or the row is short. */
export function cellText<Column extends string>(
  table: CsvTable<Column>,
  row: CsvRow,
  column: Column,
): string {
  const at = table.at[column];
  return at < 0 ? '' : (row.cells[at] ?? '');
}
