import { cleanPhoto, findFileKind, kindsOfPurpose } from '@junheng/domain';
import type { FileKind, WorkFilePurpose } from '@junheng/domain';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

/** A file of work that may be kept: what it is, and its bytes without what a camera wrote into them. */
export interface WorkFile {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

/**
 * Tells what a file is by its bytes and cleans it where it is a photo, whatever it is handed in for; of evidence the moment of taking stays.
 * Called in a worker thread. Fails with PLAN_FILE_KIND_REFUSED, FILE_PHOTO_DAMAGED.
 */
export function lookThroughFile(input: {
  readonly bytes: Uint8Array;
  readonly purpose: WorkFilePurpose;
}): Result<WorkFile, AppError> {
  const bytes = new Uint8Array(input.bytes);
  const kinds: readonly FileKind[] = kindsOfPurpose[input.purpose];
  const kind = findFileKind(bytes);
  if (kind === null || !kinds.includes(kind)) {
    return fail(appError('PLAN_FILE_KIND_REFUSED', { kinds: kinds.join(', ') }));
  }
  if (kind === 'pdf' || kind === 'docx') return ok({ kind, bytes });
  const clean = cleanPhoto(bytes, kind, { keepsTime: input.purpose === 'evidence' });
  return clean === null ? fail(appError('FILE_PHOTO_DAMAGED')) : ok({ kind, bytes: clean });
}
