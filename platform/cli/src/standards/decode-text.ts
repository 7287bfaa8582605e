/**
 * Decodes a text file that is UTF-8 (with or without BOM) or GB18030.
 * Bytes that are valid UTF-8 are UTF-8; else they must be valid GB18030. Null when they are neither.
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}
