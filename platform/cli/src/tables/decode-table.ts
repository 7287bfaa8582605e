import { isAscii } from 'node:buffer';
import { toUtf8 } from '@junheng/csv';
import type { Utf8Table } from '@junheng/csv';

/** Whether bytes are plain ASCII with line feeds, as nearly all large tables are; found by the runtime itself in no time. */
export function isPlainAscii(bytes: Uint8Array): boolean {
  return isAscii(bytes) && !bytes.includes(0) && bytes.includes(10);
}

/** The bytes of a table as UTF-8, from UTF-8, UTF-16 or GB18030; null when they are none of these. */
export function decodeTable(bytes: Uint8Array): Utf8Table | null {
  if (isPlainAscii(bytes)) return { bytes, encoding: 'utf-8' };
  return toUtf8(bytes, (encoded, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(encoded);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return null;
    }
  });
}
