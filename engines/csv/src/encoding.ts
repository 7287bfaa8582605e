import { encodeUtf8, findUtf8Fault } from './utf8.ts';

/** Decodes bytes in an encoding that needs tables; null when they are not that encoding. The platform brings it. */
export type DecodePort = (bytes: Uint8Array, encoding: 'gb18030') => string | null;

/** A table as UTF-8, and what it was. */
export interface Utf8Table {
  readonly bytes: Uint8Array;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

const LINE_FEED = 10;
const RETURN = 13;

/**
 * Brings the bytes of a table to UTF-8: UTF-8 as it is, UTF-16 with or without a byte order mark, GB18030 through `decode`. Bytes
 * that are mostly well-formed UTF-8 with a fault in between are damaged UTF-8 and not another encoding. A file whose lines end
 * with a carriage return alone gets line feeds.
 * @returns null when the bytes are none of these.
 */
export function toUtf8(bytes: Uint8Array, decode?: DecodePort): Utf8Table | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const text = decodeUtf16(bytes, wide === 'utf-16be');
    return text === null ? null : { bytes: withLineFeeds(encodeUtf8(text)), encoding: wide };
  }
  if (findUtf8Fault(bytes) < 0) return { bytes: withLineFeeds(bytes), encoding: 'utf-8' };
  if (decode === undefined || isDamagedUtf8(bytes)) return null;
  const text = decode(bytes, 'gb18030');
  return text === null ? null : { bytes: withLineFeeds(encodeUtf8(text)), encoding: 'gb18030' };
}

/** UTF-16 by its mark, or by the zero bytes that every comma and line break brings. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zero = bytes.subarray(0, 4096).indexOf(0);
  if (zero < 0 || bytes.length % 2 !== 0) return null;
  return zero % 2 === 1 ? 'utf-16le' : 'utf-16be';
}

/** The text of UTF-16 bytes without its mark, or null when a half of a pair stands alone. */
function decodeUtf16(bytes: Uint8Array, isBigEndian: boolean): string | null {
  if (bytes.length % 2 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    const unit = view.getUint16(at, !isBigEndian);
    if (at === 0 && unit === 0xfeff) continue;
    units.push(unit);
    if (units.length === 4096 && (unit < 0xd800 || unit > 0xdbff)) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  const text = parts.join('');
  return text.isWellFormed() ? text : null;
}

/** True when most bytes beyond ASCII stand in well-formed three-byte sequences, as Chinese in UTF-8 does. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let beyond = 0;
  let formed = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const isFormed = byte >= 0xe0 && byte <= 0xef && isFollower(bytes[at + 1]) && isFollower(bytes[at + 2]);
    beyond += isFormed ? 3 : 1;
    formed += isFormed ? 3 : 0;
    at += isFormed ? 2 : 0;
  }
  return formed * 2 > beyond;
}

function isFollower(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(LINE_FEED) || !bytes.includes(RETURN)) return bytes;
  return bytes.map((byte) => (byte === RETURN ? LINE_FEED : byte));
}
