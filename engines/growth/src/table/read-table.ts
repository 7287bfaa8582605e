import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { CellScanner } from './cell-scanner.ts';
import { LabelIndex } from './label-index.ts';
import { NOT_A_NUMBER, parseNumber } from './parse-number.ts';
import { decodeText } from './utf8-text.ts';

/** How a column is to be read: as numbers, as labels, or as whichever its first filled cell is. */
export type ColumnKind = 'number' | 'label' | 'either';

export interface WantedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** An empty cell is an error, not a missing value. */
  readonly isRequired?: boolean;
}

/** A column as read: numbers with NaN for missing, or labels with −1 for missing. */
export type TableColumn =
  | { readonly name: string; readonly kind: 'number'; readonly values: Float64Array }
  | {
      readonly name: string;
      readonly kind: 'label';
      readonly ids: readonly string[];
      readonly index: Int32Array;
    };

export interface Table {
  readonly header: readonly string[];
  readonly rows: number;
  readonly columns: readonly TableColumn[];
}

interface Reader {
  readonly name: string;
  readonly at: number;
  kind: ColumnKind;
  readonly wasEither: boolean;
  readonly isRequired: boolean;
  values: Float64Array;
  index: Int32Array;
  labels: LabelIndex;
  numeric: number;
  firstText: number;
}

/** The names in the first line of a csv file. Fails when there is none, or a name stands twice. */
export function readHeader(file: string, bytes: Uint8Array): Result<string[], Fault> {
  const opened = CellScanner.open(file, bytes);
  return opened.ok ? succeed([...opened.value.header]) : opened;
}

/**
 * Reads the wanted columns of a csv file (UTF-8, comma, quotes where needed, first line names) in one pass over its bytes.
 * Errors name line and column: unknown or doubled columns, text among numbers, empty required cells, rows of another width.
 */
export function readTable(
  file: string,
  bytes: Uint8Array,
  wanted: readonly WantedColumn[],
): Result<Table, Fault> {
  const opened = CellScanner.open(file, bytes);
  if (!opened.ok) return opened;
  const scanner = opened.value;
  let capacity = Math.max(16, Math.ceil(bytes.length / 24));
  const readers: Reader[] = [];
  for (const column of wanted) {
    const at = scanner.header.indexOf(column.name);
    if (at < 0)
      return failWith(
        'GROWTH_COLUMN_UNKNOWN',
        { file, column: column.name, columns: scanner.header.slice(0, 30).join(', ') },
        { file, line: 1 },
      );
    readers.push({
      name: column.name,
      at,
      kind: column.kind,
      wasEither: column.kind === 'either',
      isRequired: column.isRequired === true,
      values: new Float64Array(column.kind === 'label' ? 0 : capacity),
      index: new Int32Array(column.kind === 'number' ? 0 : capacity),
      labels: new LabelIndex(),
      numeric: 0,
      firstText: 0,
    });
  }
  let rows = 0;
  while (scanner.next()) {
    if (rows === capacity) {
      capacity *= 2;
      for (const reader of readers) grow(reader, capacity);
    }
    for (let k = 0; k < readers.length; k += 1) {
      if (!readCell(readers[k]!, scanner, rows)) return cellFault(readers[k]!, scanner);
    }
    rows += 1;
  }
  if (scanner.fault !== undefined) return { ok: false, error: scanner.fault };
  if (rows === 0) return failWith('GROWTH_FILE_EMPTY', { file }, { file, line: 1 });
  for (const reader of readers) {
    if (reader.wasEither && reader.kind === 'label' && reader.numeric * 2 > rows)
      return failWith(
        'GROWTH_CELL_NOT_NUMBER',
        { file, line: reader.firstText, column: reader.name, value: reader.labels.ids[0] ?? '' },
        { file, line: reader.firstText, column: reader.at + 1 },
      );
  }
  return succeed({ header: scanner.header, rows, columns: readers.map((reader) => finish(reader, rows)) });
}

function readCell(reader: Reader, scanner: CellScanner, row: number): boolean {
  const start = scanner.starts[reader.at]!;
  const end = scanner.ends[reader.at]!;
  if (reader.kind === 'number') {
    const value = parseNumber(scanner.bytes, start, end);
    if (value === NOT_A_NUMBER || (reader.isRequired && value !== value)) return false;
    reader.values[row] = value;
    return true;
  }
  if (reader.kind === 'either') {
    const value = parseNumber(scanner.bytes, start, end);
    reader.values[row] = value;
    reader.index[row] = -1;
    if (value !== value) return !reader.isRequired;
    reader.kind = value === NOT_A_NUMBER ? 'label' : 'number';
    if (reader.kind === 'number') return true;
    reader.firstText = scanner.line;
  }
  if (start === end || isMissing(scanner.bytes, start, end)) {
    reader.index[row] = -1;
    return !reader.isRequired;
  }
  if (reader.wasEither && parseNumber(scanner.bytes, start, end) !== NOT_A_NUMBER) reader.numeric += 1;
  reader.index[row] = reader.labels.add(scanner.bytes, start, end);
  return true;
}

/** `NA` as R writes it. */
function isMissing(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 2 && bytes[start] === 78 && bytes[start + 1] === 65;
}

function cellFault(reader: Reader, scanner: CellScanner): Result<never, Fault> {
  const { file, line } = scanner;
  const value = decodeText(scanner.bytes, scanner.starts[reader.at]!, scanner.ends[reader.at]!).slice(0, 40);
  const place = { file, line, column: reader.at + 1 };
  const isEmpty = value.trim() === '' || value === 'NA';
  return isEmpty
    ? failWith('GROWTH_CELL_EMPTY', { file, line, column: reader.name }, place)
    : failWith('GROWTH_CELL_NOT_NUMBER', { file, line, column: reader.name, value }, place);
}

function grow(reader: Reader, capacity: number): void {
  if (reader.values.length > 0) {
    const values = new Float64Array(capacity);
    values.set(reader.values);
    reader.values = values;
  }
  if (reader.index.length > 0) {
    const index = new Int32Array(capacity);
    index.set(reader.index);
    reader.index = index;
  }
}

function finish(reader: Reader, rows: number): TableColumn {
  return reader.kind === 'label'
    ? {
        name: reader.name,
        kind: 'label',
        ids: reader.labels.ids,
        index: reader.index.subarray(0, rows),
      }
    : { name: reader.name, kind: 'number', values: reader.values.subarray(0, rows) };
}
