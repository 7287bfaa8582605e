import type { DocumentCell, PlanDocument } from '@junheng/plan-text';
import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { failReading } from './document-failure.ts';
import { codeOfThrown, ReadingBudget } from './reading-limits.ts';
import { Rendering } from './rendering.ts';
import { findRelations } from './unpack-parts.ts';
import type { Package } from './unpack-parts.ts';
import { childrenOf, findPath, parseXml } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

const MOST_ROWS = 5000;
const MOST_COLUMNS = 64;

/** The workbook part of an Excel package; null when the package is none. */
export function findWorkbookPart(pack: Package): string | null {
  const related = findRelations(pack, '').get('officeDocument')?.[0]?.part;
  const part = related ?? 'xl/workbook.xml';
  const data = pack.parts.get(part);
  return data !== undefined && /<(?:\w+:)?workbook\b/u.test(new TextDecoder().decode(data.subarray(0, 4096)))
    ? part
    : null;
}

/** The text of a string of a workbook, without what is only read aloud. */
export const textWithin = (element: XmlElement): string =>
  element.children
    .map((child) =>
      typeof child === 'string'
        ? element.name.endsWith('t')
          ? child
          : ''
        : child.name.endsWith('rPh')
          ? ''
          : textWithin(child),
    )
    .join('');

/** The column of a cell's reference, from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const rowOf = (reference: string): number => Number(/\d+/u.exec(reference)?.[0] ?? 1) - 1;

interface Merge {
  readonly rows: number;
  readonly columns: number;
}

/** Reads the task tables of a workbook sheet by sheet: a title that reaches over all columns is a line, the rest is a table. */
export function readXlsx(pack: Package, main: string): Result<PlanDocument, AppError> {
  try {
    const relations = findRelations(pack, main);
    const budget = new ReadingBudget();
    const open = (part: string): XmlElement | null => {
      const data = pack.parts.get(part);
      return data === undefined ? null : parseXml(new TextDecoder().decode(data), budget);
    };
    const shared = open(relations.get('sharedStrings')?.[0]?.part ?? '');
    const strings = shared === null ? [] : childrenOf(shared, 'si').map(textWithin);
    const workbook = open(main);
    const sheets = workbook === null ? [] : (findPath(workbook, 'sheets')?.children ?? []);
    const byId = new Map((relations.get('worksheet') ?? []).map(({ id, part }) => [id, part]));
    const rendering = new Rendering();
    for (const sheet of sheets) {
      if (typeof sheet === 'string' || /hidden/iu.test(sheet.attributes['state'] ?? '')) continue;
      const part = byId.get(sheet.attributes['r:id'] ?? '');
      const data = part === undefined ? null : open(part);
      if (data !== null) writeSheet(data, strings, rendering, budget);
    }
    return ok(rendering.finish());
  } catch (error) {
    return failReading(codeOfThrown(error));
  }
}

function readMerges(
  sheet: XmlElement,
  budget: ReadingBudget,
): {
  starts: Map<string, Merge>;
  covered: Set<string>;
} {
  const starts = new Map<string, Merge>();
  const covered = new Set<string>();
  const merges = findPath(sheet, 'mergeCells');
  for (const merge of merges === undefined ? [] : childrenOf(merges, 'mergeCell')) {
    const [from = '', to = ''] = (merge.attributes['ref'] ?? '').split(':');
    const [top, left, bottom, right] = [rowOf(from), columnOf(from), rowOf(to), columnOf(to)];
    if (bottom - top > MOST_ROWS || right - left > MOST_COLUMNS) continue;
    budget.takeElements(Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1));
    starts.set(`${top}/${left}`, {
      rows: bottom - top + 1,
      columns: right - left + 1,
    });
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) covered.add(`${row}/${column}`);
  }
  return { starts, covered };
}

/** What a cell says, as text. */
export function cellText(cell: XmlElement, strings: readonly string[]): string {
  const kind = cell.attributes['t'] ?? 'n';
  if (kind === 'inlineStr') return textWithin(cell);
  const value =
    findPath(cell, 'v')
      ?.children.filter((child) => typeof child === 'string')
      .join('') ?? '';
  if (kind === 's') return strings[Number(value)] ?? '';
  // 0.30000000000000004 is what a sum of tenths leaves in a file.
  return kind === 'n' && /\.\d{12,}/u.test(value) ? String(Number(Number(value).toPrecision(12))) : value;
}

function writeSheet(
  sheet: XmlElement,
  strings: readonly string[],
  rendering: Rendering,
  budget: ReadingBudget,
): void {
  const data = findPath(sheet, 'sheetData');
  const { starts, covered } = readMerges(sheet, budget);
  const rows = (data === undefined ? [] : childrenOf(data, 'row')).slice(0, MOST_ROWS);
  const texts = rows.map((row) =>
    childrenOf(row, 'c').map((cell) => ({
      at: cell.attributes['r'] ?? '',
      text: cellText(cell, strings).trim(),
    })),
  );
  const width = texts
    .flat()
    .filter(({ text }) => text !== '')
    .reduce((most, { at }) => Math.min(MOST_COLUMNS, Math.max(most, columnOf(at) + 1)), 0);
  const written: DocumentCell[][] = [];
  for (const cells of texts) {
    const filled = cells.filter(({ text }) => text !== '');
    if (filled.length === 0) continue;
    const first = filled[0];
    const merge = first === undefined ? undefined : starts.get(`${rowOf(first.at)}/${columnOf(first.at)}`);
    if (
      filled.length === 1 &&
      first !== undefined &&
      written.length === 0 &&
      (merge?.columns ?? 1) >= Math.min(width, 3)
    ) {
      rendering.writeLine(first.text);
      continue;
    }
    written.push(writeRow(cells, width, starts, covered, rendering));
  }
  if (written.length > 0) rendering.addTable(written);
}

function writeRow(
  cells: readonly { readonly at: string; readonly text: string }[],
  width: number,
  starts: ReadonlyMap<string, Merge>,
  covered: ReadonlySet<string>,
  rendering: Rendering,
): DocumentCell[] {
  const byColumn = new Map(cells.map((cell) => [columnOf(cell.at), cell.text]));
  const row = rowOf(cells[0]?.at ?? 'A1');
  const line: DocumentCell[] = [];
  for (let column = 0; column < width; column++) {
    if (covered.has(`${row}/${column}`)) continue;
    const start = rendering.position;
    const text = byColumn.get(column) ?? '';
    if (text !== '') rendering.writeLine(text);
    const merge = starts.get(`${row}/${column}`);
    line.push({
      span: [start, Math.max(start, rendering.position - 1)],
      rows: merge?.rows ?? 1,
      columns: Math.min(merge?.columns ?? 1, width - column),
    });
  }
  return line;
}
