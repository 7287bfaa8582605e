import type ExcelJS from 'exceljs';
import { decimalPlaces, isDecimal, keepableText } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';

/** A number kept as decimal text, to be written as a number with as many decimals as it carries. */
export interface DecimalCell {
  readonly decimal: string;
  /** As it is printed, with what stands before and after the number: `≥60%`, `12所`. The number alone when left out. */
  readonly text?: string;
}

/** A day, written as a date that can be filtered and subtracted. */
export interface DayCell {
  readonly day: Day;
  /** Planned and not yet reached: says so, and is a date all the same. */
  readonly isPlanned?: boolean;
}

/** What a cell may hold; null leaves it empty. */
export type SheetCell = string | number | DecimalCell | DayCell | null;

/** Excel's own format for text: what it holds stays text even when somebody edits the cell. */
const TEXT_FORMAT = '@';
const DAY_FORMAT = 'yyyy-mm-dd';
/** Excel allows 32,767 characters in a cell. */
const LONGEST_TEXT = 32_767;

/** A decimal as a decimal cell, null as an empty one. */
export function decimalCell(decimal: string | null): DecimalCell | null {
  return decimal === null ? null : { decimal };
}

/** A day as a date cell, null as an empty one. */
export function dayCell(day: Day | null | undefined): DayCell | null {
  return day === null || day === undefined ? null : { day };
}

const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`);

/** The format that shows a number as it is printed; undefined where the printed words do not hold it. */
function numberFormat({ decimal, text }: DecimalCell): string | undefined {
  const places = decimalPlaces(decimal);
  const digits = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
  if (text === undefined) return digits;
  const at = text.indexOf(decimal);
  if (at === -1) return undefined;
  const [before, after] = [text.slice(0, at), text.slice(at + decimal.length)];
  // What stands around the number is printed and does not multiply: a percent sign too.
  return /\d/u.test(before + after) ? undefined : `${quoted(before)}${digits}${quoted(after)}`;
}

/**
 * Puts a value into a cell: numbers as numbers, days as dates, texts always as text, so that one beginning with = + - @ is never a
 * formula. Days carry no time: the number of a date is the same in every time zone.
 */
export function fillCell(cell: ExcelJS.Cell, value: SheetCell): void {
  if (value === null || value === '') return;
  if (typeof value === 'number') {
    cell.value = value;
    return;
  }
  if (typeof value !== 'string' && 'day' in value) {
    cell.value = new Date(`${value.day}T00:00:00Z`);
    cell.numFmt = value.isPlanned === true ? `${DAY_FORMAT}"（计划）"` : DAY_FORMAT;
    return;
  }
  if (typeof value !== 'string' && isDecimal(value.decimal)) {
    const format = numberFormat(value);
    if (format !== undefined) {
      cell.value = Number(value.decimal);
      cell.numFmt = format;
      return;
    }
  }
  const text = typeof value === 'string' ? value : (value.text ?? value.decimal);
  cell.value = keepableText(text).slice(0, LONGEST_TEXT);
  cell.numFmt = TEXT_FORMAT;
  cell.alignment = { vertical: 'top', wrapText: true };
}
