import { readCameraNotes, writeCameraNotes } from './camera-notes.ts';
import type { CameraNotes } from './camera-notes.ts';

const START_OF_IMAGE = 0xd8;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
/** Segments or chunks of one photo; a camera writes fewer than a hundred. */
const MOST_PARTS = 20_000;

const codes = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const EXIF = codes('Exif\u0000\u0000');
const JFIF = codes('JFIF\u0000');
const ICC = codes('ICC_PROFILE\u0000');
const ADOBE = codes('Adobe');
/** Bytes of a JFIF segment's content before its preview, and where the size of that preview stands in it. */
const JFIF_SIZE = 14;
const JFIF_PREVIEW = 12;
const ADOBE_SIZE = 12;

const startsWith = (bytes: Uint8Array, signs: readonly number[], at: number): boolean =>
  signs.every((sign, index) => bytes[at + index] === sign);

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Markers that decode the picture: frames, Huffman and arithmetic tables, quantisation, restarts, lines. Source: ITU-T T.81, table B.1. */
const isOfPicture = (marker: number): boolean => marker >= 0xc0 && marker <= 0xdf && marker !== 0xc8;

/** What is kept of a segment: all, nothing, or for JFIF what stands before its preview. Colour belongs to the picture. */
function keepSegment(bytes: Uint8Array, marker: number, at: number, end: number): Uint8Array | null {
  const content = at + 4;
  const whole = bytes.subarray(at, end);
  if (isOfPicture(marker)) return whole;
  if (marker === APP2) return startsWith(bytes, ICC, content) ? whole : null;
  if (marker === APP14)
    return startsWith(bytes, ADOBE, content) && end - content === ADOBE_SIZE ? whole : null;
  if (marker !== APP0 || !startsWith(bytes, JFIF, content) || end - content < JFIF_SIZE) return null;
  const kept = bytes.slice(at, content + JFIF_SIZE);
  kept.set([0, JFIF_SIZE + 2], 2);
  kept.set([0, 0], 4 + JFIF_PREVIEW);
  return kept;
}

/** Where the entropy-coded data end that begin at `at`: before the next marker that is no restart. */
function findScanEnd(bytes: Uint8Array, at: number): number {
  for (let mark = bytes.indexOf(0xff, at); mark !== -1; mark = bytes.indexOf(0xff, mark + 1)) {
    const marker = bytes[mark + 1];
    if (marker === undefined) return bytes.length;
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (!isData) return mark;
  }
  return bytes.length;
}

/** Goes through the segments of a JPEG to the end of its first picture; null where they cannot be followed. */
function cleanJpeg(bytes: Uint8Array, keepsTime: boolean): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let notes: CameraNotes = { orientation: 1, takenAt: null };
  let at = 2;
  for (let count = 0; at < bytes.length; count += 1) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || count > MOST_PARTS) return null;
    if (marker === END_OF_IMAGE) {
      parts.push(bytes.subarray(at, at + 2));
      break;
    }
    const isAlone = marker <= 0x01 || (marker >= 0xd0 && marker <= START_OF_IMAGE);
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (isAlone || end > bytes.length || end < at + 4) return null;
    if (marker === APP1 && startsWith(bytes, EXIF, at + 4)) {
      const read = readCameraNotes(bytes, at + 4 + EXIF.length, end);
      if (notes.orientation === 1 && notes.takenAt === null) notes = read;
    }
    const kept = keepSegment(bytes, marker, at, end);
    if (kept !== null) parts.push(kept);
    at = end;
    if (marker !== START_OF_SCAN) continue;
    const scanEnd = findScanEnd(bytes, at);
    parts.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
  }
  const written = writeCameraNotes({ ...notes, takenAt: keepsTime ? notes.takenAt : null });
  return join([bytes.subarray(0, 2), ...(written === null ? [] : [written]), ...parts]);
}

const PNG_HEAD = 8;
/** Chunks that a picture, its colours and its movement are made of. Sources: PNG (third edition) 11.2, 11.3. */
const PNG_KEPT: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);
const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, PNG_HEAD)];
  let at = PNG_HEAD;
  for (let count = 0; at < bytes.length; count += 1) {
    if (at + 12 > bytes.length || count > MOST_PARTS) return null;
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = nameAt(bytes, at + 4);
    if (PNG_KEPT.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  return join(parts);
}

const RIFF_HEAD = 12;
/** Chunks of a still picture. Frames of a moving one hold chunks of their own, so those are refused. Source: RFC 9649, 2.7. */
const RIFF_KEPT: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
/** The bits of VP8X that say: there is Exif, there is XMP. */
const WITH_NOTES = 0x0c;

function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < RIFF_HEAD) return null;
  const limit = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const parts = [bytes.slice(0, RIFF_HEAD)];
  let at = RIFF_HEAD;
  for (let count = 0; at < limit; count += 1) {
    if (at + 8 > limit || count > MOST_PARTS) return null;
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    const name = nameAt(bytes, at);
    if (end > limit || name === 'ANMF' || name === 'ANIM') return null;
    if (RIFF_KEPT.has(name)) {
      const chunk = bytes.slice(at, end);
      if (name === 'VP8X' && size > 0) chunk[8] = (chunk[8] ?? 0) & ~WITH_NOTES;
      parts.push(chunk);
    }
    at = end;
  }
  const whole = join(parts);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}

/**
 * A photo of nothing but what its picture is made of: whatever else a camera, a phone or a program wrote into it — place, device, owner,
 * previews, comments, further pictures behind it — is not copied. Of a JPEG the orientation stays, without which the picture would lie on
 * its side, and with `keepsTime` the moment of taking, which evidence is asked for. Null where the file cannot be followed to its end, for
 * then nobody can say what is in it. Sources: JPEG (ITU-T T.81 B.1.1), PNG 11, WebP container (RFC 9649).
 */
export function cleanPhoto(
  bytes: Uint8Array,
  kind: 'jpeg' | 'png' | 'webp',
  { keepsTime = false }: { readonly keepsTime?: boolean } = {},
): Uint8Array | null {
  if (kind === 'jpeg') return cleanJpeg(bytes, keepsTime);
  return kind === 'png' ? cleanPng(bytes) : cleanWebp(bytes);
}
