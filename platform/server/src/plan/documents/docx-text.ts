import { showPrivateSigns, showSymbol } from './docx-symbols.ts';
import { readSwitch } from './docx-styles.ts';
import type { DocxStyles } from './docx-styles.ts';
import { childrenOf, findPath } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/** What reading the text of a document needs and leaves behind. */
export interface DocxContext {
  readonly styles: DocxStyles;
  readonly notes: ReadonlyMap<string, string>;
  readonly usedNotes: string[];
  /** What the file holds and the text does not, counted by kind. */
  readonly unread: Map<UnreadKind, number>;
}

export type UnreadKind = 'symbol' | 'embedded' | 'chunk' | 'chart' | 'picture';

/** The least a picture measures that may hold a page's words, in EMU (6 by 3 cm); seals, logos and rules are smaller. */
const LEAST_PICTURE = { width: 2_160_000, height: 1_080_000 } as const;

/** Counts something that was not read. */
export function countUnread({ unread }: DocxContext, kind: UnreadKind): void {
  unread.set(kind, (unread.get(kind) ?? 0) + 1);
}

const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'mc:Fallback',
  'w:txbxContent',
  'wp:docPr',
  'w:ffData',
]);
const NOTE_MARK = /^[\d*①-⑳※†‡,,、()()[\]〔〕\s]{1,6}$/u;

/** The text of a run or of anything that holds runs; `paragraphStyle` hides runs that do not show themselves. */
export function readRuns(element: XmlElement, context: DocxContext, paragraphStyle = ''): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (element.name === 'w:t' || element.name === 'm:t') text += child;
      continue;
    }
    if (SKIPPED.has(child.name)) continue;
    switch (child.name) {
      case 'w:r':
        text += readRun(child, context, paragraphStyle, text);
        break;
      case 'w:tab':
      case 'w:ptab':
        text += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        text += '\n';
        break;
      case 'w:noBreakHyphen':
        text += '-';
        break;
      case 'w:softHyphen':
        break;
      case 'w:sym': {
        const font = child.attributes['w:font'] ?? '';
        const shown = showSymbol(font, Number.parseInt(child.attributes['w:char'] ?? '', 16));
        if (shown === null) countUnread(context, 'symbol');
        text += shown ?? '〓';
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const note = context.notes.get(`${child.name}/${child.attributes['w:id'] ?? ''}`);
        if (note !== undefined && note !== '') context.usedNotes.push(note);
        break;
      }
      case 'o:OLEObject':
        countUnread(context, 'embedded');
        break;
      case 'w:drawing':
        if (mayHoldWords(child)) countUnread(context, 'picture');
        text += readRuns(child, context, paragraphStyle);
        break;
      case 'c:chart':
      case 'dgm:relIds':
        countUnread(context, 'chart');
        break;
      default:
        text += readRuns(child, context, paragraphStyle);
    }
  }
  return text;
}

/** Whether a drawing is a picture large enough to hold words, such as a table pasted as an image. */
function mayHoldWords(drawing: XmlElement): boolean {
  const size = findBelow(drawing, 'wp:extent');
  return (
    findBelow(drawing, 'pic:pic') !== undefined &&
    Number(size?.attributes['cx'] ?? 0) >= LEAST_PICTURE.width &&
    Number(size?.attributes['cy'] ?? 0) >= LEAST_PICTURE.height
  );
}

/** The first element of a name below another, at any depth. */
function findBelow(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) return child;
    const found = findBelow(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readRun(run: XmlElement, context: DocxContext, paragraphStyle: string, before: string): string {
  const properties = findPath(run, 'w:rPr');
  if (isHidden(properties, context, paragraphStyle)) return '';
  const fonts = properties === undefined ? undefined : findPath(properties, 'w:rFonts');
  const font = fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi'] ?? '';
  const text = showPrivateSigns(readRuns(run, context, paragraphStyle), font, () =>
    countUnread(context, 'symbol'),
  );
  if (!isRaised(properties) || !NOTE_MARK.test(text)) return text;
  // Raised behind m it is the unit; else it is the mark of a note and no part of the figure or the name.
  return /(?:^|[^A-Za-z])m$/iu.test(before.slice(-2)) ? text : '';
}

function isHidden(
  properties: XmlElement | undefined,
  { styles }: DocxContext,
  paragraphStyle: string,
): boolean {
  const own = readSwitch(properties, 'w:vanish');
  if (own !== null) return own;
  const style = properties === undefined ? undefined : findPath(properties, 'w:rStyle')?.attributes['w:val'];
  if (style !== undefined && styles.isHidden(style)) return true;
  return paragraphStyle !== '' && styles.isHidden(paragraphStyle);
}

function isRaised(properties: XmlElement | undefined): boolean {
  if (properties === undefined) return false;
  if (findPath(properties, 'w:vertAlign')?.attributes['w:val'] === 'superscript') return true;
  return Number(findPath(properties, 'w:position')?.attributes['w:val'] ?? 0) >= 4;
}

const TRANSPARENT = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
  'w:subDoc',
]);

/** The children of an element, looking through what only wraps them: content controls, custom XML, insertions. */
export function flatChildren(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return TRANSPARENT.has(child.name) ? flatChildren(child) : [child];
  });
}

/** The text boxes within a paragraph, outermost first. */
export function findTextBoxes(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'mc:Fallback') return [];
    return child.name === 'w:txbxContent' ? [child] : findTextBoxes(child);
  });
}

/** The notes of a part by the reference that points to them. */
export function readNotes(
  part: XmlElement | null,
  kind: 'footnote' | 'endnote',
  context: DocxContext,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const note of part === null ? [] : childrenOf(part, `w:${kind}`)) {
    if (note.attributes['w:type'] !== undefined) continue;
    const text = childrenOf(note, 'w:p')
      .map((paragraph) => readRuns(paragraph, context))
      .join(' ')
      .trim();
    texts.set(`w:${kind}Reference/${note.attributes['w:id'] ?? ''}`, text);
  }
  return texts;
}
