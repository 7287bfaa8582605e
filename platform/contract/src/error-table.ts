import type { AppError } from '@junheng/kernel';
import { errorTables } from './generated/error-tables.ts';

/** One error code: its HTTP status and its text in both languages. `{name}` is replaced by the parameter of that name. */
export interface ErrorEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 500 | 503;
  readonly zh: string;
  readonly en: string;
}

/** The error codes of one area: `AREA_WHAT_WRONG` → entry. Each area keeps its own in `errors/<area>.ts`. */
export type ErrorTable = Readonly<Record<string, ErrorEntry>>;

/** The entry of a code, or undefined when nobody listed it. */
export function findErrorEntry(code: string): ErrorEntry | undefined {
  for (const table of errorTables) {
    if (Object.hasOwn(table, code)) return table[code];
  }
  return undefined;
}

/** The sentence that a person reads for an error, its parameters filled in; an unlisted code is shown bare. */
export function errorMessage(error: AppError, language: 'zh' | 'en'): string {
  const entry = findErrorEntry(error.code);
  if (entry === undefined) return error.code;
  return entry[language].replace(/\{(\w+)\}/gu, (_, name: string) =>
    String(error.parameters[name] ?? `{${name}}`),
  );
}
