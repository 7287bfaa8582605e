/** A reproducible source of whole numbers and of shares of 1, fast enough for inner loops (xorshift32; Marsaglia 2003). */
export class RandomSource {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ (seed >>> 13)) | 0 || 1;
    for (let warmUp = 0; warmUp < 8; warmUp += 1) this.#next();
  }

  /** A whole number in [0, bound). */
  below(bound: number): number {
    return Math.floor(((this.#next() >>> 0) / 0x1_0000_0000) * bound);
  }

  /** A number in [0, 1). */
  share(): number {
    return (this.#next() >>> 0) / 0x1_0000_0000;
  }

  #next(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return state;
  }
}
