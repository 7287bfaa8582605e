/** Where in an expression something is wrong; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** An expected failure as data: a stable code, what its message mentions, and where in the expression it is. */
export interface IndicatorError {
  readonly code: IndicatorErrorCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly place?: Place;
}

export type IndicatorErrorCode =
  | 'INDICATOR_SYNTAX_WRONG'
  | 'INDICATOR_NAME_UNKNOWN'
  | 'INDICATOR_FUNCTION_UNKNOWN'
  | 'INDICATOR_ARGUMENTS_WRONG'
  | 'INDICATOR_UNIT_UNKNOWN'
  | 'INDICATOR_UNIT_DIFFERENT'
  | 'INDICATOR_KIND_WRONG'
  | 'INDICATOR_PHASE_MIXED';

/** The outcome of something that may be refused: a value, or why there is none. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: IndicatorError };

/** Carries a failure out of a recursive descent; never leaves the package. */
export class IndicatorFailure extends Error {
  readonly error: IndicatorError;

  constructor(error: IndicatorError) {
    super(error.code);
    this.error = error;
  }
}

/** Runs `work` and turns an `IndicatorFailure` into a failed result. */
export function catchFailure<T>(work: () => T): Result<T> {
  try {
    return { ok: true, value: work() };
  } catch (failure) {
    if (!(failure instanceof IndicatorFailure)) throw failure;
    return { ok: false, error: failure.error };
  }
}
