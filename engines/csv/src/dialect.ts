import { decodeUtf8 } from './utf8.ts';

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;
const COMMA = 44;
const SEMICOLON = 59;
const TAB = 9;

/** How a table is written: the byte between fields, and where the header begins. */
export interface Dialect {
  /** The byte between fields: a comma, a semicolon, a tab, or what a `sep=` line says. */
  readonly separator: number;
  /** Position and line of the header: behind a byte order mark and a `sep=` line. */
  readonly start: number;
  readonly line: number;
  /** True for a plain comma table without a `sep=` line: what every reader takes. */
  readonly isPlain: boolean;
}

/**
 * Finds out how a table is written. Spreadsheet programs write `sep=;` as a first line, semicolons where the comma is taken, and
 * tabs with UTF-16; without a `sep=` line the separator is whichever of the three the header has most of, a comma when in doubt.
 */
export function readDialect(bytes: Uint8Array): Dialect {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const end = endOfLine(bytes, start);
  const first = end - start < 16 ? decodeUtf8(bytes, start, end).trim() : '';
  const stated = /^"?sep=(.)"?$/iu.exec(first)?.[1];
  const separator = stated?.charCodeAt(0) ?? (/^"?sep=$/iu.test(first) ? TAB : 0);
  if (separator > 0 && separator < 128 && separator !== QUOTE) {
    return { separator, start: end + 1, line: 2, isPlain: false };
  }
  const guessed = guessSeparator(bytes, start, end);
  return { separator: guessed, start, line: 1, isPlain: guessed === COMMA };
}

function endOfLine(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== LINE_FEED) end += 1;
  return end > start && bytes[end - 1] === RETURN && end === bytes.length ? end - 1 : end;
}

function guessSeparator(bytes: Uint8Array, start: number, end: number): number {
  let isQuoted = false;
  const counts = new Map([
    [COMMA, 0],
    [SEMICOLON, 0],
    [TAB, 0],
  ]);
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] as number;
    if (byte === QUOTE) isQuoted = !isQuoted;
    const count = counts.get(byte);
    if (!isQuoted && count !== undefined) counts.set(byte, count + 1);
  }
  let [best, most] = [COMMA, counts.get(COMMA) ?? 0];
  for (const [byte, count] of counts) if (count > most) [best, most] = [byte, count];
  return best;
}
