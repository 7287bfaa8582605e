/** A stream of random numbers that a seed decides. */
export interface SeededRandom {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, limit). */
  below(limit: number): number;
}

/**
 * Makes a stream from a whole-number seed: the same seed gives the same numbers on every machine.
 * Source: sfc32 of PractRand (Doty-Humphrey), seeded by splitmix32.
 */
export function makeSeededRandom(seed: number): SeededRandom {
  let mixed = seed >>> 0;
  const spread = (): number => {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    let word = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) | 0;
  };
  let a = spread();
  let b = spread();
  let c = spread();
  let counter = 1;
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) draw();
  return {
    next: () => draw() / 4294967296,
    below: (limit) => Math.floor((draw() / 4294967296) * limit),
  };
}
