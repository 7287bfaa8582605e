import type { KeyRule } from '../rules.ts';
import { parseDecimal, parseWhole } from '../text/parse-number.ts';

const DASH = 45;

/** Stands for an empty key, which comes after every stated one. */
export const KEY_ABSENT = 1e300;

/**
 * A key as a number of which the smaller goes first: a decimal number, or a day `YYYY-MM-DD`, turned round when the rule says
 * `descending`. An empty field comes last. NaN when the text is neither.
 */
export function parseKey(bytes: Uint8Array, start: number, end: number, rule: KeyRule): number {
  if (start === end) return KEY_ABSENT;
  const value = isDay(bytes, start, end) ? parseDay(bytes, start) : parseDecimal(bytes, start, end);
  return rule.order === 'descending' ? 0 - value : value;
}

/** Whether a field has the form of a day, `YYYY-MM-DD`. */
export function isDay(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 10 && bytes[start + 4] === DASH && bytes[start + 7] === DASH;
}

function parseDay(bytes: Uint8Array, start: number): number {
  const year = parseWhole(bytes, start, start + 4);
  const month = parseWhole(bytes, start + 5, start + 7);
  const day = parseWhole(bytes, start + 8, start + 10);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  return year * 10_000 + month * 100 + day;
}
