/** The text of UTF-8 bytes [start, end); bytes that are no UTF-8 become U+FFFD. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let index = start; index < end;) {
    const byte = bytes[index]!;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length === 1) text += String.fromCharCode(byte);
    else if (length === 0 || index + length > end) text += '\ufffd';
    else {
      let point = byte & (0xff >> (length + 1));
      for (let k = 1; k < length; k += 1) point = (point << 6) | (bytes[index + k]! & 0x3f);
      text += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
    }
    index += Math.max(1, length);
  }
  return text;
}
