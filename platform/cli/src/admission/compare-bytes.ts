/** The first line (from 1) in which `actual` differs from the expected chunks, or 0 when they are equal byte by byte. */
export function compareBytes(expected: Iterable<Uint8Array>, actual: Uint8Array): number {
  let at = 0;
  let line = 1;
  for (const chunk of expected) {
    const part = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const own = Buffer.from(
      actual.buffer,
      actual.byteOffset + at,
      Math.min(chunk.length, actual.length - at),
    );
    if (!part.equals(own)) {
      for (let index = 0; index < part.length && part[index] === own[index]; index += 1)
        if (part[index] === 10) line += 1;
      return line;
    }
    for (let index = part.indexOf(10); index >= 0; index = part.indexOf(10, index + 1)) line += 1;
    at += chunk.length;
  }
  return at === actual.length ? 0 : line;
}
