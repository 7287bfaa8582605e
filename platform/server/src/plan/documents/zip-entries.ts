import { inflateRawSync } from 'node:zlib';
import { RefusedReading } from './reading-limits.ts';

/** An entry of a zip archive as its directory declares it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packedSize: number;
  readonly size: number;
  readonly isEncrypted: boolean;
  readonly method: number;
  /** Where its local header begins. */
  readonly start: number;
}

const END_SIGN = 0x06054b50;
const ENTRY_SIGN = 0x02014b50;
const LOCAL_SIGN = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65_535;
/** What a field says whose value stands in a zip64 record: no document that may be uploaded is so large. */
const ELSEWHERE = 0xffffffff;
const MOST_ENTRIES = 5000;
const STORED = 0;
const DEFLATED = 8;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGN) return at;
  }
  throw new Error('no directory');
}

/**
 * Reads the directory of a zip archive. Source: APPNOTE 6.3.10, 4.3.12 and 4.3.16. Throws where there is none, and a `RefusedReading` where
 * it has too many entries, names one twice or lets entries overlap, as archives do that are made to swell.
 */
export function readZipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new RefusedReading('PLAN_TEXT_FILE_BOMB');
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGN) throw new Error('no entry');
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: decoder.decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    };
    if ([entry.packedSize, entry.size, entry.start].includes(ELSEWHERE))
      throw new RefusedReading('PLAN_TEXT_FILE_BOMB');
    entries.push(entry);
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseContradictions(entries, end);
  return entries;
}

function refuseContradictions(entries: readonly ZipEntry[], end: number): void {
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw new RefusedReading('PLAN_TEXT_FILE_CONTRADICTS_ITSELF');
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.start - b.start)) {
    if (entry.start < free || entry.start + LOCAL_SIZE + entry.packedSize > end)
      throw new RefusedReading('PLAN_TEXT_FILE_CONTRADICTS_ITSELF');
    free = entry.start + LOCAL_SIZE + entry.packedSize;
  }
}

/**
 * Unpacks one entry: never more than its directory declared, and a `RefusedReading` where it holds more or less than that. Throws where its
 * bytes cannot be unpacked.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(entry.start, true) !== LOCAL_SIGN) throw new Error('no local header');
  const from =
    entry.start +
    LOCAL_SIZE +
    view.getUint16(entry.start + 26, true) +
    view.getUint16(entry.start + 28, true);
  const packed = bytes.subarray(from, from + entry.packedSize);
  if (packed.length < entry.packedSize) throw new Error('cut short');
  const whole = entry.method === STORED ? packed : inflate(packed, entry);
  if (whole.length !== entry.size) throw new RefusedReading('PLAN_TEXT_FILE_CONTRADICTS_ITSELF');
  return whole;
}

function inflate(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method !== DEFLATED) throw new Error('unknown method');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new RefusedReading('PLAN_TEXT_FILE_CONTRADICTS_ITSELF');
    throw error;
  }
}
