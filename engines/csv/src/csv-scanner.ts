import type { CsvFault, CsvFaultKind } from './csv-fault.ts';
import { readDialect } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { decodeUtf8, findUtf8Fault } from './utf8.ts';

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;

/** How strictly a table is read, and what its faults become. */
export interface CsvOptions<Failure> {
  /**
   * `strict` for tables whose bytes are hashed and sealed: as many fields as the header, quotes only around a whole field, no line
   * break and no control character inside, no empty line. `lenient` for tables that people keep: fields are trimmed, short rows
   * and blank lines are fine, quotes may hold line breaks. In both a row with more fields than the header, an open quotation
   * mark and a header with two cells of one name are refused.
   */
  readonly mode: 'strict' | 'lenient';
  /** True when the caller knows that the bytes are UTF-8, as after `toUtf8`. */
  readonly isChecked?: boolean;
  /** Turns a fault into what the caller reports. */
  readonly failWith: (fault: CsvFault) => Failure;
}

/** An opened table, or why it cannot be read. */
export type OpenedCsv<Failure> =
  | { readonly ok: true; readonly value: CsvScanner<Failure> }
  | { readonly ok: false; readonly error: Failure };

/**
 * Reads a csv table row by row without making strings: after `next()`, field k is bytes [starts[k], ends[k]). The bytes must be UTF-8
 * (see `toUtf8`). A doubled quote is undone in place, so the bytes belong to the scanner: hash and copy them before.
 */
export class CsvScanner<Failure = CsvFault> {
  readonly bytes: Uint8Array;
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  /** The line of the header. */
  readonly headerLine: number;
  starts: Uint32Array;
  ends: Uint32Array;
  /** The line on which the current row begins. */
  line: number;
  /** True when a doubled quote was undone in the current row, so that its bytes are no longer those of the file. */
  isRewritten = false;
  /** What was wrong when `next()` gave false before the end. */
  failure: Failure | undefined;
  readonly #options: CsvOptions<Failure>;
  readonly #isStrict: boolean;
  #position: number;
  #nextLine: number;

  private constructor(bytes: Uint8Array, dialect: Dialect, options: CsvOptions<Failure>) {
    this.bytes = bytes;
    this.dialect = dialect;
    this.#options = options;
    this.#isStrict = options.mode === 'strict';
    this.#position = dialect.start;
    this.#nextLine = dialect.line;
    this.line = dialect.line;
    this.starts = new Uint32Array(1);
    this.ends = new Uint32Array(1);
    this.columns = this.#readHeader();
    this.headerLine = this.line;
  }

  /** Opens a table: checks the encoding and reads the header. Fails when either is wrong. */
  static open<Failure>(bytes: Uint8Array, options: CsvOptions<Failure>): OpenedCsv<Failure> {
    const fault = options.isChecked === true ? -1 : findUtf8Fault(bytes);
    if (fault >= 0) {
      let line = 1;
      for (let index = 0; index < fault; index += 1) if (bytes[index] === LINE_FEED) line += 1;
      const error = options.failWith({ kind: 'encoding', line, column: 1, name: '', expected: 0 });
      return { ok: false, error };
    }
    const scanner = new CsvScanner(bytes, readDialect(bytes), options);
    const { failure, columns, headerLine: line } = scanner;
    if (failure !== undefined) return { ok: false, error: failure };
    const refuse = (kind: CsvFaultKind, column: number, name = ''): OpenedCsv<Failure> => ({
      ok: false,
      error: options.failWith({ kind, line, column, name, expected: columns.length }),
    });
    if (columns.every((name) => name === '')) return refuse('empty', 1);
    const again = columns.findIndex((name, index) => name !== '' && columns.indexOf(name) !== index);
    return again < 0 ? { ok: true, value: scanner } : refuse('columnTwice', again + 1, columns[again]);
  }

  /** The place of a column in the rows, or −1. */
  columnAt(name: string): number {
    return this.columns.indexOf(name);
  }

  /** The text of a field of the current row; for messages and small files. */
  textAt(column: number): string {
    return column < 0 ? '' : decodeUtf8(this.bytes, this.starts[column], this.ends[column]);
  }

  /** Where the rows begin: behind the header, and the line of the first. */
  get body(): { readonly start: number; readonly line: number } {
    return { start: this.#position, line: this.#nextLine };
  }

  /** Records that a row met by another reader of the same table is too wide; see `rowsOf`. */
  refuseWidth(line: number): Failure {
    this.line = line;
    this.#fail('rowTooWide', this.starts.length);
    return this.failure as Failure;
  }

  /** Moves to the next row. False at the end of the table or at a fault, which is then in `failure`. */
  next(): boolean {
    for (;;) {
      const fields = this.#readRow(this.starts.length);
      if (fields < 0) return false;
      if (fields === 0) {
        if (!this.#isStrict) continue;
        return this.#isRestEmpty() ? false : this.#fail('rowEmpty', 0);
      }
      if (fields < this.starts.length) {
        if (this.#isStrict) return this.#fail('rowTooNarrow', fields);
        this.starts.fill(0, fields);
        this.ends.fill(0, fields);
      }
      return true;
    }
  }

  /** Reads one row of at most `width` fields: how many there were, 0 for an empty one, −1 at the end or at a fault. */
  #readRow(width: number): number {
    const { bytes, starts, ends } = this;
    const { length } = bytes;
    const { separator } = this.dialect;
    const isStrict = this.#isStrict;
    let index = this.#position;
    if (index >= length) return -1;
    this.line = this.#nextLine;
    this.#nextLine += 1;
    this.isRewritten = false;
    let field = 0;
    for (;;) {
      if (field === width) {
        const isBlankRest = !isStrict && this.#skipBlankFields(index);
        if (!isBlankRest) return this.#stop('rowTooWide', field);
        index = this.#position;
        break;
      }
      if (!isStrict) while (bytes[index] === SPACE) index += 1;
      if (bytes[index] === QUOTE) {
        index = this.#readQuoted(index, field);
        if (index < 0) return -1;
      } else {
        starts[field] = index;
        let byte = bytes[index] as number;
        while (byte !== separator && byte !== LINE_FEED && index < length) {
          if (isStrict && (byte === QUOTE || (byte < SPACE && byte !== RETURN))) {
            return this.#stop('broken', field);
          }
          index += 1;
          byte = bytes[index] as number;
        }
        ends[field] = index;
      }
      field += 1;
      if (index < length && bytes[index] === separator) {
        index += 1;
        continue;
      }
      break;
    }
    const last = field - 1;
    const lastEnd = ends[last] as number;
    if (lastEnd > (starts[last] as number) && bytes[lastEnd - 1] === RETURN) ends[last] = lastEnd - 1;
    this.#position = index + 1;
    if (!isStrict) return this.#trimFields(field);
    return field === 1 && ends[0] === starts[0] ? 0 : field;
  }

  /** Takes spaces of all widths off the fields of a row; 0 when nothing is left in any. */
  #trimFields(fields: number): number {
    const { bytes, starts, ends } = this;
    let isBlank = true;
    for (let field = 0; field < fields; field += 1) {
      let start = starts[field] as number;
      let end = ends[field] as number;
      while (start < end) {
        const size = spaceAt(bytes, start);
        if (size === 0) break;
        start += size;
      }
      while (end > start) {
        const size = spaceBefore(bytes, end);
        if (size === 0) break;
        end -= size;
      }
      starts[field] = start;
      ends[field] = end;
      if (end > start) isBlank = false;
    }
    return isBlank ? 0 : fields;
  }

  /** Goes to the end of a row that holds nothing more than separators and spaces; false when it holds anything. */
  #skipBlankFields(from: number): boolean {
    const { bytes } = this;
    let index = from;
    for (; index < bytes.length && bytes[index] !== LINE_FEED; index += 1) {
      const byte = bytes[index] as number;
      if (byte !== this.dialect.separator && byte > SPACE) return false;
    }
    this.#position = index;
    return true;
  }

  #readQuoted(open: number, field: number): number {
    const { bytes } = this;
    const isStrict = this.#isStrict;
    let from = open + 1;
    let to = from;
    this.starts[field] = from;
    for (;;) {
      const byte = bytes[from];
      if (byte === undefined || (isStrict && byte < SPACE)) {
        return this.#stop('broken', field);
      }
      if (byte === LINE_FEED) this.#nextLine += 1;
      if (byte === QUOTE) {
        if (bytes[from + 1] !== QUOTE) break;
        from += 1;
        this.isRewritten = true;
      }
      if (to !== from) bytes[to] = byte;
      to += 1;
      from += 1;
    }
    this.ends[field] = to;
    let after = from + 1;
    if (!isStrict) while (bytes[after] === SPACE) after += 1;
    if (bytes[after] === RETURN && (bytes[after + 1] === LINE_FEED || after + 1 === bytes.length)) after += 1;
    const byte = bytes[after];
    if (byte === undefined || byte === this.dialect.separator || byte === LINE_FEED) return after;
    return this.#stop('broken', field);
  }

  /** The header: as many columns as its line has fields, names without spaces around them. */
  #readHeader(): readonly string[] {
    const { bytes } = this;
    let width = 1;
    let isQuoted = false;
    for (let at = this.#position; at < bytes.length && (isQuoted || bytes[at] !== LINE_FEED); at += 1) {
      if (bytes[at] === QUOTE) isQuoted = !isQuoted;
      if (bytes[at] === this.dialect.separator) width += 1;
    }
    this.starts = new Uint32Array(width);
    this.ends = new Uint32Array(width);
    const fields = this.#readRow(width);
    const names = Array.from({ length: Math.max(0, fields) }, (_, index) => this.textAt(index).trim());
    this.starts = new Uint32Array(names.length);
    this.ends = new Uint32Array(names.length);
    return names;
  }

  #isRestEmpty(): boolean {
    for (let rest = this.#position; rest < this.bytes.length; rest += 1) {
      const byte = this.bytes[rest];
      if (byte !== LINE_FEED && byte !== RETURN) return false;
    }
    return true;
  }

  #stop(kind: CsvFaultKind, field: number): -1 {
    this.#fail(kind, field);
    return -1;
  }

  #fail(kind: CsvFaultKind, field: number): false {
    const expected = this.starts.length;
    this.failure = this.#options.failWith({ kind, line: this.line, column: field + 1, name: '', expected });
    return false;
  }
}

/** How many bytes of space begin at a place: a control character or blank, a hard space, an ideographic space; 0 for anything else. */
function spaceAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte <= SPACE) return 1;
  if (byte === 0xc2 && bytes[at + 1] === 0xa0) return 2;
  return byte === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80 ? 3 : 0;
}

/** The same for the bytes before a place. */
function spaceBefore(bytes: Uint8Array, end: number): number {
  const byte = bytes[end - 1] as number;
  if (byte <= SPACE) return 1;
  if (byte === 0xa0 && bytes[end - 2] === 0xc2) return 2;
  return byte === 0x80 && bytes[end - 2] === 0x80 && bytes[end - 3] === 0xe3 ? 3 : 0;
}
