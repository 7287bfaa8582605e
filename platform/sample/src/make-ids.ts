import { fixedClock, seededRandom, uuidV7Maker } from '@junheng/kernel';
import type { MakeId, Random } from '@junheng/kernel';

/** Ids of the sample bear this moment, so that they sort before everything made later. */
const SAMPLE_MOMENT = Date.UTC(2025, 2, 18);

/** A maker of UUIDs that the seed alone decides. */
export function makeIdsFrom(random: Random): MakeId {
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => random.below(256));
  return uuidV7Maker(fixedClock(SAMPLE_MOMENT), bytes);
}

/** A source of randomness for one part of the sample, so that a change in one part moves nothing in the others. */
export function partRandom(seed: number, part: string): Random {
  let mixed = seed | 0;
  for (const letter of part) mixed = (Math.imul(mixed, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return seededRandom(mixed);
}
