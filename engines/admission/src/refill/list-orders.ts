import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import { sortDoubles } from '../order/radix-sort.ts';
import type { RoundOutcome } from '../transcript/round.ts';

/** One line of a pool's full order. */
export interface OrderRow {
  readonly pool: number;
  readonly applicant: number;
  /** 1, 2, 3 … among all who chose the pool and reach its floor. */
  readonly place: number;
  /** Placed here, waiting for a place here, or placed at a choice that was liked better. */
  readonly state: 'admitted' | 'waiting' | 'elsewhere';
  /** 1, 2, 3 … among those who wait, 0 for the others. */
  readonly waiting: number;
}

/** The full order of every pool (全排序), whoever waits included, pools in the order of pools.csv. */
export function listOrders(
  market: Market,
  outcome: Pick<RoundOutcome, 'scores' | 'placed' | 'floor'>,
): OrderRow[] {
  const { choices, pools } = market;
  const byPool = Array.from({ length: pools.count }, (): number[] => []);
  for (const choice of sortDoubles(outcome.scores)) {
    const pool = choices.pool[choice] as number;
    if ((choices.priority[choice] as number) >= (outcome.floor[pool] as number)) byPool[pool]?.push(choice);
  }
  return byPool.flatMap((list, pool) => {
    let waiting = 0;
    return list.map((choice, index): OrderRow => {
      const applicant = choices.applicantOf[choice] as number;
      const own = outcome.placed[applicant] as number;
      const state = own === choice ? 'admitted' : own === NO_CHOICE || own > choice ? 'waiting' : 'elsewhere';
      if (state === 'waiting') waiting += 1;
      return { pool, applicant, place: index + 1, state, waiting: state === 'waiting' ? waiting : 0 };
    });
  });
}
