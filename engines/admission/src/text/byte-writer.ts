const HEX = new Uint8Array([48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 97, 98, 99, 100, 101, 102]);
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;

/** Builds UTF-8 text as bytes: millions of lines without making strings of them. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  /** An empty writer with room for `room` bytes before it has to grow. */
  constructor(room = 1 << 16) {
    this.#bytes = new Uint8Array(room);
  }

  /** Adds one byte. */
  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length] = value;
    this.length += 1;
  }

  /** Adds a text that holds only ASCII. */
  ascii(text: string): void {
    const { length } = text;
    if (this.length + length > this.#bytes.length) this.#grow(length);
    const bytes = this.#bytes;
    let at = this.length;
    for (let index = 0; index < length; index += 1, at += 1) bytes[at] = text.charCodeAt(index);
    this.length = at;
  }

  /** Adds a whole number ≥ 0. */
  whole(value: number): void {
    if (value < 10) this.byte(48 + value);
    else this.ascii(String(value));
  }

  /** Adds bytes [start, end) as they are. */
  slice(source: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (this.length + length > this.#bytes.length) this.#grow(length);
    const bytes = this.#bytes;
    let at = this.length;
    for (let index = start; index < end; index += 1, at += 1) bytes[at] = source[index] as number;
    this.length = at;
  }

  /** Adds bytes [start, end) as lower-case hexadecimal. */
  hex(source: Uint8Array, start: number, end: number): void {
    const length = 2 * (end - start);
    if (this.length + length > this.#bytes.length) this.#grow(length);
    const bytes = this.#bytes;
    let at = this.length;
    for (let index = start; index < end; index += 1, at += 2) {
      const value = source[index] as number;
      bytes[at] = HEX[value >> 4] as number;
      bytes[at + 1] = HEX[value & 15] as number;
    }
    this.length = at;
  }

  /** Adds bytes [start, end) as a JSON string; control characters do not occur in what the readers let pass. */
  jsonSlice(source: Uint8Array, start: number, end: number): void {
    this.byte(QUOTE);
    let from = start;
    for (let index = start; index < end; index += 1) {
      const value = source[index] as number;
      if (value !== QUOTE && value !== BACKSLASH) continue;
      this.slice(source, from, index);
      this.byte(BACKSLASH);
      from = index;
    }
    this.slice(source, from, end);
    this.byte(QUOTE);
  }

  /** Adds bytes [start, end) as a CSV field, quoted only where a comma or a quote asks for it. */
  csvSlice(source: Uint8Array, start: number, end: number): void {
    let isPlain = true;
    for (let index = start; index < end && isPlain; index += 1) {
      const value = source[index];
      isPlain = value !== QUOTE && value !== COMMA;
    }
    if (isPlain) return this.slice(source, start, end);
    this.byte(QUOTE);
    for (let index = start; index < end; index += 1) {
      if (source[index] === QUOTE) this.byte(QUOTE);
      this.byte(source[index] as number);
    }
    this.byte(QUOTE);
    return undefined;
  }

  /** The bytes written so far; valid until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.length);
  }

  /** A copy of the bytes written so far, after which the writer is empty. */
  take(): Uint8Array<ArrayBuffer> {
    const out = this.#bytes.slice(0, this.length);
    this.length = 0;
    return out;
  }

  #grow(more: number): void {
    const longer = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    longer.set(this.#bytes.subarray(0, this.length));
    this.#bytes = longer;
  }
}
