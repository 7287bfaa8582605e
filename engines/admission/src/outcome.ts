/** Where in a user's file something is wrong. Lines count from 1; the header is line 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly element?: string;
}

/** An expected failure as data: a stable code, what its message mentions, and where it is. */
export interface Failure {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly place?: Place;
}

/** The outcome of an operation that is expected to fail at times. Same shape as the platform's, which engines may not import. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Wraps a value as a success. */
export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Makes a failure with its code, parameters and place. */
export function failWith(
  code: string,
  parameters: Readonly<Record<string, string | number>> = {},
  place?: Place,
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: place === undefined ? { code, parameters } : { code, parameters, place } };
}
