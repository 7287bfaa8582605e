/** The media type of a plan's document, by what its bytes are; never what a browser claimed, and never a web page. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const startsWith = (...signature: number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
  if (startsWith(0x50, 0x4b, 0x03, 0x04)) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }
  if (startsWith(0x25, 0x50, 0x44, 0x46)) return 'application/pdf';
  return 'application/octet-stream';
}
