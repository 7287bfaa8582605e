import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DocumentCell, PlanDocument } from '@junheng/plan-text';
import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { failReading } from './document-failure.ts';
import { orderColumns } from './pdf-columns.ts';
import { gatherLines } from './pdf-lines.ts';
import type { PdfLine } from './pdf-lines.ts';
import { drawPiece, dropRaisedMarks, dropRepeats, multiply, turnUpright } from './pdf-pieces.ts';
import type { DrawnPiece } from './pdf-pieces.ts';
import { findPdfTables, LEAST_COLUMNS } from './pdf-tables.ts';
import type { PdfTable } from './pdf-tables.ts';
import { Rendering } from './rendering.ts';

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节条]|\d{1,2}[.．、](?!\d)|[①-⑳])/u;
const MOST_PAGES = 600;
const PAGE_NUMBER = /^[-—–\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/共]\s*\d{1,4}\s*页?)?[-—–\s]*$/u;

/** Reads a PDF's text in reading order: lines of a paragraph joined, tables found by position, page numbers left out. */
export async function readPdf(bytes: Uint8Array): Promise<Result<PlanDocument, AppError>> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) return failReading('PLAN_TEXT_FILE_BOMB');
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const content = await page.getTextContent();
      const pieces: DrawnPiece[] = [];
      for (const item of content.items) {
        if (!('str' in item)) continue;
        const matrix = multiply(view.transform as readonly number[], item.transform as readonly number[]);
        pieces.push(drawPiece(item.str, matrix, item.width));
      }
      const upright = turnUpright(pieces, view.width, view.height);
      pages.push(orderColumns(gatherLines(dropRaisedMarks(dropRepeats(upright)))));
      page.cleanup();
    }
    if (pages.every((lines) => lines.length === 0)) return failReading('PLAN_TEXT_PDF_NO_TEXT');
    return ok(renderPages(dropRunningHeads(pages)));
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return failReading(name === 'PasswordException' ? 'PLAN_TEXT_FILE_ENCRYPTED' : 'PLAN_TEXT_FILE_DAMAGED');
  } finally {
    await task.destroy();
  }
}

const textOf = (line: PdfLine): string =>
  line.segments
    .map((segment) => segment.text)
    .join(' ')
    .trim();

/** Leaves out page numbers and the lines that stand at the head or foot of most pages. */
function dropRunningHeads(pages: readonly PdfLine[][]): PdfLine[][] {
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

function renderPages(pages: readonly PdfLine[][]): PlanDocument {
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
    paragraph += /\w$/u.test(paragraph) && /^\w/u.test(text) ? ` ${text}` : text;
    previous = line;
  }
  flush();
  return rendering.finish();
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
      return { span: [start, Math.max(start, rendering.position - 1)] as const };
    }),
  );
  rendering.addTable(rows);
}
