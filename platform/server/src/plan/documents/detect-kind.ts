/** What the bytes are, whatever the file is called. */
export type DocumentKind = 'zip' | 'pdf' | 'ole' | 'html' | 'text' | 'markup' | 'unknown';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const HEAD = 2048;

const MARKUPS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['RTF', /^\s*\{\\rtf/u],
  ['MHT', /^(?:From: <?Saved by|MIME-Version:|Content-Type: multipart\/related)/iu],
  ['JSON', /^\s*[[{]\s*(?:"[^"]{1,80}"\s*:|\{\s*")/u],
  ['XML', /^\s*<\?xml(?![^>]*>\s*<(?:!doctype html|html))/iu],
];

/** The markup that a text begins as; null for plain text and web pages. */
function markupOf(latin: string): string | null {
  const head = latin.replace(/^\u00ef\u00bb\u00bf/u, '');
  return MARKUPS.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

/** The name of the markup that a file is written in, for messages. */
export function nameMarkup(bytes: Uint8Array): string {
  return markupOf(Array.from(bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join('')) ?? 'XML';
}

/** Tells the kind of a file from its first bytes; the name only decides between web page and plain text. */
export function detectKind(bytes: Uint8Array, fileName: string): DocumentKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole';
  const head = bytes.subarray(0, HEAD);
  const latin = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  if (latin.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (markupOf(latin) !== null) return 'markup';
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!isUtf16 && head.filter((byte) => byte === 0).length > head.length / 50) return 'unknown';
  if (
    /\.(?:html?|xhtml|mht)$/iu.test(fileName) ||
    /^\s*(?:<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<!doctype html)/iu.test(
      latin.replace(/^\u00ef\u00bb\u00bf/u, ''),
    )
  )
    return 'html';
  return 'text';
}
