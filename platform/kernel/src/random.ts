/** Randomness as an argument: pure code never rolls its own dice. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, bound); `bound` is a whole number from 1 to 2^32. */
  below(bound: number): number;
}

/**
 * A reproducible source of randomness (sfc32) from a 32-bit seed.
 * Source: C. Doty-Humphrey, PractRand, sfc generators. Not for anything secret, nor for a lottery.
 */
export function seededRandom(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const word = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) word();
  return {
    next: () => word() / 0x1_0000_0000,
    below: (bound) => Math.floor((word() / 0x1_0000_0000) * bound),
  };
}
