import type { Result } from './result.ts';

/** Where in a user's data something is wrong. Lines and columns count from 1; the element is a path or an id. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly element?: string;
}

/** An expected failure as data: a stable code, what its message mentions, and where it is. */
export interface TimetableError {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly place?: ErrorPlace;
}

/** The outcome of something that may be refused: a value, or why there is none. */
export type Outcome<T> = Result<T, TimetableError>;

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Makes a failure from a code, the words of its message and its place. */
export function fail(
  code: string,
  parameters: Readonly<Record<string, string | number>> = {},
  place: ErrorPlace = {},
): { readonly ok: false; readonly error: TimetableError } {
  return { ok: false, error: { code, parameters, place } };
}
