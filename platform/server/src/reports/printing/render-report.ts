import type { ReportDocument } from '@junheng/domain';
import { keepableValue } from '@junheng/kernel';
import type { ReportFonts } from './find-fonts.ts';
import { zipFiles } from './normalise-package.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';
import { renderWorkbook } from './render-workbook.ts';
import type { PlanReportFormat } from '@junheng/vocabulary';

/** The formats in which a report can be had. */
export type ReportFormat = PlanReportFormat;

/** What an engine thread is asked to print. */
export interface RenderRequest {
  readonly documents: readonly ReportDocument[];
  readonly format: ReportFormat;
  /** The Chinese fonts of the machine, for a PDF. */
  readonly fonts?: ReportFonts | undefined;
}

/** Prints documents: the first as .docx or .pdf, all tables as .xlsx, or each as .docx in one .zip. Runs in an engine thread. */
export async function renderReport({ documents: asked, format, fonts }: RenderRequest): Promise<Uint8Array> {
  // One sign that XML cannot hold would make the whole file unreadable.
  const documents = keepableValue(asked);
  const [first] = documents;
  if (first === undefined) throw new Error('a report without a document');
  if (format === 'xlsx') return renderWorkbook(documents);
  if (format === 'docx') return renderDocx(first);
  if (format === 'pdf') {
    if (fonts === undefined) throw new Error('a PDF without fonts');
    return renderPdf(first, fonts);
  }
  const files: Record<string, Uint8Array> = {};
  for (const [index, document] of documents.entries()) {
    const place = String(index + 1).padStart(2, '0');
    files[`${place}_${document.fileName}.docx`] = await renderDocx(document);
  }
  return zipFiles(files, first.asOf);
}
