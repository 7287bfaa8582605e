import { decodeText } from './utf8-text.ts';

const MOST_EXACT = 9_007_199_254_740_991;
const POWERS = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;

/** What `parseNumber` gives for an empty cell, `NA` or `NaN`: a missing value. */
export const MISSING = Number.NaN;
/** What `parseNumber` gives for a cell that is no number. */
export const NOT_A_NUMBER = Number.POSITIVE_INFINITY;

/**
 * Reads bytes [start, end) as a decimal number, spaces around it allowed. Short decimals are one exact division away and so
 * correctly rounded; longer ones and exponents go through the language's own reader.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let from = start;
  let to = end;
  while (from < to && bytes[from]! <= 32) from += 1;
  while (to > from && bytes[to - 1]! <= 32) to -= 1;
  if (from === to) return MISSING;
  let index = from;
  let isNegative = false;
  const sign = bytes[index]!;
  if (sign === 45 || sign === 43) {
    isNegative = sign === 45;
    index += 1;
  }
  let digits = 0;
  let whole = 0;
  let decimals = -1;
  for (; index < to; index += 1) {
    const byte = bytes[index]!;
    if (byte >= 48 && byte <= 57) {
      whole = whole * 10 + (byte - 48);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === 46 && decimals < 0) {
      decimals = 0;
    } else {
      return parseSlowly(bytes, from, to);
    }
  }
  if (digits === 0 || whole > MOST_EXACT || decimals > 22) return parseSlowly(bytes, from, to);
  const value = decimals > 0 ? whole / POWERS[decimals]! : whole;
  return isNegative ? -value : value;
}

function parseSlowly(bytes: Uint8Array, from: number, to: number): number {
  const text = decodeText(bytes, from, to);
  if (/^(?:na|nan|n\/a|null)$/iu.test(text)) return MISSING;
  return PLAIN.test(text) && Number.isFinite(Number(text)) ? Number(text) : NOT_A_NUMBER;
}
