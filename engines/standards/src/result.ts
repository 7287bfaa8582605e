/** Where in a user's data something is wrong. Lines and columns count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly element?: string;
}

/** An expected failure as data: a stable code, what its message mentions, and where it is. */
export interface StandardsError {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly place?: Place;
}

/** The outcome of something that may be refused: a value, or why there is none. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: StandardsError };
