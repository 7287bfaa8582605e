import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from './random.ts';

test('[K7] the same seed gives the same numbers, another seed others', () => {
  const take = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 20 }, () => random.next());
  };
  expect(take(7)).toEqual(take(7));
  expect(take(7)).not.toEqual(take(8));
});

test('[K7] numbers stay within their bounds', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, bound) => {
      const random = seededRandom(seed);
      const [share, whole] = [random.next(), random.below(bound)];
      expect(share >= 0 && share < 1).toBe(true);
      expect(Number.isInteger(whole) && whole >= 0 && whole < bound).toBe(true);
    }),
  );
});

/** The generator as its author writes it, in whole numbers modulo 2^32, warmed up by twelve rounds with the counter from 1. */
function* textbookSfc32(seed: bigint): Generator<bigint, undefined> {
  const word = (value: bigint): bigint => BigInt.asUintN(32, value);
  let [a, b, c, counter] = [0n, word(seed), 0x9e3779b9n, 1n];
  for (let round = 0; ; round += 1) {
    const output = word(a + b + counter);
    counter = word(counter + 1n);
    a = b ^ (b >> 9n);
    b = word(c + (c << 3n));
    c = word(word((c << 21n) | (c >> 11n)) + output);
    if (round >= 12) yield output;
  }
}

test('[K7] the numbers are those of sfc32, so that a seed kept today is good tomorrow', () => {
  for (const seed of [0, 1, 990_001, -7]) {
    const random = seededRandom(seed);
    const book = textbookSfc32(BigInt(seed));
    const words = Array.from({ length: 200 }, () => book.next().value ?? 0n);
    expect(words.map(() => random.next() * 2 ** 32)).toEqual(words.map(Number));
  }
  const [byShare, byBound] = [seededRandom(5), seededRandom(5)];
  for (let bound = 1; bound < 100; bound += 1)
    expect(byBound.below(bound)).toBe(Math.floor(byShare.next() * bound));
});
