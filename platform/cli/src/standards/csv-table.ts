import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvScanner, rowsOf } from '@junheng/csv';
import type { CsvFault, CsvRow } from '@junheng/csv';
import { appError } from '@junheng/kernel';
import type { AppError } from '@junheng/kernel';
import { findColumn } from '@junheng/standards';
import { decodeTable, isPlainAscii } from '../tables/decode-table.ts';

/** A csv file whose columns are found by name. */
export interface CsvTable<Column extends string> {
  readonly file: string;
  /** The rows below the header; they can be gone through once. A fault in them is logged when it is met. */
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
 * Reads `folder/file` as a csv table with a header row; the order of columns is free, a column may stand under its code or its
 * Chinese name, further columns are noted. Null when the file is absent and `isOptional`, or when a mistake was logged.
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
  const decoded = decodeTable(bytes);
  if (decoded === null) {
    log.errors.push(appError('STANDARDS_FILE_ENCODING_WRONG', { file }, { file }));
    return null;
  }
  const opened = CsvScanner.open(decoded.bytes, {
    mode: 'lenient',
    isChecked: true,
    failWith: (fault) => describeFault(file, fault, columns.required[0] ?? ''),
  });
  if (!opened.ok) {
    log.errors.push(opened.error);
    return null;
  }
  const scanner = opened.value;
  const at = placeColumns<Required | Optional>(file, scanner, columns, log);
  if (at === null) return null;
  const whole = isPlainAscii(decoded.bytes)
    ? Buffer.from(decoded.bytes.buffer, decoded.bytes.byteOffset, decoded.bytes.length).toString('latin1')
    : undefined;
  const rows = rowsOf(scanner, whole, (failure) => log.errors.push(failure));
  return { file, rows, at };
}

/** Finds the columns in the header; null when one is missing or two header cells mean the same column. */
function placeColumns<Column extends string>(
  file: string,
  scanner: CsvScanner<AppError>,
  columns: { readonly required: readonly Column[]; readonly optional: readonly Column[] },
  log: ReadingLog,
): Record<Column, number> | null {
  const wanted = [...columns.required, ...columns.optional];
  const line = scanner.headerLine;
  const at = Object.fromEntries(wanted.map((column) => [column, -1])) as Record<Column, number>;
  let isRight = true;
  scanner.columns.forEach((name, position) => {
    const column = findColumn(name, wanted);
    const place = { file, line, column: position + 1, element: name };
    if (column === null) {
      if (name !== '') log.notes.push(appError('STANDARDS_COLUMN_IGNORED', { file, column: name }, place));
    } else if (at[column] >= 0) {
      isRight = false;
      const first = scanner.columns[at[column]] ?? '';
      log.errors.push(appError('STANDARDS_COLUMN_TWICE', { file, line, column: name, first }, place));
    } else at[column] = position;
  });
  for (const column of columns.required) {
    if (at[column] >= 0) continue;
    isRight = false;
    const place = { file, line, column: 1, element: column };
    log.errors.push(appError('STANDARDS_COLUMN_MISSING', { file, column }, place));
  }
  return isRight ? at : null;
}

function describeFault(file: string, fault: CsvFault, firstColumn: string): AppError {
  const { kind, line, column, name, expected } = fault;
  const place = { file, line, column };
  switch (kind) {
    case 'columnTwice':
      return appError(
        'STANDARDS_COLUMN_TWICE',
        { file, line, column: name, first: name },
        { ...place, element: name },
      );
    case 'encoding':
      return appError('STANDARDS_FILE_ENCODING_WRONG', { file }, { file });
    case 'empty':
      return appError('STANDARDS_COLUMN_MISSING', { file, column: firstColumn }, place);
    case 'rowTooWide':
      return appError('STANDARDS_ROW_TOO_WIDE', { file, line, expected }, place);
    case 'broken':
    case 'rowEmpty':
    case 'rowTooNarrow':
      return appError('STANDARDS_ROW_BROKEN', { file, line }, place);
  }
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
