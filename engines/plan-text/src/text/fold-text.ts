import { DROPPED, foldTable, isPrintedOtherwise } from './fold-character.ts';
import type { Span } from '../plan-reading.ts';

/**
 * Text made fit for matching: full width and variant signs folded, traditional characters simplified one by one, spaces
 * within Chinese dropped. `offsets[i]` is the place of character `i` in the document.
 */
export interface FoldedText {
  readonly text: string;
  /** The same characters as the document prints them, in simplified script: `printed[i]` is what `text[i]` was folded from. */
  readonly printed: string;
  readonly offsets: Uint32Array;
}

const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const COMMA = 44;
/** The comma within a number ("1,200") becomes this sign, so that every other comma can end a clause. */
export const THOUSANDS_SIGN = '\u066c';
/** A space after these opens a heading ("一 总体要求", "第二章 目标", "1 背景"), so it is kept. */
const HEADING_NUMBER =
  /^(?:第?[一二三四五六七八九十百〇\d]{1,4}[编篇章节条]?|\d{1,2}(?:\.\d{1,2}){0,3}\.?)$/u;

/** Folds `source[start, end)`; a space survives only between two Latin words or numbers, or after a heading's number. */
export function foldText(source: string, start: number, end: number): FoldedText {
  const table = foldTable();
  const codes = new Uint16Array(end - start);
  const offsets = new Uint32Array(end - start);
  let length = 0;
  let pendingSpace = -1;
  for (let at = start; at < end; at++) {
    const code = table[source.charCodeAt(at)] ?? 0;
    if (code === DROPPED) continue;
    if (code === 32) {
      if (pendingSpace < 0) pendingSpace = at;
      continue;
    }
    if (pendingSpace >= 0 && length > 0) {
      const before = codes[length - 1] ?? 0;
      const isBetweenWords = isAsciiWord(before) && isAsciiWord(code);
      if (
        isBetweenWords ||
        (length <= 5 && HEADING_NUMBER.test(String.fromCharCode(...codes.subarray(0, length))))
      ) {
        codes[length] = 32;
        offsets[length++] = pendingSpace;
      }
    }
    pendingSpace = -1;
    codes[length] = code;
    offsets[length++] = at;
  }
  for (let i = 0; i < length; i++) {
    if (codes[i] !== COMMA) continue;
    const isThousands =
      isDigit(codes[i - 1] ?? 0) &&
      isDigit(codes[i + 1] ?? 0) &&
      isDigit(codes[i + 2] ?? 0) &&
      isDigit(codes[i + 3] ?? 0) &&
      !isDigit(codes[i + 4] ?? 0);
    if (isThousands) codes[i] = THOUSANDS_SIGN.charCodeAt(0);
  }
  joinSpacedThousands(codes, length);
  return {
    text: decodeUnits(codes, length),
    printed: printUnits(source, offsets, length),
    offsets: offsets.slice(0, length),
  };
}

/** "3 200" is one number: a space between digits with exactly three behind it. */
function joinSpacedThousands(codes: Uint16Array, length: number): void {
  for (let i = 1; i + 3 < length; i++) {
    if (codes[i] !== 32 || !isDigit(codes[i - 1] ?? 0) || isDigit(codes[i - 4] ?? 0) || codes[i - 2] === 46)
      continue;
    const three = isDigit(codes[i + 1] ?? 0) && isDigit(codes[i + 2] ?? 0) && isDigit(codes[i + 3] ?? 0);
    if (three && !isDigit(codes[i + 4] ?? 0) && codes[i + 4] !== 46) codes[i] = THOUSANDS_SIGN.charCodeAt(0);
  }
}

function decodeUnits(codes: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 8192)
    text += String.fromCharCode(...codes.subarray(at, Math.min(length, at + 8192)));
  return text;
}

function printUnits(source: string, offsets: Uint32Array, length: number): string {
  const codes = new Uint16Array(length);
  const table = foldTable();
  for (let at = 0; at < length; at++) {
    const code = source.charCodeAt(offsets[at] ?? 0);
    codes[at] = isPrintedOtherwise(code) ? (table[code] ?? code) : code;
  }
  return decodeUnits(codes, length);
}

const SEARCHED = 4000;

/** Some words of a folded text as the document prints them; the words themselves when they do not stand in it. */
export function asPrinted(
  folded: { readonly text: string; readonly printed: string },
  words: string,
  from = 0,
): string {
  if (words === '') return words;
  const near = folded.text.slice(from, from + words.length + SEARCHED).indexOf(words);
  const at = near < 0 ? near : near + from;
  return at < 0 ? words : folded.printed.slice(at, at + words.length);
}

/** The place in the document of `folded.text[start, end)`. */
export function spanOf(folded: FoldedText, start: number, end: number): Span {
  const { offsets } = folded;
  if (offsets.length === 0) return [0, 0];
  const first = Math.min(Math.max(start, 0), offsets.length - 1);
  const last = Math.min(Math.max(end - 1, first), offsets.length - 1);
  return [offsets[first] ?? 0, (offsets[last] ?? 0) + 1];
}
