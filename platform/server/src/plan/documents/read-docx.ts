import type { DocumentCell, PlanDocument } from '@junheng/plan-text';
import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { failReading } from './document-failure.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { Rendering } from './rendering.ts';
import { unpackDocx } from './unpack-docx.ts';
import { childrenOf, findPath, parseXml } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

interface Parts {
  readonly numbering: DocxNumbering;
  /** The list that a paragraph style belongs to: numId and level. */
  readonly styleLists: ReadonlyMap<string, { readonly numId: string; readonly level: number }>;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly usedNotes: string[];
}

/** Reads a .docx: paragraphs with their automatic numbers, real tables, footnotes at the end. */
export function readDocx(bytes: Uint8Array, fileName: string): Result<PlanDocument, AppError> {
  const unpacked = unpackDocx(bytes, fileName);
  if (!unpacked.ok) return unpacked;
  try {
    const part = (name: string): XmlElement | null => {
      const data = unpacked.value.get(name);
      return data === undefined ? null : parseXml(new TextDecoder().decode(data));
    };
    const document = part('word/document.xml');
    const body = document === null ? undefined : findPath(document, 'w:body');
    if (body === undefined) return failReading('PLAN_TEXT_FILE_DAMAGED');
    const parts: Parts = {
      numbering: new DocxNumbering(part('word/numbering.xml')),
      styleLists: readStyleLists(part('word/styles.xml')),
      footnotes: readFootnotes(part('word/footnotes.xml')),
      usedNotes: [],
    };
    const rendering = new Rendering();
    writeBlocks(body, parts, rendering);
    for (const [index, note] of parts.usedNotes.entries()) rendering.writeLine(`[${index + 1}]${note}`);
    return ok(rendering.finish());
  } catch {
    return failReading('PLAN_TEXT_FILE_DAMAGED');
  }
}

function readStyleLists(styles: XmlElement | null): Map<string, { numId: string; level: number }> {
  const lists = new Map<string, { numId: string; level: number }>();
  for (const style of styles === null ? [] : childrenOf(styles, 'w:style')) {
    const list = findPath(style, 'w:pPr', 'w:numPr');
    const numId = list === undefined ? undefined : findPath(list, 'w:numId')?.attributes['w:val'];
    if (list === undefined || numId === undefined) continue;
    lists.set(style.attributes['w:styleId'] ?? '', {
      numId,
      level: Number(findPath(list, 'w:ilvl')?.attributes['w:val'] ?? 0),
    });
  }
  return lists;
}

function readFootnotes(notes: XmlElement | null): Map<string, string> {
  const texts = new Map<string, string>();
  for (const note of notes === null ? [] : childrenOf(notes, 'w:footnote')) {
    if (note.attributes['w:type'] !== undefined) continue;
    texts.set(
      note.attributes['w:id'] ?? '',
      childrenOf(note, 'w:p')
        .map((paragraph) => runText(paragraph, null))
        .join(' ')
        .trim(),
    );
  }
  return texts;
}

const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:pPr',
  'w:rPr',
  'mc:Fallback',
  'w:txbxContent',
]);

function runText(element: XmlElement, parts: Parts | null): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (element.name === 'w:t') text += child;
      continue;
    }
    if (SKIPPED.has(child.name)) continue;
    if (child.name === 'w:tab') text += '\t';
    else if (child.name === 'w:br' || child.name === 'w:cr') text += '\n';
    else if (child.name === 'w:noBreakHyphen') text += '-';
    else if (child.name === 'w:footnoteReference') {
      const note = parts?.footnotes.get(child.attributes['w:id'] ?? '');
      if (note !== undefined && note !== '') parts?.usedNotes.push(note);
    } else text += runText(child, parts);
  }
  return text;
}

function paragraphText(paragraph: XmlElement, parts: Parts): string {
  const properties = findPath(paragraph, 'w:pPr');
  const own = properties === undefined ? undefined : findPath(properties, 'w:numPr');
  const style = properties === undefined ? undefined : findPath(properties, 'w:pStyle')?.attributes['w:val'];
  const styled = parts.styleLists.get(style ?? '');
  const numId =
    own === undefined ? styled?.numId : (findPath(own, 'w:numId')?.attributes['w:val'] ?? styled?.numId);
  const level = Number(
    (own === undefined ? undefined : findPath(own, 'w:ilvl')?.attributes['w:val']) ?? styled?.level ?? 0,
  );
  const text = runText(paragraph, parts);
  const number =
    numId === undefined || numId === '0' || text.trim() === '' ? '' : parts.numbering.next(numId, level);
  return number + text;
}

function textBoxes(element: XmlElement): XmlElement[] {
  const boxes: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child === 'string' || child.name === 'mc:Fallback') continue;
    if (child.name === 'w:txbxContent') boxes.push(child);
    else boxes.push(...textBoxes(child));
  }
  return boxes;
}

function writeBlocks(container: XmlElement, parts: Parts, rendering: Rendering): void {
  for (const child of container.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:p') {
      rendering.writeLine(paragraphText(child, parts));
      for (const box of textBoxes(child)) writeBlocks(box, parts, rendering);
    } else if (child.name === 'w:tbl') writeTable(child, parts, rendering);
    else if (
      child.name === 'w:sdt' ||
      child.name === 'w:sdtContent' ||
      child.name === 'w:ins' ||
      child.name === 'w:smartTag'
    )
      writeBlocks(child, parts, rendering);
  }
}

interface OpenCell {
  readonly cell: { span: [number, number]; rows: number; columns: number };
}

function writeTable(table: XmlElement, parts: Parts, rendering: Rendering): void {
  const rows: DocumentCell[][] = [];
  const above = new Map<number, OpenCell>();
  for (const row of childrenOf(table, 'w:tr')) {
    const cells: DocumentCell[] = [];
    let column = Number(findPath(row, 'w:trPr', 'w:gridBefore')?.attributes['w:val'] ?? 0);
    for (const cell of childrenOf(row, 'w:tc')) {
      const columns = Number(findPath(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const merge = findPath(cell, 'w:tcPr', 'w:vMerge');
      const open = above.get(column);
      if (merge !== undefined && merge.attributes['w:val'] !== 'restart' && open !== undefined)
        open.cell.rows++;
      else {
        const start = rendering.position;
        writeBlocks(cell, parts, rendering);
        const made = {
          span: [start, Math.max(start, rendering.position - 1)] as [number, number],
          rows: 1,
          columns,
        };
        cells.push(made);
        above.set(column, { cell: made });
      }
      column += columns;
    }
    rows.push(cells);
  }
  const isBox = rows.every((cells) => cells.length <= 1);
  if (!isBox) rendering.addTable(rows);
}
