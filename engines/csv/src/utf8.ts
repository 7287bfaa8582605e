/** The UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. The engine may not use a platform's encoder. */
export function encodeUtf8(text: string): Uint8Array {
  const out = new Uint8Array(text.length * 3);
  let end = 0;
  for (let index = 0; index < text.length; index += 1) {
    let code = text.charCodeAt(index);
    if (code >= 0xd800 && code < 0xe000) {
      const next = text.charCodeAt(index + 1);
      if (code < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        index += 1;
      } else code = 0xfffd;
    }
    if (code < 0x80) out[end++] = code;
    else if (code < 0x800) {
      out[end++] = 0xc0 | (code >> 6);
      out[end++] = 0x80 | (code & 63);
    } else if (code < 0x10000) {
      out[end++] = 0xe0 | (code >> 12);
      out[end++] = 0x80 | ((code >> 6) & 63);
      out[end++] = 0x80 | (code & 63);
    } else {
      out[end++] = 0xf0 | (code >> 18);
      out[end++] = 0x80 | ((code >> 12) & 63);
      out[end++] = 0x80 | ((code >> 6) & 63);
      out[end++] = 0x80 | (code & 63);
    }
  }
  return out.slice(0, end);
}

/** The text of UTF-8 bytes that `findUtf8Fault` has passed. */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  let index = start;
  while (index < end) {
    const first = bytes[index] as number;
    const at = (step: number): number => (bytes[index + step] ?? 0) & 63;
    let code = first;
    let length = 1;
    if (first >= 0xf0) {
      code = ((first & 7) << 18) | (at(1) << 12) | (at(2) << 6) | at(3);
      length = 4;
    } else if (first >= 0xe0) {
      code = ((first & 15) << 12) | (at(1) << 6) | at(2);
      length = 3;
    } else if (first >= 0xc0) {
      code = ((first & 31) << 6) | at(1);
      length = 2;
    }
    text += String.fromCodePoint(code);
    index += length;
  }
  return text;
}

/** The position of the first byte that is not well-formed UTF-8 (RFC 3629), or −1 when all is well. */
export function findUtf8Fault(bytes: Uint8Array): number {
  const length = bytes.length;
  let index = 0;
  while (index < length) {
    const first = bytes[index] as number;
    if (first < 0x80) {
      index += 1;
      continue;
    }
    const second = bytes[index + 1] ?? 0;
    let low = 0x80;
    let high = 0xbf;
    let size: number;
    if (first >= 0xc2 && first <= 0xdf) size = 2;
    else if (first >= 0xe0 && first <= 0xef) {
      size = 3;
      if (first === 0xe0) low = 0xa0;
      if (first === 0xed) high = 0x9f;
    } else if (first >= 0xf0 && first <= 0xf4) {
      size = 4;
      if (first === 0xf0) low = 0x90;
      if (first === 0xf4) high = 0x8f;
    } else return index;
    if (second < low || second > high) return index;
    for (let step = 2; step < size; step += 1) {
      if (((bytes[index + step] ?? 0) & 0xc0) !== 0x80) return index;
    }
    index += size;
  }
  return -1;
}
