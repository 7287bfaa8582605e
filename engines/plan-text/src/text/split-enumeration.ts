import { findHeadingMark } from '../outline/heading-mark.ts';
import type { HeadingStyle } from '../outline/heading-mark.ts';
import type { FoldedText } from './fold-text.ts';
import type { StepCounter } from '../step-counter.ts';

/** How the next item of an enumeration inside a paragraph begins, behind a full stop. */
const INLINE: Partial<Readonly<Record<HeadingStyle, RegExp>>> = {
  cnParen: /。(?=\([一二三四五六七八九十]{1,3}\))/gu,
  num: /。(?=\d{1,2}[.、](?!\d))/gu,
  numParen: /。(?=\(\d{1,2}\))/gu,
  yishi: /。(?=[一二三四五六七八九十]{1,3}是(?!否|指))/gu,
  circled: /。(?=[①-⑳])/gu,
};

const slice = ({ text, printed, offsets }: FoldedText, from: number, to: number): FoldedText => ({
  text: text.slice(from, to),
  printed: printed.slice(from, to),
  offsets: offsets.subarray(from, to),
});

/** Cuts a paragraph that runs "(一)…。(二)…。(三)…" together into its items; the numbers must count up from one. */
export function splitEnumeration(paragraph: FoldedText, steps: StepCounter): FoldedText[] {
  const first = findHeadingMark(paragraph.text);
  const pattern = first === null ? undefined : INLINE[first.style];
  if (first === null || first.ordinal !== 1 || pattern === undefined) return [paragraph];
  const pieces: FoldedText[] = [];
  let from = 0;
  let expected = 2;
  for (const match of paragraph.text.matchAll(pattern)) {
    steps.take(1);
    const at = match.index + 1;
    const mark = findHeadingMark(paragraph.text.slice(at, at + 12));
    if (mark?.style !== first.style || mark.ordinal !== expected) continue;
    pieces.push(slice(paragraph, from, at));
    from = at;
    expected++;
  }
  pieces.push(slice(paragraph, from, paragraph.text.length));
  return pieces;
}
