import type { DocumentCell } from '@junheng/plan-text';
import type { PdfLine } from './pdf-lines.ts';
import { findPdfTables, LEAST_COLUMNS } from './pdf-tables.ts';
import type { PdfTable } from './pdf-tables.ts';
import { Rendering } from '../rendering.ts';

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节条]|\d{1,2}[.．、](?!\d)|[①-⑳])/u;
const PAGE_NUMBER = /^[-—–\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/共]\s*\d{1,4}\s*页?)?[-—–\s]*$/u;

const textOf = (line: PdfLine): string =>
  line.segments
    .map((segment) => segment.text)
    .join(' ')
    .trim();

/** Leaves out page numbers and the lines that stand at the head or foot of most pages. */
export function dropRunningHeads(pages: readonly PdfLine[][]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const line of new Set([lines[0], lines.at(-1)]))
      if (line !== undefined) counts.set(textOf(line), (counts.get(textOf(line)) ?? 0) + 1);
  }
  // The head of a table that is printed on each page stands in columns; it is no running head.
  const isRunning = (line: PdfLine): boolean =>
    pages.length >= 3 &&
    line.segments.length < LEAST_COLUMNS &&
    (counts.get(textOf(line)) ?? 0) > pages.length / 2;
  return pages.map((lines) =>
    lines.filter((line, index) => {
      const isEdge = index <= 1 || index >= lines.length - 2;
      return !(isEdge && (PAGE_NUMBER.test(textOf(line)) || isRunning(line)));
    }),
  );
}

/** Writes pages of lines in reading order: the lines of a paragraph joined, tables found by position. */
export function renderPages(pages: readonly PdfLine[][]): Rendering {
  const rendering = new Rendering();
  const all = pages.flat();
  const right = edge(
    all.map((line) => line.segments.at(-1)?.to ?? 0),
    0.95,
  );
  const left = edge(
    all.map((line) => line.segments[0]?.from ?? 0),
    0.1,
  );
  let paragraph = '';
  const flush = (): void => {
    if (paragraph !== '') rendering.writeLine(paragraph);
    paragraph = '';
  };
  let previous: PdfLine | null = null;
  for (const block of findPdfTables(pages)) {
    if (block.kind === 'table') {
      flush();
      writeTable(block.table, rendering);
      previous = null;
      continue;
    }
    const { line } = block;
    const isFull: boolean =
      previous !== null &&
      (previous.segments.at(-1)?.to ?? 0) >= (previous.bounds?.right ?? right) - previous.size * 2.2;
    const isIndented = (line.segments[0]?.from ?? 0) > (line.bounds?.left ?? left) + line.size * 1.2;
    const isSameSize: boolean = previous !== null && Math.abs(previous.size - line.size) < line.size * 0.15;
    const text = textOf(line);
    if (!(isFull && !isIndented && isSameSize) || HEADING.test(text)) flush();
    paragraph += /\w$/u.test(paragraph.slice(-1)) && /^\w/u.test(text) ? ` ${text}` : text;
    previous = line;
  }
  flush();
  return rendering;
}

function edge(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function writeTable(table: PdfTable, rendering: Rendering): void {
  const rows: DocumentCell[][] = table.rows.map((row) =>
    row.map((text) => {
      const start = rendering.position;
      if (text !== null) rendering.writeLine(text);
      return {
        span: [start, Math.max(start, rendering.position - 1)] as const,
      };
    }),
  );
  rendering.addTable(rows);
}
