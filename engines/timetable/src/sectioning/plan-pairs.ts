import type { RandomSource } from '../random-source.ts';
import { countFewest } from './plan-blocks.ts';
import type { SizeRange } from './section-request.ts';

/** How many pupils of a combination share which two electives in their homeroom and walk to the third. */
export interface PairPlan {
  /** The pairs of electives that homerooms are made for. */
  readonly pairs: readonly (readonly [number, number])[];
  /** combination → pupils by pair (index into `pairs`), only pairs inside the combination. */
  readonly counts: readonly ReadonlyMap<number, number>[];
  /** Homerooms of each pair. */
  readonly homerooms: readonly number[];
}

/** Pupils with the same three electives. */
export interface Combination {
  readonly electives: readonly number[];
  readonly count: number;
  /** Share of girls, and mean score in standard deviations. */
  readonly girls: number;
  readonly score: number;
}

const STEPS = 60_000;
/** What a class costs that is unlike its subject by the whole of what is tolerated (5 points of girls, 0.1 of a deviation). */
const UNLIKE = 120;
const GIRLS = 0.05;
const SCORE = 0.1;
/** Inside this share of what is tolerated, choosing pupils evens a class out. */
const EASY = 0.6;

/** Sums over pupils: how many, girls, scores. */
class Mix {
  count = 0;
  girls = 0;
  score = 0;

  add({ girls, score }: Combination, pupils: number): void {
    this.count += pupils;
    this.girls += girls * pupils;
    this.score += score * pupils;
  }

  /** How unlike two mixes are, in units of what is tolerated, beyond what choosing pupils can mend. */
  differ(other: Mix): number {
    const girls = Math.abs(this.girls / this.count - other.girls / other.count) / GIRLS;
    const score = Math.abs(this.score / this.count - other.score / other.count) / SCORE;
    return Math.max(0, girls - EASY) + Math.max(0, score - EASY);
  }
}

/**
 * Chooses for every pupil of 定二走一 which two electives stay in the homeroom, so that homerooms are full, each subject needs few
 * classes (homerooms that have it and walking classes together), and few pupils are in homerooms too small.
 */
export function planPairs(
  combinations: readonly Combination[],
  electives: number,
  homeroomSize: SizeRange,
  classSize: SizeRange,
  random: RandomSource,
): PairPlan {
  const pairs: [number, number][] = [];
  for (let one = 0; one < electives; one += 1)
    for (let two = one + 1; two < electives; two += 1) pairs.push([one, two]);
  const inside = combinations.map(({ electives: own }) =>
    pairs.flatMap(([one, two], pair) => (own.includes(one) && own.includes(two) ? [pair] : [])),
  );
  const mixes = pairs.map(() => new Mix());
  const walkers = Array.from({ length: electives }, () => new Mix());
  const pupils = Array.from({ length: electives }, () => new Mix());
  const third = (combination: number, pair: number): number =>
    combinations[combination]?.electives.find((elective) => !pairs[pair]?.includes(elective)) ?? 0;
  const counts = combinations.map(() => new Map<number, number>());
  const add = (combination: number, pair: number, change: number): void => {
    const row = counts[combination];
    row?.set(pair, (row.get(pair) ?? 0) + change);
    const all = combinations[combination] as Combination;
    mixes[pair]?.add(all, change);
    walkers[third(combination, pair)]?.add(all, change);
  };
  combinations.forEach((all, combination) => {
    for (const elective of all.electives) pupils[elective]?.add(all, all.count);
    add(combination, inside[combination]?.[0] ?? 0, all.count);
  });
  const judge = (): number => {
    const classes = walkers.map(({ count }) => countFewest(count, classSize.max));
    let cost = 0;
    walkers.forEach((mix, elective) => {
      if (mix.count === 0) return;
      const held = classes[elective] ?? 0;
      cost +=
        40 * Math.max(0, classSize.min * held - mix.count) +
        UNLIKE * held * mix.differ(pupils[elective] as Mix);
    });
    mixes.forEach((mix, pair) => {
      if (mix.count === 0) return;
      const rooms = countFewest(mix.count, homeroomSize.max);
      cost += 200 * rooms + 40 * Math.max(0, rooms * homeroomSize.min - mix.count);
      for (const elective of pairs[pair] ?? []) {
        classes[elective] = (classes[elective] ?? 0) + rooms;
        cost += UNLIKE * rooms * mix.differ(pupils[elective] as Mix);
      }
    });
    classes.forEach((total, elective) => {
      const beyond = total - countFewest(pupils[elective]?.count ?? 0, classSize.max);
      cost += 60 * beyond + (beyond > 1 ? 2000 * (beyond - 1) : 0);
    });
    return cost;
  };
  let cost = judge();
  let best = cost;
  let kept = counts.map((row) => new Map(row));
  for (let step = 0; step < STEPS; step += 1) {
    const combination = random.below(combinations.length);
    const own = inside[combination] ?? [];
    const from = own[random.below(own.length)] ?? 0;
    const to = own[random.below(own.length)] ?? 0;
    const most = counts[combination]?.get(from) ?? 0;
    if (from === to || most === 0) continue;
    // One pupil, all, what fills the other homeroom, or what is too many in this one.
    const fills = homeroomSize.max - ((mixes[to]?.count ?? 0) % homeroomSize.max);
    const spare = (mixes[from]?.count ?? 0) % homeroomSize.max;
    const amounts = [1, most, fills, spare, 1 + random.below(most)];
    const moved = Math.min(most, amounts[random.below(amounts.length)] ?? 1);
    if (moved < 1) continue;
    add(combination, from, -moved);
    add(combination, to, moved);
    const now = judge();
    const heat = 300 * (1 - step / STEPS) ** 2 + 1;
    if (now <= cost || random.share() < Math.exp((cost - now) / heat)) {
      cost = now;
      if (cost < best) {
        best = cost;
        kept = counts.map((row) => new Map(row));
      }
      continue;
    }
    add(combination, to, -moved);
    add(combination, from, moved);
  }
  const final = pairs.map((_, pair) => kept.reduce((sum, row) => sum + (row.get(pair) ?? 0), 0));
  return { pairs, counts: kept, homerooms: final.map((load) => countFewest(load, homeroomSize.max)) };
}
