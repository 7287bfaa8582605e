import { CsvScanner } from '@junheng/csv';
import type { CsvFault, CsvFaultKind } from '@junheng/csv';
import { failWith } from '../outcome.ts';
import type { Failure, Outcome } from '../outcome.ts';

const CODES: Readonly<Record<CsvFaultKind, string>> = {
  encoding: 'ADMISSION_FILE_NOT_UTF8',
  empty: 'ADMISSION_FILE_EMPTY',
  columnTwice: 'ADMISSION_COLUMN_TWICE',
  broken: 'ADMISSION_CSV_BROKEN',
  rowTooWide: 'ADMISSION_ROW_TOO_WIDE',
  rowTooNarrow: 'ADMISSION_ROW_TOO_NARROW',
  rowEmpty: 'ADMISSION_ROW_EMPTY',
};

/** A table of a round being read, and the file it came from. */
export type TableScanner = CsvScanner<Failure> & { readonly file: string };

/** Opens a table of a round in UTF-8, strictly, because its bytes are sealed. Fails on a wrong encoding or header. */
export function openTable(file: string, bytes: Uint8Array): Outcome<TableScanner> {
  return open(file, bytes, 'strict');
}

/** Opens a table that people keep (evidence, quotas) in UTF-8: blank lines and short rows are fine. Fails like `openTable`. */
export function openPeoplesTable(file: string, bytes: Uint8Array): Outcome<TableScanner> {
  return open(file, bytes, 'lenient');
}

function open(file: string, bytes: Uint8Array, mode: 'strict' | 'lenient'): Outcome<TableScanner> {
  const describe = ({ kind, line, column, name, expected }: CsvFault): Failure => {
    const isOfRow = kind !== 'encoding' && kind !== 'empty' && kind !== 'columnTwice';
    return failWith(
      CODES[kind],
      { file, line, expected, ...(name === '' ? {} : { column: name }) },
      isOfRow ? { file, line, column } : { file, line },
    ).error;
  };
  const opened = CsvScanner.open(bytes, { mode, failWith: describe });
  return opened.ok ? { ok: true, value: Object.assign(opened.value, { file }) } : opened;
}
