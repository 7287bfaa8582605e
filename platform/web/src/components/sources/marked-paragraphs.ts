/** A paragraph of a document cut where a marked stretch begins and ends. */
export interface MarkedParagraph {
  /** Where it begins in the whole text. */
  readonly start: number;
  readonly isHeading: boolean;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const HEADING =
  /^(第[一二三四五六七八九十百]+[章节]|[一二三四五六七八九十]+、|[((][一二三四五六七八九十]+[))])/u;

/** Splits a text into its paragraphs and marks [from, to) in those it runs through. Empty lines are left out. */
export function markedParagraphs(text: string, [from, to]: readonly [number, number]): MarkedParagraph[] {
  const paragraphs: MarkedParagraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const begin = Math.min(line.length, Math.max(0, from - start));
    const end = Math.max(begin, Math.min(line.length, to - start));
    const trimmed = line.trim();
    if (trimmed !== '') {
      paragraphs.push({
        start,
        isHeading: trimmed.length < 40 && HEADING.test(trimmed),
        before: line.slice(0, begin).trimStart(),
        marked: begin === 0 ? line.slice(0, end).trimStart() : line.slice(begin, end),
        after: line.slice(end).trimEnd(),
      });
    }
    start += line.length + 1;
  }
  return paragraphs;
}
