import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { decodeText } from './utf8-text.ts';

const COMMA = 44;
const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/**
 * Walks through a csv file row by row without making strings: after `next()`, cell k is bytes [starts[k], ends[k]).
 * Lines without any cell are passed over. Doubled quotes are undone in place, so the bytes belong to the scanner.
 */
export class CellScanner {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly header: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The line of the current row; the header is line 1. */
  line = 1;
  fault: Fault | undefined;
  #position: number;

  private constructor(file: string, bytes: Uint8Array, header: readonly string[], position: number) {
    this.file = file;
    this.bytes = bytes;
    this.header = header;
    this.starts = new Int32Array(header.length);
    this.ends = new Int32Array(header.length);
    this.#position = position;
  }

  /** Reads the header. Fails when the file is empty or a name stands twice. */
  static open(file: string, bytes: Uint8Array): Result<CellScanner, Fault> {
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    let end = start;
    while (end < bytes.length && bytes[end] !== LINE_FEED) end += 1;
    const text = decodeText(bytes, start, end).replace(/\r$/u, '');
    if (text.trim() === '') return failWith('GROWTH_FILE_EMPTY', { file }, { file, line: 1 });
    const header = [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map((match) =>
      (match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim(),
    );
    const twice = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
    if (twice !== undefined)
      return failWith('GROWTH_COLUMN_TWICE', { file, column: twice }, { file, line: 1 });
    return succeed(new CellScanner(file, bytes, header, end + 1));
  }

  /** Moves to the next row. False at the end of the file or at a fault, which is then in `fault`. */
  next(): boolean {
    const { bytes, starts, ends } = this;
    const { length } = bytes;
    const width = starts.length;
    let index = this.#position;
    for (;;) {
      if (index >= length) return false;
      this.line += 1;
      const byte = bytes[index];
      if (byte === LINE_FEED) index += 1;
      else if (byte === RETURN && (bytes[index + 1] === LINE_FEED || index + 1 === length)) index += 2;
      else break;
    }
    let cell = 0;
    for (;;) {
      let start = index;
      if (bytes[index] === QUOTE) {
        index = this.#readQuoted(index);
        if (index < 0) return false;
        start = this.#quotedStart;
        if (cell < width) {
          starts[cell] = start;
          ends[cell] = this.#quotedEnd;
        }
      } else {
        let byte = bytes[index];
        while (byte !== COMMA && byte !== LINE_FEED && byte !== undefined) {
          index += 1;
          byte = bytes[index];
        }
        if (cell < width) {
          starts[cell] = start;
          ends[cell] = index > start && bytes[index - 1] === RETURN && byte !== COMMA ? index - 1 : index;
        }
      }
      cell += 1;
      if (bytes[index] === COMMA) {
        index += 1;
        continue;
      }
      if (bytes[index] === RETURN) index += 1;
      break;
    }
    this.#position = index + 1;
    if (cell === width) return true;
    const { file, line } = this;
    this.fault = failWith(
      'GROWTH_ROW_WIDTH',
      { file, line, cells: cell, expected: width },
      { file, line },
    ).error;
    return false;
  }

  #quotedStart = 0;
  #quotedEnd = 0;

  /** Reads a quoted cell; gives where the comma, line end or end of file behind it is, or −1 at a fault. */
  #readQuoted(open: number): number {
    const { bytes } = this;
    let from = open + 1;
    let to = from;
    this.#quotedStart = from;
    for (;;) {
      const byte = bytes[from];
      if (byte === undefined) break;
      if (byte === QUOTE) {
        if (bytes[from + 1] !== QUOTE) break;
        from += 1;
      } else if (byte === LINE_FEED) {
        this.line += 1;
      }
      bytes[to] = byte;
      to += 1;
      from += 1;
    }
    this.#quotedEnd = to;
    const after = bytes[from + 1];
    if (
      bytes[from] === QUOTE &&
      (after === undefined || after === COMMA || after === LINE_FEED || after === RETURN)
    )
      return from + 1;
    const { file, line } = this;
    this.fault = failWith('GROWTH_CSV_BROKEN', { file, line }, { file, line }).error;
    return -1;
  }
}
