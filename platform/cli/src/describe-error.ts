import type { AppError } from '@junheng/kernel';
import { errorMessage } from '@junheng/contract';

/** An error as CONTRACTS section 1 prints it. */
export interface DescribedError {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly element?: string;
}

/** Puts a coded error into words, in the language of the environment (`LANG` beginning with `en` gives English, else Chinese). */
export function describeError(error: AppError): DescribedError {
  const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? 'zh').startsWith('en') ? 'en' : 'zh';
  return { code: error.code, message: errorMessage(error, language), ...error.place };
}
