/** How a paragraph of a document is set: its title, a heading of a chapter or below, a line of a table or list, or running words. */
export type ParagraphKind = 'title' | 'chapter' | 'heading' | 'line' | 'words';

/** A paragraph of a document: [start, end) in UTF-16 units of the whole text, without the blanks around it. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
}

const CHAPTER = /^(第[一二三四五六七八九十百]+[章节部]|[一二三四五六七八九十]+、|附[件表录])/u;
const HEADING = /^([((][一二三四五六七八九十]+[))]|专栏\s*[0-9一二三四五六七八九十])/u;
const SENTENCE_END = /[。；;！？.]$/u;
const LONGEST_HEADING = 46;
const LONGEST_LINE = 24;

function kindOf(words: string): ParagraphKind {
  if (words.length <= LONGEST_HEADING && !SENTENCE_END.test(words)) {
    if (CHAPTER.test(words)) return 'chapter';
    if (HEADING.test(words)) return 'heading';
    if (words.length <= LONGEST_LINE) return 'line';
  }
  return 'words';
}

/** Splits a text into its paragraphs; empty lines are left out. The paragraph that `title` stands in first is the title. */
export function splitParagraphs(text: string, title = ''): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let hasTitle = title === '';
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    const words = line.trim();
    if (words !== '') {
      const from = start + line.indexOf(words);
      const isTitle = !hasTitle && words === title;
      hasTitle ||= isTitle;
      paragraphs.push({ start: from, end: from + words.length, kind: isTitle ? 'title' : kindOf(words) });
    }
    start = end + 1;
  }
  return paragraphs;
}

/** Which paragraph a place in the text stands in, or the nearest before it; 0 in an empty document. */
export function paragraphAt(paragraphs: readonly Paragraph[], place: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((paragraphs[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
