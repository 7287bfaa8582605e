import { errorMessage, findErrorEntry } from '@junheng/contract';
import type { ErrorReply } from '@junheng/contract';
import type { AppError } from '@junheng/kernel';

/** An answer to a failed call: the HTTP status and the JSON. */
export interface FailedAnswer {
  readonly status: number;
  readonly reply: ErrorReply;
}

/**
 * Turns coded errors into HTTP: the one place where a code becomes a status and a sentence in the reader's language.
 * The first error leads; all of them are listed as faults when their elements are known. A code nobody listed is a fault of ours (500).
 */
export function answerErrors(
  errors: readonly AppError[],
  language: 'zh' | 'en',
  requestId: string,
): FailedAnswer {
  const first = errors[0] ?? { code: 'SERVER_FAILED', parameters: {} };
  const entry = findErrorEntry(first.code);
  const error: AppError = entry === undefined ? { code: 'SERVER_FAILED', parameters: {} } : first;
  const parameters = error.code === 'SERVER_FAILED' ? { ...error.parameters, requestId } : error.parameters;
  const faults = errors.flatMap((one) =>
    one.place?.element === undefined
      ? []
      : [{ element: one.place.element, code: one.code, message: errorMessage(one, language) }],
  );
  return {
    status: entry?.status ?? 500,
    reply: {
      code: error.code,
      message: errorMessage({ ...error, parameters }, language),
      ...(error.place?.element === undefined ? {} : { element: error.place.element }),
      parameters: { ...parameters },
      ...(faults.length === 0 ? {} : { faults }),
      requestId,
    },
  };
}
