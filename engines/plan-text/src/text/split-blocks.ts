import type { DocumentTable, PlanDocument } from '../plan-document.ts';
import type { Span } from '../plan-reading.ts';
import { findHeadingMark } from '../outline/heading-mark.ts';
import type { Block } from './block.ts';
import { foldText } from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';
import { findPrintedTables } from './printed-tables.ts';
import { splitEnumeration } from './split-enumeration.ts';
import type { StepCounter } from '../step-counter.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly folded: FoldedText;
  readonly table: number | null;
  /** Where the cell begins that the line is a part of; null outside tables and for whole cells. */
  readonly cell: number | null;
  readonly isAfterBlank: boolean;
  readonly isIndented: boolean;
}

const ENDS_PARAGRAPH = /[。!?;:.…”)]$/u;
const UNIT_LIST = /^[^。;:]{2,}(局|委|办|院|会|部|中心|府|联)$/u;

/** A document whose printed tables were found: all tables in the order of the text. */
export interface TabledDocument {
  readonly text: string;
  readonly tables: readonly DocumentTable[];
}

const startOf = (table: DocumentTable): number =>
  table.rows.reduce(
    (least, row) => row.reduce((low, cell) => Math.min(low, cell.span[0]), least),
    Number.POSITIVE_INFINITY,
  );
const endOf = (table: DocumentTable): number =>
  table.rows.reduce((most, row) => row.reduce((high, cell) => Math.max(high, cell.span[1]), most), 0);

/** Adds the tables that are printed with tabs, bars and gaps to those whose structure the file gave. */
export function findAllTables(document: PlanDocument, steps: StepCounter): TabledDocument {
  const known = (document.tables ?? [])
    .map((table) => ({ table, start: startOf(table), end: endOf(table) }))
    .toSorted((a, b) => a.start - b.start);
  const printed = findPrintedTables(document.text, known, steps);
  const all = [...known, ...printed].toSorted((a, b) => a.start - b.start);
  return { text: document.text, tables: all.map(({ table }) => table) };
}

function splitLines(document: TabledDocument, steps: StepCounter): Line[] {
  const { text } = document;
  const ranges = document.tables.map((table, index) => ({
    index,
    start: startOf(table),
    end: endOf(table),
    cells: table.rows.flat().map((cell) => cell.span),
  }));
  const lines: Line[] = [];
  let range = 0;
  let isAfterBlank = true;
  const add = (start: number, end: number, table: number | null, cell: number | null = null): void => {
    const folded = foldText(text, start, end);
    if (folded.text === '') {
      if (table === null) isAfterBlank = true;
      return;
    }
    const isIndented = /^[\s\u3000]/u.test(text.slice(start, start + 1));
    lines.push({ start, end, folded, table, cell, isAfterBlank, isIndented });
    isAfterBlank = false;
  };
  for (let start = 0; start <= text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    steps.take(1 + end - start);
    while (range < ranges.length && (ranges[range]?.end ?? 0) <= start) range++;
    const current = ranges[range];
    if (current === undefined || end <= current.start || start >= current.end)
      add(start, stripBar(text, start, end), null);
    else {
      const inside = cellsWithin(current.cells, start, end);
      steps.take(inside.length);
      if (inside.length < 2) add(start, end, current.index, cellAround(current.cells, start, end));
      else for (const [from, to] of inside) add(from, to, current.index);
    }
    start = end + 1;
  }
  return lines;
}

/** Where the cell begins that reaches over a line; null when none does. */
function cellAround(cells: readonly Span[], start: number, end: number): number | null {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.[0] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const cell = cells[low - 1];
  if (cell !== undefined && cell[1] >= end) return cell[0];
  const first = cells[low];
  return first !== undefined && first[0] < end && first[1] > end ? first[0] : null;
}

/** The cells that are printed within one line; cells are in order, so the search is binary. */
function cellsWithin(cells: readonly Span[], start: number, end: number): Span[] {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: Span[] = [];
  for (let at = low; at < cells.length && (cells[at]?.[0] ?? end) < end; at++) {
    const cell = cells[at] as Span;
    if (cell[1] > end) return [];
    if (cell[1] > cell[0]) inside.push(cell);
  }
  return inside;
}

/** "序号 |": a cell printed alone in its line with its bar. */
function stripBar(text: string, start: number, end: number): number {
  const match = /^[^|\uff5c]*?(\s*[|\uff5c]\s*)$/u.exec(end - start < 400 ? text.slice(start, end) : '');
  return match === null ? end : end - (match[1] ?? '').length;
}

/** The width at which the lines of a hard-wrapped text break; 0 when the text is not wrapped. */
function findWrapWidth(lines: readonly Line[]): number {
  const lengths = lines
    .filter((line) => line.table === null && line.folded.text.length >= 18)
    .map((line) => line.folded.text.length);
  if (lengths.length < 8) return 0;
  const sorted = lengths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (width > 80) return 0;
  const full = lengths.filter((length) => length >= width - 3 && length <= width + 3).length;
  return full >= lengths.length * 0.45 ? width : 0;
}

function continues(previous: Line, next: Line, lastText: string, wrapWidth: number): boolean {
  const text = next.folded.text;
  if (previous.table !== null || next.table !== null)
    return previous.cell !== null && previous.cell === next.cell && isCutInCell(lastText, text);
  if (findHeadingMark(text) !== null || UNIT_LIST.test(text) || ENDS_PARAGRAPH.test(lastText)) return false;
  if (!next.isAfterBlank && !next.isIndented && wrapWidth > 0)
    return previous.folded.text.length >= wrapWidth - 4;
  return (
    lastText.length >= 50 &&
    /[,。]/u.test(lastText) &&
    text.length >= 10 &&
    /^[^([<]/u.test(text) &&
    /[,。;]/u.test(text.slice(0, 40))
  );
}

const LEAST_CUT = 10;

/** A sentence that the edge of a cell has cut: it goes on with a figure, a sign or the unit of a figure, or breaks off before one. */
function isCutInCell(before: string, after: string): boolean {
  if (before.length < LEAST_CUT || /[。;:!?]$/u.test(before) || findHeadingMark(after) !== null) return false;
  return /^[,。;、)%”]|^\d[\d.]*[^\d.、\s]/u.test(after) || /[,、(“\d]$/u.test(before);
}

function joinPieces(pieces: readonly FoldedText[]): FoldedText {
  if (pieces.length === 1 && pieces[0] !== undefined) return pieces[0];
  const offsets = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.offsets.length, 0));
  let at = 0;
  for (const piece of pieces) {
    offsets.set(piece.offsets, at);
    at += piece.offsets.length;
  }
  return {
    text: pieces.map((piece) => piece.text).join(''),
    printed: pieces.map((piece) => piece.printed).join(''),
    offsets,
  };
}

/** Cuts a document into paragraphs and cells; lines that a fixed width has broken are joined again. */
export function splitBlocks(document: TabledDocument, steps: StepCounter): Block[] {
  const lines = splitLines(document, steps);
  const wrapWidth = findWrapWidth(lines);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at];
    if (first === undefined) break;
    const pieces = [first.folded];
    let last = first;
    at++;
    for (;;) {
      const next = lines[at];
      if (next === undefined || !continues(last, next, last.folded.text, wrapWidth)) break;
      steps.take(1);
      pieces.push(next.folded);
      last = next;
      at++;
    }
    const paragraph = joinPieces(pieces);
    for (const item of first.table !== null ? [paragraph] : splitEnumeration(paragraph, steps)) {
      blocks.push({ ...item, index: blocks.length, table: first.table });
    }
  }
  return blocks;
}
