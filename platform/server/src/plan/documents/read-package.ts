import type { PlanDocument } from '@junheng/plan-text';
import type { AppError, Result } from '@junheng/kernel';
import { failReading } from './document-failure.ts';
import { findWordPart, readDocx } from './read-docx.ts';
import { isOfd, readOfd } from './pages/read-ofd.ts';
import { findWorkbookPart, readXlsx } from './read-xlsx.ts';
import { unpackParts } from './unpack-parts.ts';

/** Reads a package of parts by what it holds, whatever it is called: a Word document, a workbook or an OFD. */
export function readPackage(bytes: Uint8Array, fileName: string): Result<PlanDocument, AppError> {
  const unpacked = unpackParts(bytes, fileName);
  if (!unpacked.ok) return unpacked;
  const word = findWordPart(unpacked.value);
  if (word !== null) return readDocx(unpacked.value, word);
  const workbook = findWorkbookPart(unpacked.value);
  if (workbook !== null) return readXlsx(unpacked.value, workbook);
  if (isOfd(unpacked.value)) return readOfd(unpacked.value);
  return failReading('PLAN_TEXT_FILE_KIND_UNKNOWN', { file: fileName });
}
