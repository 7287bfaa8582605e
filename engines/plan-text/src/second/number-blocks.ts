import type { Span } from '../plan-reading.ts';

/** A paragraph as the second reader gets it: its number and words, and where it stands in the text. */
export interface NumberedBlock {
  readonly number: number;
  readonly words: string;
  readonly span: Span;
}

/** The most characters that are sent in one request. */
export const LONGEST_REQUEST = 6000;

/** The paragraphs of a text that hold a figure, numbered from one, in requests of a bounded length. */
export function numberBlocks(text: string): NumberedBlock[][] {
  const requests: NumberedBlock[][] = [];
  let current: NumberedBlock[] = [];
  let length = 0;
  let number = 0;
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const words = match[0];
    if (!/\d|[一二两三四五六七八九十百]/u.test(words)) continue;
    number++;
    if (length + words.length > LONGEST_REQUEST && current.length > 0) {
      requests.push(current);
      current = [];
      length = 0;
    }
    current.push({
      number,
      words: words.slice(0, LONGEST_REQUEST),
      span: [match.index, match.index + words.length],
    });
    length += words.length;
  }
  if (current.length > 0) requests.push(current);
  return requests;
}
