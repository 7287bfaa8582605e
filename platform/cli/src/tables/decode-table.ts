import { toUtf8 } from '@junheng/csv';
import type { Utf8Table } from '@junheng/csv';

/** The bytes of a table as UTF-8, from UTF-8, UTF-16 or GB18030; null when they are none of these. */
export function decodeTable(bytes: Uint8Array): Utf8Table | null {
  return toUtf8(bytes, (encoded, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(encoded);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return null;
    }
  });
}
