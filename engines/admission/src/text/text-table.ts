import { decodeUtf8 } from '@junheng/csv';

/** Compares bytes [aStart, aEnd) of `a` with [bStart, bEnd) of `b` as unsigned bytes; a prefix comes first. */
export function compareBytes(
  a: Uint8Array,
  aStart: number,
  aEnd: number,
  b: Uint8Array,
  bStart: number,
  bEnd: number,
): number {
  const common = Math.min(aEnd - aStart, bEnd - bStart);
  for (let step = 0; step < common; step += 1) {
    const difference = (a[aStart + step] as number) - (b[bStart + step] as number);
    if (difference !== 0) return difference;
  }
  return aEnd - aStart - (bEnd - bStart);
}

/**
 * Many short texts that stay where they are: slices of one byte buffer, found again by their bytes. A million ids
 * as strings in a Map cost several hundred megabytes; here they cost 16 bytes each beside the file.
 */
export class TextTable {
  readonly bytes: Uint8Array;
  count = 0;
  starts: Uint32Array;
  ends: Uint32Array;
  #slots: Int32Array;
  #mask: number;

  /** An empty table over `bytes`, with room for `expected` texts before it has to grow. */
  constructor(bytes: Uint8Array, expected = 16) {
    this.bytes = bytes;
    const room = Math.max(16, expected);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    const size = 2 ** Math.ceil(Math.log2(room * 2));
    this.#slots = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
  }

  /** Adds the slice and returns its index, or −1 − index of the equal text that is already there. */
  add(start: number, end: number): number {
    const slot = this.#slotOf(this.bytes, start, end);
    const present = this.#slots[slot] as number;
    if (present >= 0) return -1 - present;
    if (this.count === this.starts.length) {
      this.#grow();
      return this.add(start, end);
    }
    const index = this.count;
    this.count += 1;
    this.starts[index] = start;
    this.ends[index] = end;
    this.#slots[slot] = index;
    return index;
  }

  /** The index of the text equal to bytes [start, end) of `bytes`, or −1. */
  find(bytes: Uint8Array, start: number, end: number): number {
    return this.#slots[this.#slotOf(bytes, start, end)] as number;
  }

  /** True when text `index` equals bytes [start, end) of `bytes`. */
  isEqual(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[index] as number;
    const length = end - start;
    if ((this.ends[index] as number) - from !== length) return false;
    const own = this.bytes;
    for (let step = 0; step < length; step += 1) {
      if (own[from + step] !== bytes[start + step]) return false;
    }
    return true;
  }

  /** The text as a string. */
  textAt(index: number): string {
    return decodeUtf8(this.bytes, this.starts[index], this.ends[index]);
  }

  /** Compares two texts by their UTF-8 bytes. */
  compare(a: number, b: number): number {
    const { starts, ends, bytes } = this;
    return compareBytes(
      bytes,
      starts[a] as number,
      ends[a] as number,
      bytes,
      starts[b] as number,
      ends[b] as number,
    );
  }

  #slotOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let index = start; index < end; index += 1) {
      hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
    }
    hash ^= hash >>> 15;
    let slot = Math.imul(hash, 0x2c1b3c6d) & this.#mask;
    for (;;) {
      const present = this.#slots[slot] as number;
      if (present < 0 || this.isEqual(present, bytes, start, end)) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(): void {
    const room = this.starts.length * 2;
    const starts = new Uint32Array(room);
    const ends = new Uint32Array(room);
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
    this.#mask = this.#slots.length * 2 - 1;
    this.#slots = new Int32Array(this.#mask + 1).fill(-1);
    for (let index = 0; index < this.count; index += 1) {
      const slot = this.#slotOf(this.bytes, starts[index] as number, ends[index] as number);
      this.#slots[slot] = index;
    }
  }
}
