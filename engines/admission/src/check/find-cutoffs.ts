import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';

/** How a pool ended: seats, how many were placed in it, and the choice of the last one admitted. */
export interface PoolOutcome {
  readonly seats: number;
  readonly filled: number;
  /** The choice with the largest score among the admitted, or −1 when nobody was. */
  readonly lastChoice: number;
}

/** The cut-off of every pool: whoever comes before the last admitted has a place there or a better-liked one. */
export function findCutoffs(
  market: Market,
  scores: Float64Array,
  placed: Int32Array,
  seats: Int32Array,
): PoolOutcome[] {
  const { pools, choices } = market;
  const filled = new Int32Array(pools.count);
  const last = new Int32Array(pools.count).fill(NO_CHOICE);
  for (const choice of placed) {
    if (choice === NO_CHOICE) continue;
    const pool = choices.pool[choice] as number;
    filled[pool] = (filled[pool] as number) + 1;
    const before = last[pool] as number;
    if (before === NO_CHOICE || (scores[choice] as number) > (scores[before] as number)) last[pool] = choice;
  }
  return Array.from({ length: pools.count }, (_, pool) => ({
    seats: seats[pool] as number,
    filled: filled[pool] as number,
    lastChoice: last[pool] as number,
  }));
}
