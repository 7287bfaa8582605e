import type { Choices, Market, Pools } from '../market.ts';
import { isEntitled } from './read-applicants.ts';

/**
 * Turns the choice of a school's open pool into choices of the school's pools in their stated order, all at the same rank: a reserve
 * served before the open seats, or after them, as the column `order` of pools.csv says. Only pools with an `order` take part,
 * only reserves the applicant is entitled to and has not chosen by name. Without `order` nothing changes.
 */
export function expandReserves(market: Market): Market {
  const { applicants, choices, pools } = market;
  const family = familiesOf(pools);
  if (family.size === 0) return market;
  const rows: { from: number; pool: number }[] = [];
  const start = new Int32Array(applicants.count + 1);
  for (let applicant = 0; applicant < applicants.count; applicant += 1) {
    const from = choices.start[applicant] as number;
    const to = choices.start[applicant + 1] as number;
    const named = new Set(choices.pool.subarray(from, to));
    for (let choice = from; choice < to; choice += 1) {
      const pool = choices.pool[choice] as number;
      for (const member of family.get(pool) ?? [pool]) {
        const isAdded = member !== pool;
        if (isAdded && (named.has(member) || !isEntitled(applicants, pools, applicant, member))) continue;
        rows.push({ from: choice, pool: member });
      }
    }
    start[applicant + 1] = rows.length;
  }
  const order = Int32Array.from(rows, (row) => row.from);
  const expanded: Choices = {
    count: rows.length,
    start,
    applicantOf: order.map((row) => choices.applicantOf[row] as number),
    pool: Int32Array.from(rows, (row) => row.pool),
    rank: order.map((row) => choices.rank[row] as number),
    priority: Float64Array.from(order, (row) => choices.priority[row] as number),
    keys: choices.keys.map((key) => Float64Array.from(order, (row) => key[row] as number)),
  };
  return { ...market, choices: expanded };
}

/** For each open pool with an order: the ordered pools of its school, first served first (ties as in pools.csv). */
function familiesOf(pools: Pools): Map<number, readonly number[]> {
  const ordered = Array.from({ length: pools.count }, (_, pool) => pool).filter(
    (pool) => (pools.orderOf[pool] as number) > 0,
  );
  const families = new Map<number, readonly number[]>();
  for (const open of ordered.filter((pool) => (pools.reserveOf[pool] as number) < 0)) {
    const members = ordered.filter(
      (pool) =>
        pools.schoolOf[pool] === pools.schoolOf[open] &&
        (pool === open || (pools.reserveOf[pool] as number) >= 0),
    );
    if (members.length > 1) {
      families.set(
        open,
        members.toSorted((a, b) => (pools.orderOf[a] as number) - (pools.orderOf[b] as number)),
      );
    }
  }
  return families;
}
