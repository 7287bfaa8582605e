import type { PlanDocument } from '../plan-document.ts';
import { findHeadingMark } from '../outline/heading-mark.ts';
import type { Block } from './block.ts';
import { foldText } from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';
import { splitEnumeration } from './split-enumeration.ts';
import type { StepCounter } from '../step-counter.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly folded: FoldedText;
  readonly table: number | null;
  readonly isAfterBlank: boolean;
  readonly isIndented: boolean;
}

const ENDS_PARAGRAPH = /[。!?;:.…”)]$/u;
const UNIT_LIST = /^[^。;:]{2,}(局|委|办|院|会|部|中心|府|联)$/u;

function splitLines(document: PlanDocument, steps: StepCounter): Line[] {
  const { text } = document;
  const ranges = (document.tables ?? []).map((table, index) => {
    const cells = table.rows.flat();
    return {
      index,
      start: cells.reduce((least, cell) => Math.min(least, cell.span[0]), Number.POSITIVE_INFINITY),
      end: cells.reduce((most, cell) => Math.max(most, cell.span[1]), 0),
    };
  });
  const lines: Line[] = [];
  let range = 0;
  let isAfterBlank = true;
  for (let start = 0; start <= text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    steps.take(1 + end - start);
    while (range < ranges.length && (ranges[range]?.end ?? 0) <= start) range++;
    const current = ranges[range];
    const table =
      current !== undefined && start >= current.start && start < current.end ? current.index : null;
    const folded = foldText(text, start, end);
    if (folded.text === '') isAfterBlank = true;
    else {
      lines.push({
        start,
        end,
        folded,
        table,
        isAfterBlank,
        isIndented: /^[\s\u3000]/u.test(text.slice(start, start + 1)),
      });
      isAfterBlank = false;
    }
    start = end + 1;
  }
  return lines;
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
  if (previous.table !== null || next.table !== null) return false;
  const text = next.folded.text;
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

/** Splits on tabs, bars and wide gaps; fewer than three parts are no row. */
function splitCells(text: string, line: Line): FoldedText[] {
  const raw = text.slice(line.start, line.end);
  if (raw.length > 400 || !/[\t||]| {2,}|\u3000{2,}/u.test(raw.trim())) return [];
  const cells: FoldedText[] = [];
  for (const match of raw.matchAll(/(?:(?!\t|[||]| {2,}|\u3000{2,}).)+/gu)) {
    const cell = foldText(text, line.start + match.index, line.start + match.index + match[0].length);
    if (cell.text !== '') cells.push(cell);
  }
  return cells.length >= 3 && cells.every((cell) => cell.text.length <= 60) ? cells : [];
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
export function splitBlocks(document: PlanDocument, steps: StepCounter): Block[] {
  const lines = splitLines(document, steps);
  const wrapWidth = findWrapWidth(lines);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at];
    if (first === undefined) break;
    const cells = first.table === null ? splitCells(document.text, first) : [];
    const pieces = [first.folded];
    let last = first;
    at++;
    while (cells.length === 0) {
      const next = lines[at];
      if (next === undefined || !continues(last, next, last.folded.text, wrapWidth)) break;
      steps.take(1);
      pieces.push(next.folded);
      last = next;
      at++;
    }
    const paragraph = joinPieces(pieces);
    for (const item of cells.length > 0 ? [paragraph] : splitEnumeration(paragraph, steps)) {
      blocks.push({ ...item, index: blocks.length, cells, table: first.table });
    }
  }
  return blocks;
}
