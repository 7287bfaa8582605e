import type { DocumentCell, PlanDocument } from '@junheng/plan-text';
import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { failReading } from './document-failure.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { countUnread, findTextBoxes, flatChildren, readNotes, readRuns } from './docx-text.ts';
import type { DocxContext, UnreadKind } from './docx-text.ts';
import { codeOfThrown, ReadingBudget } from './reading-limits.ts';
import { Rendering } from './rendering.ts';
import { findRelations } from './unpack-parts.ts';
import type { Package } from './unpack-parts.ts';
import { findPath, parseXml } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

interface Parts extends DocxContext {
  readonly numbering: DocxNumbering;
}

const UNREAD: Readonly<Record<UnreadKind, { readonly zh: string; readonly en: string }>> = {
  symbol: {
    zh: '符号字体里不认识的符号（文中以〓代替）',
    en: 'signs of a symbol font that are not known (〓 in the text)',
  },
  embedded: {
    zh: '嵌入的对象（如 Excel 表）',
    en: 'embedded objects (such as a sheet of Excel)',
  },
  chunk: { zh: '插入的其他文档', en: 'documents inserted as files' },
  chart: { zh: '图表', en: 'charts' },
  picture: { zh: '较大的图片，里面可能有文字或表格', en: 'larger pictures that may hold words or a table' },
};

/** The main part of a Word package, by its relationship; null when the package is none. */
export function findWordPart(pack: Package): string | null {
  const related = findRelations(pack, '').get('officeDocument')?.[0]?.part;
  const part = related ?? 'word/document.xml';
  const data = pack.parts.get(part);
  if (data === undefined) return null;
  return new TextDecoder().decode(data.subarray(0, 4096)).includes('w:document') ? part : null;
}

/** Reads a .docx: paragraphs with their automatic numbers, real tables, notes at the end; what it cannot read it says. */
export function readDocx(pack: Package, main: string): Result<PlanDocument, AppError> {
  try {
    const relations = findRelations(pack, main);
    const budget = new ReadingBudget();
    const part = (kind: string): XmlElement | null => {
      const data = pack.parts.get(relations.get(kind)?.[0]?.part ?? '');
      return data === undefined ? null : parseXml(new TextDecoder().decode(data), budget);
    };
    const body = findPath(parseXml(new TextDecoder().decode(pack.parts.get(main)), budget), 'w:body');
    if (body === undefined) return failReading('PLAN_TEXT_FILE_DAMAGED');
    const base: DocxContext = {
      styles: readStyles(part('styles')),
      notes: new Map(),
      usedNotes: [],
      unread: new Map(),
    };
    const notes = new Map([
      ...readNotes(part('footnotes'), 'footnote', base),
      ...readNotes(part('endnotes'), 'endnote', base),
    ]);
    const parts: Parts = {
      ...base,
      notes,
      numbering: new DocxNumbering(part('numbering')),
    };
    const rendering = new Rendering();
    writeBlocks(body, parts, rendering);
    for (const [index, note] of parts.usedNotes.entries()) rendering.writeLine(`[${index + 1}]${note}`);
    for (const [kind, count] of parts.unread) rendering.addUnread({ ...UNREAD[kind], count });
    return ok(rendering.finish());
  } catch (error) {
    return failReading(codeOfThrown(error));
  }
}

/** A paragraph's text, and whether its mark was deleted, so that it runs on into the next one. */
function readParagraph(paragraph: XmlElement, parts: Parts): { text: string; runsOn: boolean } {
  const properties = findPath(paragraph, 'w:pPr');
  const own = properties === undefined ? undefined : findPath(properties, 'w:numPr');
  const style =
    (properties === undefined ? undefined : findPath(properties, 'w:pStyle')?.attributes['w:val']) ?? '';
  const styled = parts.styles.lists.get(style);
  const numId =
    own === undefined ? styled?.numId : (findPath(own, 'w:numId')?.attributes['w:val'] ?? styled?.numId);
  const level = Number(
    (own === undefined ? undefined : findPath(own, 'w:ilvl')?.attributes['w:val']) ?? styled?.level ?? 0,
  );
  const text = readRuns(paragraph, parts, style);
  const number =
    numId === undefined || numId === '0' || text.trim() === '' ? '' : parts.numbering.next(numId, level);
  const mark = properties === undefined ? undefined : findPath(properties, 'w:rPr');
  const runsOn =
    mark !== undefined &&
    (findPath(mark, 'w:del') !== undefined || findPath(mark, 'w:moveFrom') !== undefined);
  return { text: number + text, runsOn };
}

function writeBlocks(container: XmlElement, parts: Parts, rendering: Rendering, later?: XmlElement[]): void {
  let pending = '';
  const flush = (): void => {
    if (pending !== '') rendering.writeLine(pending);
    pending = '';
  };
  for (const child of flatChildren(container)) {
    if (child.name === 'w:p') {
      const { text, runsOn } = readParagraph(child, parts);
      pending += text;
      if (!runsOn) {
        rendering.writeLine(pending);
        pending = '';
      }
      for (const box of findTextBoxes(child)) writeBlocks(box, parts, rendering);
    } else if (child.name === 'w:tbl') {
      flush();
      if (later === undefined) writeTable(child, parts, rendering);
      else later.push(child);
    } else if (child.name === 'w:altChunk') countUnread(parts, 'chunk');
  }
  flush();
}

type MadeCell = { span: [number, number]; rows: number; columns: number };

const isDeleted = (properties: XmlElement | undefined, ...names: string[]): boolean =>
  properties !== undefined && names.some((name) => findPath(properties, name) !== undefined);

/** Word itself has no table of more columns than 63. */
const MOST_COLUMNS = 1000;

function countColumns(element: XmlElement | undefined, otherwise: number): number {
  const count = Number(element?.attributes['w:val'] ?? otherwise);
  return Number.isInteger(count) && count >= 0 ? Math.min(count, MOST_COLUMNS) : otherwise;
}

/** Writes a table with its merged and left-out cells; tables within its cells follow it. */
function writeTable(table: XmlElement, parts: Parts, rendering: Rendering): void {
  const rows: DocumentCell[][] = [];
  const above = new Map<number, MadeCell>();
  const nested: XmlElement[] = [];
  for (const row of flatChildren(table).filter(({ name }) => name === 'w:tr')) {
    const rowProperties = findPath(row, 'w:trPr');
    if (isDeleted(rowProperties, 'w:del')) continue;
    const before = countColumns(findPath(row, 'w:trPr', 'w:gridBefore'), 0);
    const cells: DocumentCell[] = [];
    const start = rendering.position;
    if (before > 0) cells.push({ span: [start, start], columns: before });
    let column = before;
    for (const cell of flatChildren(row).filter(({ name }) => name === 'w:tc')) {
      const properties = findPath(cell, 'w:tcPr');
      const columns = countColumns(findPath(cell, 'w:tcPr', 'w:gridSpan'), 1);
      const merge = findPath(cell, 'w:tcPr', 'w:vMerge');
      const open = above.get(column);
      if (merge !== undefined && merge.attributes['w:val'] !== 'restart' && open !== undefined) open.rows++;
      else {
        const from = rendering.position;
        if (!isDeleted(properties, 'w:cellDel')) writeBlocks(cell, parts, rendering, nested);
        const made: MadeCell = {
          span: [from, Math.max(from, rendering.position - 1)],
          rows: 1,
          columns,
        };
        cells.push(made);
        above.set(column, made);
      }
      column += columns;
    }
    rows.push(cells);
  }
  const isBox = rows.every((cells) => cells.length <= 1);
  if (!isBox) rendering.addTable(rows);
  for (const inner of nested) writeTable(inner, parts, rendering);
}
