import { appError } from '@junheng/kernel';
import type { AppError, ErrorParameters } from '@junheng/kernel';
import { findChoice, readStatedFigure } from '@junheng/standards';
import { cellText } from './csv-table.ts';
import type { CsvTable, ReadingLog } from './csv-table.ts';
import type { CsvRow } from '@junheng/csv';

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
  const choice = findChoice(text, choices);
  if (choice !== null) return choice;
  log.errors.push(cellError('STANDARDS_CHOICE_WRONG', table, row, column, { choices: choices.join('、') }));
  return null;
}

/** What a figure cell is expected to hold. */
export interface FigureWant {
  /** Unit of the figure in the tables, `1` when it is a bare number. */
  readonly unit?: string;
  /** Unit that stands beside the cell: behind the item's name or in a column of units. */
  readonly stated?: string;
  readonly mayBeNegative?: boolean;
}

/**
 * A number ≥ 0 in the unit of the tables, NaN for an empty cell and for `*` and `-1` (which are noted), null (and a message) for text
 * or a negative number. A stated unit is converted and noted.
 */
export function readFigure<Column extends string>(
  table: CsvTable<Column>,
  row: CsvRow,
  column: Column,
  log: ReadingLog,
  want: FigureWant = {},
): number | null {
  const text = cellText(table, row, column);
  if (text === '') return Number.NaN;
  const stated = want.stated ?? '';
  if (stated === '') {
    const plain = parseDigits(text);
    if (plain >= 0) return plain;
  }
  const read = readStatedFigure(text, want.unit ?? '1', stated, want.mayBeNegative);
  if (read.kind === 'none') {
    noteCell(log, cellError('STANDARDS_FIGURE_NONE', table, row, column, { count: 1 }));
    return Number.NaN;
  }
  if (read.kind === 'wrong') {
    log.errors.push(cellError('STANDARDS_NUMBER_WRONG', table, row, column));
    return null;
  }
  if (read.value < 0 && want.mayBeNegative !== true) {
    log.errors.push(cellError('STANDARDS_NUMBER_NEGATIVE', table, row, column));
    return null;
  }
  if (read.unit !== '' && read.value !== Number.parseFloat(text)) {
    const parameters = { unit: read.unit, read: read.value, count: 1 };
    noteCell(log, cellError('STANDARDS_FIGURE_CONVERTED', table, row, column, parameters));
  }
  return read.value;
}

/** Notes one cell of a kind for each file: further ones only raise its count. */
function noteCell(log: ReadingLog, note: AppError): void {
  const at = log.notes.findIndex(
    (other) =>
      other.code === note.code &&
      other.place?.file === note.place?.file &&
      other.parameters['unit'] === note.parameters['unit'],
  );
  const before = log.notes[at];
  if (before === undefined) log.notes.push(note);
  else {
    const count = Number(before.parameters['count']) + 1;
    log.notes[at] = { ...before, parameters: { ...before.parameters, count } };
  }
}

/** A year of four digits, null (and a message) for anything else. */
export function readYear<Column extends string>(
  table: CsvTable<Column>,
  row: CsvRow,
  column: Column,
  log: ReadingLog,
): number | null {
  const text = cellText(table, row, column);
  // A school year is named by its first year: 2024, 2024年, 2024-2025学年.
  const year = /^((?:19|20|21)\d\d)(?:年|学年|[-—–]+(?:(?:20|21)?\d\d)(?:学年)?)?$/u.exec(text)?.[1];
  if (year !== undefined) return Number(year);
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
