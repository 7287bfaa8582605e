import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openPeoplesTable } from '@junheng/admission';
import type { Outcome } from '@junheng/admission';
import { decodeTable } from '../tables/decode-table.ts';

/** The rows of a small table as objects by column name, with their line. */
export interface Row {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads a small table whole, as people keep it. Fails on a missing file, a broken file, a missing column. */
export function readRows(path: string, columns: readonly string[]): Outcome<readonly Row[]> {
  const file = basename(path);
  if (!existsSync(path)) {
    return { ok: false, error: { code: 'CLI_FILE_MISSING', parameters: { file: path }, place: { file } } };
  }
  const bytes = readFileSync(path);
  const opened = openPeoplesTable(file, decodeTable(bytes)?.bytes ?? bytes);
  if (!opened.ok) return opened;
  const scanner = opened.value;
  const missing = columns.find((column) => scanner.columnAt(column) < 0);
  if (missing !== undefined) {
    const place = { file, line: scanner.headerLine };
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
