// Reserved places: served in their stated order, and given back when a stage ends.
import type { Pool, Round } from './round-shape.ts';

/** An open pool with a stated order brings its school's ordered reserves along, in that order. */
export function servedWith(pools: readonly Pool[], named: number): readonly number[] {
  const { school, order, reserveFor } = pools[named];
  if (order === 0 || reserveFor !== '') return [named];
  return pools
    .flatMap((pool, p) => (p === named || (pool.school === school && pool.order > 0 && pool.reserveFor !== '') ? [p] : []))
    .sort((p, q) => pools[p].order - pools[q].order);
}

/** Seats left in reserved pools go to the first open pool of the same school. */
export function returnUnused(round: Round, left: number[]): void {
  round.pools.forEach((pool, p) => {
    const open = round.pools.findIndex((other) => other.school === pool.school && other.reserveFor === '');
    if (pool.reserveFor === '' || open < 0 || left[p] <= 0) return;
    left[open] += left[p];
    left[p] = 0;
  });
}
