/** A line of 四号 holds 31 characters; punctuation that may not begin a line costs one now and then. */
export const LINE_CHARACTERS = 30;
const INDENT = 2;

/** A paragraph whose list may be cut: lead, items, and what follows. */
export interface Fitting {
  readonly lead: string;
  readonly items: readonly string[];
  /** How many there are in all, named when some are left out. */
  readonly total: number;
}

/** How wide a text is in Chinese characters: letters and digits count half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.charCodeAt(0) < 0x2_e80 && !'“”‘’—…·'.includes(letter) ? 0.5 : 1;
  return width;
}

/** How many lines a paragraph takes with its indent. */
export function linesOf(text: string): number {
  return Math.max(1, Math.ceil((INDENT + widthOf(text)) / LINE_CHARACTERS));
}

/** The paragraph with its first items; those left out are counted. */
export function sayFitting({ lead, items, total }: Fitting, shown: number): string {
  if (shown === 0) return `${lead}。`;
  const list = items.slice(0, shown).join('、');
  return shown < total ? `${lead}：${list}等。` : `${lead}：${list}。`;
}

/** Shortens the longest lists, item by item, until all paragraphs take no more lines than there are. */
export function fitParagraphs(fittings: readonly Fitting[], lines: number): string[] {
  const shown = fittings.map((fitting) => fitting.items.length);
  const say = (): string[] => fittings.map((fitting, index) => sayFitting(fitting, shown[index] ?? 0));
  const isTooLong = (): boolean => say().reduce((sum, text) => sum + linesOf(text), 0) > lines;
  while (isTooLong()) {
    const most = Math.max(...shown);
    if (most <= 0) break;
    const at = shown.lastIndexOf(most);
    shown[at] = most - 1;
  }
  return say();
}
