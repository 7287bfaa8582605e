/** Where in a user's file or form something is wrong. Lines and columns count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly element?: string;
}

/** What a message may mention: names, numbers, counts. Never personal data. */
export type ErrorParameters = Readonly<Record<string, string | number>>;

/**
 * An expected failure as data: a stable code (`AREA_WHAT_WRONG`), what its message mentions, and where it is.
 * The texts live in the contract's table of error codes; HTTP status too.
 */
export interface AppError<Code extends string = string> {
  readonly code: Code;
  readonly parameters: ErrorParameters;
  readonly place?: Place;
}

/** Makes an expected failure. */
export function appError<Code extends string>(
  code: Code,
  parameters: ErrorParameters = {},
  place?: Place,
): AppError<Code> {
  return place === undefined ? { code, parameters } : { code, parameters, place };
}

/** Carries an `AppError` through code that can only throw, such as a database transaction that must roll back. */
export class AppFailure extends Error {
  readonly appError: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.name = 'AppFailure';
    this.appError = error;
  }
}
