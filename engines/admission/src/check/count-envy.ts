import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';

/** How an outcome treats the applicants, in numbers that a what-if is judged by. */
export interface OutcomeCounts {
  readonly applicants: number;
  readonly placed: number;
  readonly firstChoices: number;
  /** Placed on a choice of rank 4 or lower down. */
  readonly placedLow: number;
  /** Pairs of an applicant and a better-liked pool that had a free seat or took somebody who comes after the applicant there. */
  readonly envyPairs: number;
  /** Applicants in at least one such pair. */
  readonly envious: number;
  /** How many were placed on their choice of each rank: `[rank, applicants]`, by rank. */
  readonly byRank: readonly (readonly [number, number])[];
}

/** Ranks from here on count as placed low. */
const LOW_RANK = 4;

/**
 * Counts an outcome. `scores` must be those of the rules (priority, keys, ticket), whatever mechanism gave the outcome, so that
 * envy means the same for all; `floor` holds the floors that were in force, those of the pools when left out.
 */
export function countOutcome(
  market: Market,
  scores: Float64Array,
  placed: Int32Array,
  seats: Int32Array,
  floor: Float64Array = market.pools.floor,
): OutcomeCounts {
  const { applicants, choices, pools } = market;
  const filled = new Int32Array(pools.count);
  const worst = new Float64Array(pools.count).fill(-1);
  const byRank = new Map<number, number>();
  let count = 0;
  let placedLow = 0;
  for (let applicant = 0; applicant < applicants.count; applicant += 1) {
    const choice = placed[applicant] as number;
    if (choice === NO_CHOICE) continue;
    const pool = choices.pool[choice] as number;
    const rank = choices.rank[choice] as number;
    count += 1;
    filled[pool] = (filled[pool] as number) + 1;
    worst[pool] = Math.max(worst[pool] as number, scores[choice] as number);
    byRank.set(rank, (byRank.get(rank) ?? 0) + 1);
    if (rank >= LOW_RANK) placedLow += 1;
  }
  let envyPairs = 0;
  let envious = 0;
  for (let applicant = 0; applicant < applicants.count; applicant += 1) {
    const own = placed[applicant] as number;
    const end = own === NO_CHOICE ? (choices.start[applicant + 1] as number) : own;
    let pairs = 0;
    for (let choice = choices.start[applicant] as number; choice < end; choice += 1) {
      const pool = choices.pool[choice] as number;
      if ((choices.priority[choice] as number) < (floor[pool] as number)) continue;
      const hasSeat = (filled[pool] as number) < (seats[pool] as number);
      if (hasSeat || (worst[pool] as number) > (scores[choice] as number)) pairs += 1;
    }
    envyPairs += pairs;
    if (pairs > 0) envious += 1;
  }
  return {
    applicants: applicants.count,
    placed: count,
    firstChoices: byRank.get(1) ?? 0,
    placedLow,
    envyPairs,
    envious,
    byRank: [...byRank].toSorted(([a], [b]) => a - b),
  };
}
