import { cellText } from './sheet.ts';
import type { SheetCell } from './sheet.ts';

/** What a cell of a number column says: a number, nothing (missing, not applicable, undefined), or something that is no number. */
export type CellNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing' | 'notApplicable' | 'undefined' }
  | { readonly kind: 'fault'; readonly code: 'STATISTICS_NUMBER_WRONG' | 'STATISTICS_DATE_IN_NUMBER' };

const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const PLAIN = /^-?\d+(?:\.\d+)?$/u;

/**
 * Reads a cell of a number column. Empty is missing, `*` and dashes do not apply, `-1` is undefined, 0 is 0; a number stored as text is a
 * number; a date is a fault. Source: CONTRACTS section 5.
 */
export function readCellNumber(cell: SheetCell | undefined): CellNumber {
  if (cell !== null && typeof cell === 'object') return { kind: 'fault', code: 'STATISTICS_DATE_IN_NUMBER' };
  const text = cellText(cell).normalize('NFKC').replaceAll(/\s/gu, '');
  if (text === '') return { kind: 'missing' };
  if (/^(?:\*|-|—|－|\/)$/u.test(text)) return { kind: 'notApplicable' };
  if (text === '-1') return { kind: 'undefined' };
  if (typeof cell === 'boolean') return { kind: 'fault', code: 'STATISTICS_NUMBER_WRONG' };
  if (typeof cell === 'number')
    return Number.isFinite(cell)
      ? { kind: 'number', value: cell }
      : { kind: 'fault', code: 'STATISTICS_NUMBER_WRONG' };
  if (!PLAIN.test(text) && !GROUPED.test(text)) return { kind: 'fault', code: 'STATISTICS_NUMBER_WRONG' };
  return { kind: 'number', value: Number(text.replaceAll(',', '')) };
}
