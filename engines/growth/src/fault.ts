import type { Result } from './result.ts';

/** What is wrong with an input: a stable code, what its sentence mentions, and where it is (lines and columns count from 1). */
export interface Fault {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly place?: { readonly file?: string; readonly line?: number; readonly column?: number };
}

/** Success as a value. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** An expected failure as a value. */
export function failWith(
  code: string,
  parameters: Fault['parameters'] = {},
  place?: Fault['place'],
): Result<never, Fault> & { readonly ok: false } {
  return { ok: false, error: place === undefined ? { code, parameters } : { code, parameters, place } };
}
