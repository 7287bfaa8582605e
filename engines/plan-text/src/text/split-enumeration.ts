import { findHeadingMark } from '../outline/heading-mark.ts';
import type { HeadingStyle } from '../outline/heading-mark.ts';
import type { FoldedText } from './fold-text.ts';
import type { StepCounter } from '../step-counter.ts';

const CN = '[一二三四五六七八九十]{1,3}';
/** Where the next item of an enumeration may begin within a paragraph: behind the end of a sentence, or a lone sign that stands for a lost line break. */
const NEXT = new RegExp(
  `(?:(?<=[。;!?”])|(?<=[。;!?])[Рр¶§\\u00b6])(?=${CN}、|\\(${CN}\\)|\\d{1,2}[.、](?!\\d)|\\(\\d{1,2}\\)|${CN}[是要](?!否|指|求|点)|[①-⑳])`,
  'gu',
);
/** "一、发展基础、机遇和挑战(一)发展基础…": a heading right behind another one. */
const BEHIND_HEADING = new RegExp(
  `(?<=^${CN}、[^。;,]{2,24})(?=\\(一\\))|(?<=^\\(${CN}\\)[^。;,]{2,20})(?=1[.、](?!\\d))`,
  'gu',
);
const SHORT = 12;

const slice = ({ text, printed, offsets }: FoldedText, from: number, to: number): FoldedText => ({
  text: text.slice(from, to),
  printed: printed.slice(from, to),
  offsets: offsets.subarray(from, to),
});

interface Cut {
  /** Where the piece before ends, and where the item begins. */
  readonly end: number;
  readonly start: number;
}

/** The places where items begin whose numbers count up; a style that does not begin with one needs two items in a row. */
function findCuts(text: string, steps: StepCounter): Cut[] {
  const found: { cut: Cut; style: HeadingStyle; ordinal: number }[] = [];
  const add = (end: number, start: number): void => {
    steps.take(1);
    const mark = findHeadingMark(text.slice(start, start + SHORT));
    if (mark !== null && mark.ordinal !== null)
      found.push({
        cut: { end, start },
        style: mark.style,
        ordinal: mark.ordinal,
      });
  };
  const first = findHeadingMark(text);
  for (const match of text.matchAll(NEXT)) add(match.index, match.index + match[0].length);
  const last = new Map<HeadingStyle, number>();
  if (first !== null && first.ordinal !== null) last.set(first.style, first.ordinal);
  const starts = new Map<HeadingStyle, number>();
  return found
    .filter(({ style, ordinal }, index) => {
      const before = last.get(style);
      const follows = found.some(
        (later, at) => at > index && later.style === style && later.ordinal === ordinal + 1,
      );
      const isNext = before !== undefined && ordinal === before + 1;
      const isFirst = ordinal === 1 && (follows || style === 'cn' || style === 'cnParen');
      const isLate = before === undefined && first === null && (follows || starts.size > 0);
      if (!isNext && !isFirst && !isLate) return false;
      if (before === undefined) starts.set(style, ordinal);
      last.set(style, ordinal);
      return true;
    })
    .map(({ cut }) => cut);
}

/** Cuts a paragraph that runs "(一)…。(二)…。(三)…" or whole chapters together into its items; the numbers must count up. */
export function splitEnumeration(paragraph: FoldedText, steps: StepCounter): FoldedText[] {
  const { text } = paragraph;
  if (text.length < SHORT || /^(?:注|说明|备注)\d?[::]/u.test(text)) return [paragraph];
  const cuts = findCuts(text, steps);
  const pieces: FoldedText[] = [];
  let from = 0;
  for (const { end, start } of cuts) {
    if (end > from) pieces.push(...splitBehindHeading(slice(paragraph, from, end)));
    from = start;
  }
  pieces.push(...splitBehindHeading(slice(paragraph, from, text.length)));
  return pieces;
}

function splitBehindHeading(piece: FoldedText): FoldedText[] {
  const head = piece.text.slice(0, 40);
  if (!head.includes('(一)', 2) && !/1[.、]/u.test(head)) return [piece];
  BEHIND_HEADING.lastIndex = 0;
  const match = BEHIND_HEADING.exec(head);
  if (match === null || match.index === 0) return [piece];
  return [slice(piece, 0, match.index), ...splitBehindHeading(slice(piece, match.index, piece.text.length))];
}
