/** A seeded stream of random numbers (xorshift32, Marsaglia 2003). */
export class Random {
  #state: number;

  /** A stream for a seed; equal seeds give equal streams. */
  constructor(seed: number) {
    // Mixed first (murmur3's finaliser), so that neighbouring seeds do not begin alike.
    let mixed = (Math.trunc(seed) ^ 0x9e3779b9) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    this.#state = mixed ^ (mixed >>> 16) || 1;
  }

  /** The next 32 bits, not negative. */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x >>> 0;
  }

  /** A whole number from 0 to `bound` − 1. */
  below(bound: number): number {
    return Math.floor((this.next() / 4294967296) * bound);
  }

  /** A number from 0 to 1, 1 not included. */
  unit(): number {
    return this.next() / 4294967296;
  }
}
