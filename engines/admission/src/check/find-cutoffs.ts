import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import type { RoundOutcome } from '../transcript/round.ts';

/** How a pool ended: seats, how many were placed in it, and the choice of the last one admitted. */
export interface PoolOutcome {
  readonly seats: number;
  readonly filled: number;
  /** The choice with the largest score among the admitted, or −1 when nobody was. */
  readonly lastChoice: number;
}

/**
 * The cut-off of every pool: whoever comes before the last admitted has a place there or a better-liked one. Children who came by joining
 * their group are counted, but are not the last one admitted: the order did not bring them.
 */
export function findCutoffs(
  market: Market,
  outcome: Pick<RoundOutcome, 'scores' | 'placed' | 'seats' | 'joined'>,
): PoolOutcome[] {
  const { scores, placed, seats, joined } = outcome;
  const { pools, choices } = market;
  const filled = new Int32Array(pools.count);
  const last = new Int32Array(pools.count).fill(NO_CHOICE);
  for (let applicant = 0; applicant < placed.length; applicant += 1) {
    const choice = placed[applicant] as number;
    if (choice === NO_CHOICE) continue;
    const pool = choices.pool[choice] as number;
    filled[pool] = (filled[pool] as number) + 1;
    if (joined?.[applicant] === 1) continue;
    const before = last[pool] as number;
    if (before === NO_CHOICE || (scores[choice] as number) > (scores[before] as number)) last[pool] = choice;
  }
  return Array.from({ length: pools.count }, (_, pool) => ({
    seats: seats[pool] as number,
    filled: filled[pool] as number,
    lastChoice: last[pool] as number,
  }));
}
