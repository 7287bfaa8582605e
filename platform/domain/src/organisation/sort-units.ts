import { unitKinds } from '@junheng/vocabulary';
import type { UnitKind } from '@junheng/vocabulary';

/** Chinese numerals in names are spelt as digits, so that 第二 stands before 第十 as a reader expects. */
const NUMERALS = '〇一二三四五六七八九';

/** Reads a Chinese numeral below one hundred: 十二 is 12; null when it is none. */
export function readNumeral(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([〇一二三四五六七八九])?$/u.exec(text);
  if (match === null || text === '') return null;
  const [, tens, ten, ones] = match;
  if (ten === undefined) {
    if (tens !== undefined && ones !== undefined) return null;
    return NUMERALS.indexOf(tens ?? ones ?? '〇');
  }
  return (
    (tens === undefined ? 1 : NUMERALS.indexOf(tens)) * 10 + (ones === undefined ? 0 : NUMERALS.indexOf(ones))
  );
}

/** A sort key from pinyin syllables: small letters, no tones, numbers on three digits, one space between syllables. */
export function makeSortKey(syllables: readonly string[]): string {
  return syllables
    .flatMap((syllable) => syllable.trim().toLowerCase().split(/\s+/u))
    .filter((syllable) => syllable !== '')
    .map((syllable) => syllable.normalize('NFD').replaceAll(/\p{M}/gu, ''))
    .map((syllable) => (/^\d+$/u.test(syllable) ? syllable.padStart(3, '0') : syllable))
    .join(' ');
}

/** What the order of a list of units depends on. */
export interface SortableUnit {
  readonly kind: UnitKind;
  readonly sortKey: string;
  readonly code: string;
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Negative when `left` comes first: by pinyin, then by code. */
export function compareByName(left: SortableUnit, right: SortableUnit): number {
  return compareTexts(left.sortKey, right.sortKey) || compareTexts(left.code, right.code);
}

/** Negative when `left` comes first: by kind in the order of lists, then by name. */
export function compareByKind(left: SortableUnit, right: SortableUnit): number {
  return unitKinds.indexOf(left.kind) - unitKinds.indexOf(right.kind) || compareByName(left, right);
}
