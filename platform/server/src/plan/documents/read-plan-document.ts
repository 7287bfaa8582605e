import type { PlanDocument } from '@junheng/plan-text';
import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { decodeHtml, decodeText } from './decode-text.ts';
import { detectKind, nameMarkup } from './detect-kind.ts';
import { failReading } from './document-failure.ts';
import { codeOfThrown } from './reading-limits.ts';

/** The largest file that is opened, in bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** A document as the reader of plans takes it. `isRendered`: the text is this reader's own rendering, not the file's characters. */
export interface ReadDocument {
  readonly document: PlanDocument;
  readonly isRendered: boolean;
}

/**
 * Turns the bytes of a .txt, .docx, .xlsx, .pdf, .ofd or .html file into text with its tables. Size, kind, passwords, macros and
 * archives that swell are checked before anything is parsed. Fails with the codes PLAN_TEXT_FILE_… and PLAN_TEXT_PDF_NO_TEXT.
 */
export async function readPlanDocument(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ReadDocument, AppError>> {
  if (bytes.length > LARGEST_FILE) {
    return failReading('PLAN_TEXT_FILE_TOO_LARGE', {
      megabytes: Math.ceil(bytes.length / MEGABYTE),
      limit: LARGEST_FILE / MEGABYTE,
    });
  }
  if (bytes.length === 0) return failReading('PLAN_TEXT_EMPTY');
  const kind = detectKind(bytes, fileName);
  switch (kind) {
    case 'text':
      return ok({ document: { text: decodeText(bytes) }, isRendered: false });
    case 'html': {
      const { readHtml } = await import('./read-html.ts');
      try {
        return ok({ document: readHtml(decodeHtml(bytes)), isRendered: true });
      } catch (error) {
        return failReading(codeOfThrown(error));
      }
    }
    case 'zip': {
      const { readPackage } = await import('./read-package.ts');
      const read = readPackage(bytes, fileName);
      return read.ok ? ok({ document: read.value, isRendered: true }) : read;
    }
    case 'markup':
      return failReading('PLAN_TEXT_FILE_MARKUP', { kind: nameMarkup(bytes) });
    case 'pdf': {
      const { readPdf } = await import('./pages/read-pdf.ts');
      const read = await readPdf(bytes);
      return read.ok ? ok({ document: read.value, isRendered: true }) : read;
    }
    case 'ole': {
      const { checkOle } = await import('./check-ole.ts');
      return failReading(checkOle(bytes));
    }
    default:
      return failReading('PLAN_TEXT_FILE_KIND_UNKNOWN', { file: fileName });
  }
}
