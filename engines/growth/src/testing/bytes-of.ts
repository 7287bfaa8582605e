/** A text as UTF-8 bytes. */
export function bytesOf(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const part of encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|[^%]/gu))
    bytes.push(part[1] === undefined ? part[0].charCodeAt(0) : Number.parseInt(part[1], 16));
  return Uint8Array.from(bytes);
}
