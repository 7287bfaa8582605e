import type { CsvScanner } from './csv-scanner.ts';
import { decodeUtf8 } from './utf8.ts';

/** A row as texts, with the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a table as texts, to be gone through once; afterwards `scanner.failure` says whether it came to the end.
 * @param whole the file as a string where it holds nothing but ASCII, so that a cell is a slice of it, which is many times faster.
 */
export function* rowsOf<Failure>(scanner: CsvScanner<Failure>, whole?: string): Generator<CsvRow, undefined> {
  const { bytes } = scanner;
  const width = scanner.columns.length;
  while (scanner.next()) {
    const { starts, ends } = scanner;
    const text = scanner.isRewritten ? undefined : whole;
    const cells: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const start = starts[column] as number;
      const end = ends[column] as number;
      cells.push(text === undefined ? decodeUtf8(bytes, start, end) : text.slice(start, end));
    }
    yield { line: scanner.line, cells };
  }
  return undefined;
}

/** Whether bytes are ASCII throughout. */
export function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) if ((bytes[index] as number) > 127) return false;
  return true;
}
