import type { Result } from '../result.ts';

/** Why a file was refused: a stable code, what its message mentions, and where. Lines and columns count from 1. */
export interface XhsttFailure {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly place?: { readonly line?: number; readonly column?: number; readonly element?: string };
}

/** A value, or why there is none. */
export type XhsttResult<Value> = Result<Value, XhsttFailure>;
