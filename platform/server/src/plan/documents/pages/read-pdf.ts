import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PlanDocument } from '@junheng/plan-text';
import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { failReading } from '../document-failure.ts';
import { codeOfThrown, MOST_PIECES_OF_PAGE, ReadingBudget, RefusedReading } from '../reading-limits.ts';
import { linesOfPage } from './lines-of-page.ts';
import type { PdfLine } from './pdf-lines.ts';
import { drawPiece, multiply } from './pdf-pieces.ts';
import type { DrawnPiece } from './pdf-pieces.ts';
import { swellsBeyond } from './pdf-streams.ts';
import { dropRunningHeads, renderPages } from './render-pages.ts';

const MOST_PAGES = 600;

/** A piece of text as pdf.js gives it. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** Takes the pieces of a page as they come, so that a page that never ends is left when there are too many. */
async function readItems(stream: ReadableStream, take: (item: TextItem) => void): Promise<void> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      for (const item of (read.value as { items: (TextItem | { type: string })[] }).items) {
        if ('str' in item) take(item);
      }
    }
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
}

/** Reads a PDF's text in reading order: lines of a paragraph joined, tables found by position, page numbers left out. */
export async function readPdf(bytes: Uint8Array): Promise<Result<PlanDocument, AppError>> {
  if (swellsBeyond(bytes)) return failReading('PLAN_TEXT_FILE_BOMB');
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
    enableXfa: false,
    maxImageSize: 1,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) return failReading('PLAN_TEXT_FILE_BOMB');
    const pages: PdfLine[][] = [];
    const budget = new ReadingBudget();
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const pieces: DrawnPiece[] = [];
      await readItems(page.streamTextContent(), (item) => {
        if (pieces.length >= MOST_PIECES_OF_PAGE) throw new RefusedReading('PLAN_TEXT_FILE_TOO_MUCH');
        budget.takeElements(1);
        const matrix = multiply(view.transform as readonly number[], item.transform as readonly number[]);
        pieces.push(drawPiece(item.str, matrix, item.width));
      });
      pages.push(linesOfPage(pieces, view, budget));
      page.cleanup();
    }
    if (pages.every((lines) => lines.length === 0)) return failReading('PLAN_TEXT_PDF_NO_TEXT');
    return ok(renderPages(dropRunningHeads(pages)).finish());
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return failReading(name === 'PasswordException' ? 'PLAN_TEXT_FILE_ENCRYPTED' : codeOfThrown(error));
  } finally {
    await task.destroy();
  }
}
