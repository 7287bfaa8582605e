import { appError, fail } from '@junheng/kernel';
import type { AppError, ErrorParameters, Result } from '@junheng/kernel';

/** Why a plan's file was not read; the texts are in the contract's table `plan-text`. */
export type DocumentFailureCode =
  | 'PLAN_TEXT_EMPTY'
  | 'PLAN_TEXT_FILE_TOO_LARGE'
  | 'PLAN_TEXT_FILE_KIND_UNKNOWN'
  | 'PLAN_TEXT_FILE_OLD_WORD'
  | 'PLAN_TEXT_FILE_MARKUP'
  | 'PLAN_TEXT_FILE_ENCRYPTED'
  | 'PLAN_TEXT_FILE_MACROS'
  | 'PLAN_TEXT_FILE_BOMB'
  | 'PLAN_TEXT_FILE_CONTRADICTS_ITSELF'
  | 'PLAN_TEXT_FILE_DOCUMENT_TYPE'
  | 'PLAN_TEXT_FILE_TOO_DEEP'
  | 'PLAN_TEXT_FILE_TOO_MUCH'
  | 'PLAN_TEXT_FILE_DAMAGED'
  | 'PLAN_TEXT_PDF_NO_TEXT';

/** A failed reading as a value. */
export function failReading(
  code: DocumentFailureCode,
  parameters: ErrorParameters = {},
): Result<never, AppError> {
  return fail(appError(code, parameters));
}
