import iconv from 'iconv-lite';

/** Decodes a text file: UTF-16 by its mark, UTF-8 when it is valid UTF-8, else GB18030. Nothing is removed, a mark stays as U+FEFF. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return decodeLegacy(bytes);
  }
}

/** Mostly valid UTF-8 with a few broken bytes stays UTF-8; everything else is GB18030. */
function decodeLegacy(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = utf8.split('\ufffd').length - 1;
  const legacy = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030');
  return broken * 50 < utf8.length && broken <= legacy.split('\ufffd').length ? utf8 : legacy;
}

/** Decodes a web page: by its own `charset`, else like a text file. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = Array.from(bytes.subarray(0, 4096), (byte) => String.fromCharCode(byte)).join('');
  const charset = /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  if (charset !== undefined && charset.startsWith('gb')) {
    const utf8 = decodeText(bytes);
    const isReallyUtf8 = !utf8.includes('\ufffd') && new TextEncoder().encode(utf8).length === bytes.length;
    return isReallyUtf8
      ? utf8
      : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030');
  }
  if (charset === 'big5')
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'big5');
  return decodeText(bytes);
}
