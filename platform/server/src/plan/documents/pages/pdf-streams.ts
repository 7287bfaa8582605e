import { inflateSync } from 'node:zlib';

/** Bytes that the packed streams of a PDF, its pictures left aside, may hold together: four whole Chinese fonts have some 60 MB. */
const MOST_UNPACKED = 96 * 1024 * 1024;
/** Streams that are tried. A plan of 600 pages has some 5,000. */
const MOST_STREAMS = 20_000;
/** Where the dictionary of a stream is looked for, in bytes before it. */
const DICTIONARY = 1024;

/**
 * Says whether the streams of a PDF swell beyond any document, before a reader of PDFs unpacks them: each is unpacked natively and never
 * beyond what is left. Streams packed twice count as swelling. Pictures are not unpacked, for a reader of text does not either.
 */
export function swellsBeyond(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_UNPACKED;
  let count = 0;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end') continue;
    const before = file.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1');
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
    if (filters === 0 || /\/Subtype\s*\/Image\b/u.test(dictionary)) continue;
    if (filters > 1 || ++count > MOST_STREAMS) return true;
    const from = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    const unpacked = unpackedSize(file.subarray(from), left);
    if (unpacked === null) return true;
    left -= unpacked;
  }
  return false;
}

/** Bytes that a stream unpacks to; null when they are more than `most`. What cannot be unpacked is left to the reader. */
function unpackedSize(packed: Uint8Array, most: number): number | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : 0;
  }
}
