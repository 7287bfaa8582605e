const DIGITS = '0123456789abcdef';
const PAIRS: readonly string[] = Array.from(
  { length: 256 },
  (_, byte) => `${DIGITS[byte >> 4] as string}${DIGITS[byte & 15] as string}`,
);

/** Lower-case hexadecimal of bytes [start, end). */
export function toHex(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let index = start; index < end; index += 1) text += PAIRS[bytes[index] as number] as string;
  return text;
}

/** The bytes of hexadecimal text, or undefined when it is none. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/u.test(text)) return undefined;
  const out = new Uint8Array(text.length / 2);
  for (let index = 0; index < out.length; index += 1) {
    out[index] = Number.parseInt(text.slice(2 * index, 2 * index + 2), 16);
  }
  return out;
}
