import { unzipSync } from 'fflate';
import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { failReading } from './document-failure.ts';

const WANTED = new Set([
  'word/document.xml',
  'word/numbering.xml',
  'word/styles.xml',
  'word/footnotes.xml',
  '[Content_Types].xml',
]);
const MOST_ENTRIES = 5000;
const LARGEST_PART = 96 * 1024 * 1024;
const LARGEST_WHOLE = 512 * 1024 * 1024;
const HIGHEST_RATIO = 250;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;

/** The parts of a .docx that carry text, unpacked; files with macros, files that swell and foreign archives are refused. */
export function unpackDocx(
  bytes: Uint8Array,
  fileName: string,
): Result<ReadonlyMap<string, Uint8Array>, AppError> {
  let entries = 0;
  let whole = 0;
  let isBomb = false;
  let hasMacros = false;
  let hasDocument = false;
  let isEncrypted = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: (file) => {
        entries++;
        whole += file.originalSize;
        if (/vbaProject\.bin$|vbaData\.xml$/iu.test(file.name)) hasMacros = true;
        if (file.name === 'word/document.xml') hasDocument = true;
        if (/EncryptedPackage|EncryptionInfo/u.test(file.name)) isEncrypted = true;
        const isWanted = WANTED.has(file.name);
        const swells =
          file.originalSize > RATIO_MATTERS_FROM && file.originalSize > file.size * HIGHEST_RATIO;
        if (
          entries > MOST_ENTRIES ||
          whole > LARGEST_WHOLE ||
          (isWanted && file.originalSize > LARGEST_PART) ||
          swells
        )
          isBomb = true;
        return isWanted && !isBomb && !hasMacros;
      },
    });
  } catch {
    if (isBomb) return failReading('PLAN_TEXT_FILE_BOMB');
    return failReading('PLAN_TEXT_FILE_DAMAGED');
  }
  if (isBomb) return failReading('PLAN_TEXT_FILE_BOMB');
  if (isEncrypted) return failReading('PLAN_TEXT_FILE_ENCRYPTED');
  if (hasMacros || /\.(?:docm|dotm)$/iu.test(fileName)) return failReading('PLAN_TEXT_FILE_MACROS');
  if (!hasDocument) return failReading('PLAN_TEXT_FILE_KIND_UNKNOWN', { file: fileName });
  return ok(new Map(Object.entries(parts)));
}
