/** The page of one-page documents: how many characters a line holds and how many lines there are for text. */
export interface PageGrid {
  readonly characters: number;
  readonly lines: number;
}

/** Points of the text block, and what the title, the line below it and the note take of them. */
const POINTS = { page: 637, titleLine: 34, rest: 72 } as const;
/** Text in 四号 and, where more must be said, in 小四: characters that a line surely holds, and points from line to line. */
const LOOKS = { usual: { characters: 30, line: 25 }, dense: { characters: 35, line: 21 } } as const;

/** The grid of a page below a title of so many lines; one line stays empty for what fonts do differently. */
export function gridOfPage(titleLines: number, isDense: boolean): PageGrid {
  const { characters, line } = isDense ? LOOKS.dense : LOOKS.usual;
  const lines = Math.floor((POINTS.page - POINTS.rest - titleLines * POINTS.titleLine) / line) - 1;
  return { characters, lines };
}

const INDENT = 2;

/** A paragraph whose list may be cut: lead, items, and what follows. */
export interface Fitting {
  readonly lead: string;
  readonly items: readonly string[];
  /** How many there are in all, named when some are left out. */
  readonly total: number;
  /** Cut only when nothing else is left to cut. */
  readonly isWhole?: boolean;
}

/** How wide a text is in Chinese characters: letters and digits count half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.charCodeAt(0) < 0x2_e80 && !'“”‘’—…·'.includes(letter) ? 0.5 : 1;
  return width;
}

/** How many lines a paragraph takes with its indent. */
export function linesOf(text: string, characters: number = LOOKS.usual.characters): number {
  return Math.max(1, Math.ceil((INDENT + widthOf(text)) / characters));
}

/** The paragraph with its first items; those left out are counted. */
export function sayFitting({ lead, items, total }: Fitting, shown: number): string {
  if (shown === 0) return `${lead}。`;
  const list = items.slice(0, shown).join('；');
  return shown < total ? `${lead}：${list}等。` : `${lead}：${list}。`;
}

/** Paragraphs that fit, and whether nothing was cut. */
export interface Fitted {
  readonly texts: readonly string[];
  readonly isWhole: boolean;
}

/**
 * Shortens the longest lists, item by item, until all paragraphs take no more lines than there are; lists that should stay whole come
 * last. Heads stand before their paragraphs and take room too.
 */
export function fitParagraphs(
  fittings: readonly Fitting[],
  { characters, lines }: PageGrid,
  heads: readonly string[] = [],
): Fitted {
  const shown = fittings.map((fitting) => fitting.items.length);
  const say = (): string[] => fittings.map((fitting, index) => sayFitting(fitting, shown[index] ?? 0));
  const isTooLong = (): boolean =>
    say().reduce((sum, text, index) => sum + linesOf(`${heads[index] ?? ''}${text}`, characters), 0) > lines;
  while (isTooLong()) {
    const left = shown.map((count, index) => (fittings[index]?.isWhole === true ? 0 : count));
    const from = left.some((count) => count > 0) ? left : shown;
    const most = Math.max(0, ...from);
    if (most === 0) break;
    const at = from.lastIndexOf(most);
    shown[at] = most - 1;
  }
  return { texts: say(), isWhole: fittings.every(({ items }, index) => shown[index] === items.length) };
}
