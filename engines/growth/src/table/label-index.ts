import { decodeText } from './utf8-text.ts';

/** Numbers labels in the order of their first appearance without making a string for each cell. */
export class LabelIndex {
  readonly ids: string[] = [];
  #slots = new Int32Array(1024).fill(-1);
  #hashes: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** The number of the label in bytes [start, end); the bytes must stay as they are while labels are added. */
  add(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
    hash >>>= 0;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = this.#slots[slot]!;
      if (id < 0) break;
      if (this.#hashes[id] === hash && this.#isSame(bytes, id, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.ids.length;
    this.#slots[slot] = id;
    this.#hashes.push(hash);
    this.#starts.push(start);
    this.#ends.push(end);
    this.ids.push(decodeText(bytes, start, end));
    if (this.ids.length * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #isSame(bytes: Uint8Array, id: number, start: number, end: number): boolean {
    const first = this.#starts[id]!;
    if (this.#ends[id]! - first !== end - start) return false;
    for (let k = 0; k < end - start; k += 1) if (bytes[first + k] !== bytes[start + k]) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, id) => {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    });
    this.#slots = slots;
  }
}
