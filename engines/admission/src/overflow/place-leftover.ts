import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import { succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { Located } from '../read/read-homes.ts';
import type { OverflowRule } from '../rules.ts';
import { sortTexts } from '../seal/sort-texts.ts';
import { assignOverflow } from './assign-overflow.ts';
import { overflowCosts } from './overflow-costs.ts';

/** The pool of everybody whom the choices gave none (−1 for the rest), the total cost and the prices that prove it least. */
export interface Overflow {
  readonly pool: Int32Array;
  readonly total: number;
  readonly prices: readonly number[];
}

/**
 * Full placement (统筹) of whoever is left, on the seats that are left, in the order of ids so that the order of the file plays no part.
 * Fails when not everybody can be placed.
 */
export function placeLeftover(
  market: Market,
  placed: Int32Array,
  seats: Int32Array,
  homes: readonly Located[],
  schools: readonly Located[],
  rule: OverflowRule,
): Outcome<Overflow> {
  const seatsLeft = seats.slice();
  for (const choice of placed) {
    if (choice === NO_CHOICE) continue;
    const pool = market.choices.pool[choice] as number;
    seatsLeft[pool] = Math.max(0, (seatsLeft[pool] as number) - 1);
  }
  const left = [...sortTexts(market.applicants.ids)].filter((applicant) => placed[applicant] === NO_CHOICE);
  const children = left.map((applicant) => {
    const { point, cluster } = homes[applicant] as Located;
    return { home: point, cluster };
  });
  const cost = overflowCosts(children, market.pools, schools, rule);
  const plan = assignOverflow({ seatsLeft, cost, applicants: left.length });
  if (!plan.ok) return plan;
  const pool = new Int32Array(market.applicants.count).fill(-1);
  left.forEach((applicant, index) => {
    pool[applicant] = plan.value.pool[index] as number;
  });
  return succeed({ pool, total: plan.value.total, prices: [...plan.value.prices] });
}
