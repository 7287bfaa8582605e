import type { Tables } from './build-market.ts';

/** Numbers in [0, 1) from a 32-bit seed (mulberry32), so that a failing case can be run again. */
export function testRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Sizes of a random round. */
export interface TableSizes {
  readonly applicants: number;
  readonly pools: number;
  readonly mostChoices: number;
  readonly mostSeats: number;
  readonly priorities: number;
}

/** Random tables with gaps in the ranks; every pool has a school of its own but every third shares one. */
export function randomTables(random: () => number, sizes: TableSizes): Tables {
  const below = (bound: number): number => Math.floor(random() * bound);
  const pools = Array.from(
    { length: sizes.pools },
    (_, p) => `p${p},s${p % 3 === 2 ? p - 1 : p},${1 + below(sizes.mostSeats)}`,
  );
  const choices: string[] = [];
  for (let a = 0; a < sizes.applicants; a += 1) {
    const left = Array.from({ length: sizes.pools }, (_, p) => p);
    let rank = 0;
    for (let count = below(sizes.mostChoices + 1); count > 0 && left.length > 0; count -= 1) {
      rank += 1 + (random() < 0.2 ? 1 : 0);
      const [pool] = left.splice(below(left.length), 1);
      choices.push(`a${a},${rank},p${pool},${below(sizes.priorities)}`);
    }
  }
  return {
    applicants: `applicant\n${Array.from({ length: sizes.applicants }, (_, a) => `a${a}`).join('\n')}\n`,
    choices: `applicant,rank,pool,priority\n${choices.map((row) => `${row}\n`).join('')}`,
    pools: `pool,school,seats\n${pools.join('\n')}\n`,
  };
}
