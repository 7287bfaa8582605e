import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvScanner, isAscii, rowsOf } from '@junheng/csv';
import type { CsvFault, CsvRow } from '@junheng/csv';
import { appError } from '@junheng/kernel';
import type { AppError } from '@junheng/kernel';
import { decodeTable } from '../../tables/decode-table.ts';
import { findColumnName } from './column-names.ts';

/** Rows of a csv file with the line each began on, so that a problem found later can name it. */
export interface ReadRows<Row> {
  readonly rows: readonly Row[];
  readonly lines: readonly number[];
  readonly header: readonly string[];
}

/** Reads the cells of one row by the names of columns and keeps what is wrong with them. */
export interface CellReader {
  text(column: string): string;
  /** The text, or a mistake when it is empty. */
  required(column: string): string;
  year(column: string): number;
  /** A number ≥ 0; a mistake when the cell is empty. */
  number(column: string): number;
  /** A number ≥ 0, null for an empty or absent cell. */
  numberOrNull(column: string): number | null;
  choice<Choice extends string>(column: string, choices: readonly Choice[]): Choice | null;
}

const NUMBER = /^\d+(?:\.\d+)?$/u;

/**
 * Reads `folder/file` into rows; columns are found by name. An absent file is empty when `isOptional`, else a mistake.
 * Every mistake goes into `errors` with file, line and column.
 */
export async function readTable<Row>(
  folder: string,
  file: string,
  columns: readonly string[],
  isOptional: boolean,
  errors: AppError[],
  readRow: (cells: CellReader) => Row,
): Promise<ReadRows<Row>> {
  const empty = { rows: [], lines: [], header: [] };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, file));
  } catch {
    if (!isOptional) errors.push(appError('PLACES_FORECAST_FILE_MISSING', { file }, { file }));
    return empty;
  }
  const decoded = decodeTable(bytes);
  if (decoded === null) {
    errors.push(appError('PLACES_FORECAST_ENCODING_WRONG', { file }, { file }));
    return empty;
  }
  const opened = CsvScanner.open(decoded.bytes, {
    mode: 'lenient',
    failWith: (fault) => describeFault(file, fault),
  });
  if (!opened.ok) {
    errors.push(opened.error);
    return empty;
  }
  const scanner = opened.value;
  const header = scanner.columns.map((name) => findColumnName(name));
  const twice = header.findIndex((name, index) => name !== '' && header.indexOf(name) < index);
  if (twice >= 0) {
    const element = scanner.columns[twice] ?? '';
    const place = { file, line: scanner.headerLine, column: twice + 1, element };
    errors.push(appError('PLACES_FORECAST_COLUMN_TWICE', { file, column: element }, place));
    return empty;
  }
  const missing = columns.filter((column) => !header.includes(column));
  for (const column of missing) {
    const place = { file, line: scanner.headerLine, column: 1, element: column };
    errors.push(appError('PLACES_FORECAST_COLUMN_MISSING', { file, column }, place));
  }
  if (missing.length > 0) return empty;
  const at = new Map(header.map((name, index) => [name, index]));
  const rows: Row[] = [];
  const lines: number[] = [];
  let current: CsvRow = { line: 0, cells: [] };
  const cells = makeReader(file, at, () => current, errors);
  const whole = isAscii(decoded.bytes) ? new TextDecoder('latin1').decode(decoded.bytes) : undefined;
  for (const row of rowsOf(scanner, whole)) {
    current = row;
    const before = errors.length;
    const read = readRow(cells);
    if (errors.length > before) continue;
    rows.push(read);
    lines.push(row.line);
  }
  if (scanner.failure !== undefined) errors.push(scanner.failure);
  return { rows, lines, header };
}

function describeFault(file: string, fault: CsvFault): AppError {
  const { kind, line, column, name } = fault;
  const place = { file, line, column };
  if (kind === 'encoding') return appError('PLACES_FORECAST_ENCODING_WRONG', { file }, { file });
  if (kind === 'columnTwice')
    return appError('PLACES_FORECAST_COLUMN_TWICE', { file, column: name }, { ...place, element: name });
  if (kind === 'empty') return appError('PLACES_FORECAST_COLUMN_MISSING', { file, column: 'year' }, place);
  return appError('PLACES_FORECAST_ROW_BROKEN', { file, line }, place);
}

function makeReader(
  file: string,
  at: ReadonlyMap<string, number>,
  current: () => CsvRow,
  errors: AppError[],
): CellReader {
  const text = (column: string): string => {
    const index = at.get(column);
    return index === undefined ? '' : (current().cells[index] ?? '');
  };
  const refuse = (code: string, column: string, more: Readonly<Record<string, string>> = {}): void => {
    const { line } = current();
    const place = { file, line, column: (at.get(column) ?? 0) + 1, element: column };
    errors.push(appError(code, { file, line, column, value: text(column), ...more }, place));
  };
  const readNumber = (column: string): number => {
    const value = text(column);
    if (NUMBER.test(value)) return Number(value);
    refuse(value === '' ? 'PLACES_FORECAST_FIELD_EMPTY' : 'PLACES_FORECAST_NUMBER_WRONG', column);
    return 0;
  };
  return {
    text,
    required: (column) => {
      const value = text(column);
      if (value === '') refuse('PLACES_FORECAST_FIELD_EMPTY', column);
      return value;
    },
    year: (column) => {
      const value = text(column);
      if (/^(?:19|20|21)\d\d$/u.test(value)) return Number(value);
      refuse('PLACES_FORECAST_YEAR_WRONG', column);
      return 0;
    },
    number: (column) => readNumber(column),
    numberOrNull: (column) => (text(column) === '' ? null : readNumber(column)),
    choice: (column, choices) => {
      const value = text(column);
      const found = choices.find((choice) => choice === value);
      if (found !== undefined) return found;
      refuse('PLACES_FORECAST_CHOICE_WRONG', column, { choices: choices.join('、') });
      return null;
    },
  };
}
