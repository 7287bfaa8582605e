import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PlanDocument } from '@junheng/plan-text';
import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { failReading } from '../document-failure.ts';
import { orderColumns } from './pdf-columns.ts';
import { gatherLines } from './pdf-lines.ts';
import type { PdfLine } from './pdf-lines.ts';
import { drawPiece, dropRaisedMarks, dropRepeats, multiply, turnUpright } from './pdf-pieces.ts';
import type { DrawnPiece } from './pdf-pieces.ts';
import { dropRunningHeads, renderPages } from './render-pages.ts';

const MOST_PAGES = 600;

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
    return ok(renderPages(dropRunningHeads(pages)).finish());
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return failReading(name === 'PasswordException' ? 'PLAN_TEXT_FILE_ENCRYPTED' : 'PLAN_TEXT_FILE_DAMAGED');
  } finally {
    await task.destroy();
  }
}
