import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { OverflowSearch } from './overflow-search.ts';
import type { OverflowTask } from './overflow-task.ts';

/** A full placement of least total cost, with the prices that prove it. */
export interface OverflowPlan {
  /** The pool of each applicant. */
  readonly pool: Int32Array;
  readonly total: number;
  /**
   * A price ≥ 0 for each pool, 0 where seats are left over. Everybody's pool has the least cost + price of all: by linear programming duality no other
   * full placement costs less, and anyone can check that without repeating the search.
   */
  readonly prices: Int32Array;
}

/**
 * Places everybody at the least total cost: successive shortest augmenting paths over pools (Jonker and Volgenant 1987, seats
 * instead of single columns). A place is owed: fails when not everybody can be placed, saying how many cannot.
 */
export function assignOverflow(task: OverflowTask): Outcome<OverflowPlan> {
  const search = new OverflowSearch(task);
  let lost = 0;
  for (let applicant = 0; applicant < task.applicants; applicant += 1)
    if (!search.place(applicant)) lost += 1;
  if (lost > 0) return failWith('ADMISSION_OVERFLOW_IMPOSSIBLE', { count: lost });
  const { pool, prices } = search;
  const pools = task.seatsLeft.length;
  const total = pool.reduce((sum, at, applicant) => sum + (task.cost[applicant * pools + at] as number), 0);
  return succeed({ pool, total, prices });
}

/** True when prices prove the placement to be of least cost; what a verifier runs. */
export function isPlanProven(task: OverflowTask, plan: OverflowPlan): boolean {
  const pools = task.seatsLeft.length;
  const filled = new Int32Array(pools);
  for (const at of plan.pool) filled[at] = (filled[at] as number) + 1;
  for (let at = 0; at < pools; at += 1) {
    const price = plan.prices[at] as number;
    const spare = (task.seatsLeft[at] as number) - (filled[at] as number);
    if (spare < 0 || price < 0 || (price > 0 && spare > 0)) return false;
  }
  return plan.pool.every((own, applicant) => {
    const paid = (task.cost[applicant * pools + own] as number) + (plan.prices[own] as number);
    for (let at = 0; at < pools; at += 1) {
      const cost = task.cost[applicant * pools + at] as number;
      if (cost >= 0 && cost + (plan.prices[at] as number) < paid) return false;
    }
    return true;
  });
}
