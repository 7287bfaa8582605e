import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appError } from '@junheng/kernel';
import type { AppError } from '@junheng/kernel';
import { decodeText } from '../../standards/decode-text.ts';
import { parseCsv } from '../../standards/parse-csv.ts';
import type { CsvRow } from '../../standards/parse-csv.ts';

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
  const text = decodeText(bytes);
  if (text === null) {
    errors.push(appError('PLACES_FORECAST_ENCODING_WRONG', { file }, { file }));
    return empty;
  }
  const parsed = parseCsv(text);
  if (parsed.brokenLine !== null) {
    const line = parsed.brokenLine;
    errors.push(appError('PLACES_FORECAST_ROW_BROKEN', { file, line }, { file, line, column: 1 }));
    return empty;
  }
  const header = parsed.rows.next().value?.cells ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  for (const column of missing) {
    const place = { file, line: 1, column: 1, element: column };
    errors.push(appError('PLACES_FORECAST_COLUMN_MISSING', { file, column }, place));
  }
  if (missing.length > 0) return empty;
  const at = new Map(header.map((name, index) => [name, index]));
  const rows: Row[] = [];
  const lines: number[] = [];
  let current: CsvRow = { line: 0, cells: [] };
  const cells = makeReader(file, at, () => current, errors);
  for (let row = parsed.rows.next().value; row !== undefined; row = parsed.rows.next().value) {
    current = row;
    const before = errors.length;
    const read = readRow(cells);
    if (errors.length > before) continue;
    rows.push(read);
    lines.push(row.line);
  }
  return { rows, lines, header };
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
