import { appError } from '@junheng/kernel';
import type { AppError, ErrorParameters } from '@junheng/kernel';
import { cellText } from './csv-table.ts';
import type { CsvTable, ReadingLog } from './csv-table.ts';
import type { CsvRow } from './parse-csv.ts';

/** A coded message about one cell, with file, line and the position of its column. */
export function cellError<Column extends string>(
  code: string,
  table: CsvTable<Column>,
  row: CsvRow,
  column: Column,
  parameters: ErrorParameters = {},
): AppError {
  const { file, at } = table;
  return appError(
    code,
    { file, line: row.line, column, value: cellText(table, row, column), ...parameters },
    { file, line: row.line, column: Math.max(1, at[column] + 1), element: column },
  );
}

/** A cell that must not be empty; logs and gives null when it is. */
export function requireText<Column extends string>(
  table: CsvTable<Column>,
  row: CsvRow,
  column: Column,
  log: ReadingLog,
): string | null {
  const text = cellText(table, row, column);
  if (text !== '') return text;
  log.errors.push(cellError('STANDARDS_FIELD_EMPTY', table, row, column));
  return null;
}

/** A cell that must be one of a few words. */
export function readChoice<Column extends string, Choice extends string>(
  table: CsvTable<Column>,
  row: CsvRow,
  column: Column,
  choices: readonly Choice[],
  log: ReadingLog,
): Choice | null {
  const text = requireText(table, row, column, log);
  if (text === null) return null;
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  log.errors.push(cellError('STANDARDS_CHOICE_WRONG', table, row, column, { choices: choices.join('、') }));
  return null;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;

/** A number ≥ 0, NaN for an empty cell, null (and a message) for text or a negative number. */
export function readFigure<Column extends string>(
  table: CsvTable<Column>,
  row: CsvRow,
  column: Column,
  log: ReadingLog,
  mayBeNegative = false,
): number | null {
  const text = cellText(table, row, column);
  if (text === '') return Number.NaN;
  const plain = parseDigits(text);
  if (plain >= 0) return plain;
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) {
    log.errors.push(cellError('STANDARDS_NUMBER_WRONG', table, row, column));
    return null;
  }
  if (value < 0 && !mayBeNegative) {
    log.errors.push(cellError('STANDARDS_NUMBER_NEGATIVE', table, row, column));
    return null;
  }
  return value;
}

/** A year of four digits, null (and a message) for anything else. */
export function readYear<Column extends string>(
  table: CsvTable<Column>,
  row: CsvRow,
  column: Column,
  log: ReadingLog,
): number | null {
  const text = cellText(table, row, column);
  if (/^(?:19|20|21)\d\d$/u.test(text)) return Number(text);
  log.errors.push(cellError('STANDARDS_YEAR_WRONG', table, row, column));
  return null;
}

/** A whole number of at most 15 digits, -1 for any other text; most cells are such numbers, and this is the fast way to them. */
function parseDigits(text: string): number {
  if (text.length > 15) return -1;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
