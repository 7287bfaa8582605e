import { failWith } from '../outcome.ts';
import type { Failure, Outcome } from '../outcome.ts';
import { succeed } from '../outcome.ts';
import { decodeUtf8, findUtf8Fault } from '../text/utf8.ts';

const COMMA = 44;
const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/**
 * Reads a CSV file row by row without making strings: after `next()`, field k is bytes [starts[k], ends[k]).
 * Strict: UTF-8, comma, one row a line, as many fields as the header, quotes only around a whole field, no line break
 * inside a field. A doubled quote is undone in place, so the bytes belong to the scanner: hash them before.
 */
export class CsvScanner {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly columns: readonly string[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The line of the current row; the header is line 1. */
  line = 1;
  /** What was wrong when `next()` gave false before the end. */
  failure: Failure | undefined;
  #position: number;

  private constructor(file: string, bytes: Uint8Array, columns: readonly string[], position: number) {
    this.file = file;
    this.bytes = bytes;
    this.columns = columns;
    this.starts = new Uint32Array(columns.length);
    this.ends = new Uint32Array(columns.length);
    this.#position = position;
  }

  /** Opens a file: checks the encoding and reads the header. Fails when either is wrong. */
  static open(file: string, bytes: Uint8Array): Outcome<CsvScanner> {
    const fault = findUtf8Fault(bytes);
    if (fault >= 0) {
      let line = 1;
      for (let index = 0; index < fault; index += 1) if (bytes[index] === LINE_FEED) line += 1;
      return failWith('ADMISSION_FILE_NOT_UTF8', { file }, { file, line });
    }
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    let end = start;
    while (end < bytes.length && bytes[end] !== LINE_FEED) end += 1;
    const textEnd = end > start && bytes[end - 1] === RETURN ? end - 1 : end;
    const columns = decodeUtf8(bytes, start, textEnd)
      .split(',')
      .map((name) => name.replace(/^"(.*)"$/u, '$1').trim());
    if (textEnd === start) return failWith('ADMISSION_FILE_EMPTY', { file }, { file, line: 1 });
    const twice = columns.find((name, index) => columns.indexOf(name) !== index);
    if (twice !== undefined) {
      return failWith('ADMISSION_COLUMN_TWICE', { file, column: twice }, { file, line: 1 });
    }
    return succeed(new CsvScanner(file, bytes, columns, end + 1));
  }

  /** The place of a column in the rows, or −1. */
  columnAt(name: string): number {
    return this.columns.indexOf(name);
  }

  /** The text of a field of the current row; for messages and small files. */
  textAt(column: number): string {
    return column < 0 ? '' : decodeUtf8(this.bytes, this.starts[column], this.ends[column]);
  }

  /** Moves to the next row. False at the end of the file or at a fault, which is then in `failure`. */
  next(): boolean {
    const { bytes, starts, ends } = this;
    const length = bytes.length;
    const width = starts.length;
    let index = this.#position;
    if (index >= length) return false;
    this.line += 1;
    let field = 0;
    for (;;) {
      if (field === width) return this.#fail('ADMISSION_ROW_TOO_WIDE', field);
      if (bytes[index] === QUOTE) {
        index = this.#readQuoted(index, field);
        if (index < 0) return false;
      } else {
        starts[field] = index;
        let byte = bytes[index] as number;
        while (byte !== COMMA && byte !== LINE_FEED && index < length) {
          if (byte === QUOTE || (byte < 32 && byte !== RETURN))
            return this.#fail('ADMISSION_CSV_BROKEN', field);
          index += 1;
          byte = bytes[index] as number;
        }
        ends[field] = index;
      }
      field += 1;
      if (index < length && bytes[index] === COMMA) {
        index += 1;
        continue;
      }
      break;
    }
    const last = field - 1;
    const lastEnd = ends[last] as number;
    if (lastEnd > (starts[last] as number) && bytes[lastEnd - 1] === RETURN) ends[last] = lastEnd - 1;
    this.#position = index + 1;
    if (field < width) {
      if (field === 1 && ends[0] === starts[0] && this.#isRestEmpty(index)) return false;
      return this.#fail(
        field === 1 && ends[0] === starts[0] ? 'ADMISSION_ROW_EMPTY' : 'ADMISSION_ROW_TOO_NARROW',
        field,
      );
    }
    if (width === 1 && ends[0] === starts[0]) {
      return this.#isRestEmpty(index) ? false : this.#fail('ADMISSION_ROW_EMPTY', 0);
    }
    return true;
  }

  #readQuoted(open: number, field: number): number {
    const { bytes } = this;
    let from = open + 1;
    let to = from;
    this.starts[field] = from;
    for (;;) {
      const byte = bytes[from];
      if (byte === undefined || byte < 32) {
        this.#fail('ADMISSION_CSV_BROKEN', field);
        return -1;
      }
      if (byte === QUOTE) {
        if (bytes[from + 1] !== QUOTE) break;
        from += 1;
      }
      if (to !== from) bytes[to] = byte;
      to += 1;
      from += 1;
    }
    this.ends[field] = to;
    let after = from + 1;
    if (bytes[after] === RETURN && bytes[after + 1] === LINE_FEED) after += 1;
    const byte = bytes[after];
    if (byte === undefined || byte === COMMA || byte === LINE_FEED) return after;
    this.#fail('ADMISSION_CSV_BROKEN', field);
    return -1;
  }

  #isRestEmpty(index: number): boolean {
    for (let rest = index; rest < this.bytes.length; rest += 1) {
      const byte = this.bytes[rest];
      if (byte !== LINE_FEED && byte !== RETURN) return false;
    }
    return true;
  }

  #fail(code: string, field: number): false {
    this.failure = failWith(
      code,
      { file: this.file, line: this.line, expected: this.starts.length },
      { file: this.file, line: this.line, column: field + 1 },
    ).error;
    return false;
  }
}
