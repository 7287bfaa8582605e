import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvScanner } from '@junheng/admission';
import type { Outcome } from '@junheng/admission';

/** The rows of a small table as objects by column name, with their line. */
export interface Row {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads a small table whole. Fails on a missing file, a broken file, a missing column. */
export function readRows(path: string, columns: readonly string[]): Outcome<readonly Row[]> {
  const file = basename(path);
  if (!existsSync(path)) {
    return { ok: false, error: { code: 'CLI_FILE_MISSING', parameters: { file: path }, place: { file } } };
  }
  const opened = CsvScanner.open(file, readFileSync(path));
  if (!opened.ok) return opened;
  const scanner = opened.value;
  const missing = columns.find((column) => scanner.columnAt(column) < 0);
  if (missing !== undefined) {
    const place = { file, line: 1 };
    return {
      ok: false,
      error: { code: 'ADMISSION_COLUMN_MISSING', parameters: { file, column: missing }, place },
    };
  }
  const rows: Row[] = [];
  while (scanner.next()) {
    const values = Object.fromEntries(
      scanner.columns.map((column, index) => [column, scanner.textAt(index)]),
    );
    rows.push({ line: scanner.line, values });
  }
  return scanner.failure === undefined ? { ok: true, value: rows } : { ok: false, error: scanner.failure };
}

/** A text as a CSV field, quoted only where needed. */
export function csvField(text: string): string {
  return /[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
