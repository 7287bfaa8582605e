const SOI = [0xff, 0xd8] as const;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const ORIENTATION = 0x0112;
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0] as const;

const startsWith = (bytes: Uint8Array, signs: readonly number[], at: number): boolean =>
  signs.every((sign, index) => bytes[at + index] === sign);

/** The orientation of an Exif segment whose TIFF header begins at `tiff`: 1 to 8, and 1 where it says none. Source: Exif 2.32, 4.6.4. */
function readOrientation(bytes: Uint8Array, tiff: number, end: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (tiff + 8 > end) return 1;
  const isLittle = bytes[tiff] === 0x49;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  if (directory + 2 > end) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An Exif segment that says the orientation and nothing else. */
function writeOrientation(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const length = 2 + EXIF.length + tiff.length;
  return Uint8Array.from([0xff, APP1, length >> 8, length & 0xff, ...EXIF, ...tiff]);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const ICC = [...'ICC_PROFILE'].map((sign) => sign.charCodeAt(0));

/** Whether a segment was written beside the picture. Colour is part of it: JFIF, ICC profiles, Adobe's mark of the colour space. */
function isWritten(bytes: Uint8Array, marker: number, content: number): boolean {
  if (marker === APP0 || marker === APP14) return false;
  if (marker === APP2) return !startsWith(bytes, ICC, content);
  return marker === COMMENT || (marker >= APP0 && marker <= APP15);
}

/** Where the picture ends that begins with a scan at `at`: behind its end marker; further pictures behind it carry notes of their own. */
function findEnd(bytes: Uint8Array, at: number): number {
  let mark = at;
  while (mark !== -1 && mark + 3 < bytes.length) {
    const marker = bytes[mark + 1] ?? 0;
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    const length = isData ? 1 : 2 + (bytes[mark + 2] ?? 0) * 256 + (bytes[mark + 3] ?? 0);
    if (marker === END_OF_IMAGE) return mark + 2;
    mark = bytes.indexOf(0xff, mark + length);
  }
  return bytes.length;
}

function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let orientation = 1;
  let at: number = SOI.length;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    // A segment that cannot be followed: what comes is left as it is.
    if (end > bytes.length || end < at + 4) break;
    if (marker === APP1 && startsWith(bytes, EXIF, at + 4))
      orientation = readOrientation(bytes, at + 4 + EXIF.length, end);
    if (!isWritten(bytes, marker, at + 4)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  const turned = orientation === 1 ? [] : [writeOrientation(orientation)];
  return join([Uint8Array.from(SOI), ...turned, ...parts, bytes.subarray(at, findEnd(bytes, at))]);
}

const PNG_HEAD = 8;
const PNG_WRITTEN: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
const RIFF_HEAD = 12;
const RIFF_WRITTEN: ReadonlySet<string> = new Set(['EXIF', 'XMP ']);
const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, PNG_HEAD)];
  let at = PNG_HEAD;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    if (!PNG_WRITTEN.has(nameAt(bytes, at + 4))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return join([...parts, bytes.subarray(at)]);
}

function cleanWebp(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let at = RIFF_HEAD;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length) break;
    if (!RIFF_WRITTEN.has(nameAt(bytes, at))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  const rest = join([...parts, bytes.subarray(at)]);
  const whole = join([bytes.subarray(0, RIFF_HEAD), rest]);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}

/**
 * A photo without what the camera or the phone wrote into it: place, time, device, its owner, previews. Of all this only the orientation of
 * a JPEG stays, without which the picture would lie on its side. The picture itself is not touched. Sources: JPEG (ITU-T T.81 B.1.1), PNG 11.3,
 * WebP container.
 */
export function cleanPhoto(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'webp'): Uint8Array {
  if (kind === 'jpeg') return cleanJpeg(bytes);
  return kind === 'png' ? cleanPng(bytes) : cleanWebp(bytes);
}
