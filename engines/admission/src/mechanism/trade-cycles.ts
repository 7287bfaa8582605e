import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import { sortDoubles } from '../order/radix-sort.ts';
import type { Batch } from './accept-batch.ts';

/**
 * Top trading cycles (Abdulkadiroğlu and Sönmez 2003): each applicant points at the best-liked pool with a seat, each pool at the
 * applicant without a place who comes first there among those who chose it; whoever is on a cycle gets what they point at, until
 * nobody points. A what-if: nobody gains by another order of the same choices, but places may go against the order of the pools.
 */
export function tradeCycles(
  market: Market,
  scores: Float64Array,
  batch: Batch,
  seatsLeft: Int32Array,
  placed: Int32Array,
): void {
  const { applicants, choices } = market;
  const { start, pool: poolOf, applicantOf } = choices;
  const { queue, queueStart } = queuePools(market, scores);
  const head = queueStart.slice(0, market.pools.count);
  const cursor = start.slice(0, applicants.count);
  const wanted = (applicant: number): number => {
    const end = start[applicant + 1] as number;
    for (let choice = cursor[applicant] as number; choice < end; choice += 1) {
      const pool = poolOf[choice] as number;
      const isBarred = (choices.priority[choice] as number) < (batch.floor[pool] as number);
      if (!isBarred && batch.isPoolServed[pool] === 1 && (seatsLeft[pool] as number) > 0) {
        cursor[applicant] = choice;
        return choice;
      }
    }
    cursor[applicant] = end;
    return NO_CHOICE;
  };
  const foremost = (pool: number): number => {
    let at = head[pool] as number;
    // Whoever is barred stands behind everybody else of the pool, because the order begins with priority.
    while (placed[applicantOf[queue[at] as number] as number] !== NO_CHOICE) at += 1;
    head[pool] = at;
    return applicantOf[queue[at] as number] as number;
  };
  const onPath = new Uint8Array(applicants.count);
  const path: number[] = [];
  for (let first = 0; first < applicants.count; first += 1) {
    if (placed[first] !== NO_CHOICE) continue;
    path.push(first);
    onPath[first] = 1;
    while (path.length > 0) {
      const applicant = path.at(-1) as number;
      const choice = wanted(applicant);
      if (choice === NO_CHOICE) {
        // Nothing left to wish for; whoever pointed here through a pool that has just filled looks again.
        path.pop();
        onPath[applicant] = 0;
        continue;
      }
      const next = foremost(poolOf[choice] as number);
      if (onPath[next] === 0) {
        path.push(next);
        onPath[next] = 1;
        continue;
      }
      const cycle = path.splice(path.indexOf(next));
      for (const member of cycle) {
        onPath[member] = 0;
        placed[member] = cursor[member] as number;
      }
      for (const member of cycle) {
        const pool = poolOf[placed[member] as number] as number;
        seatsLeft[pool] = (seatsLeft[pool] as number) - 1;
      }
    }
  }
}

/** The choices of each pool, best score first. */
function queuePools(market: Market, scores: Float64Array): { queue: Int32Array; queueStart: Int32Array } {
  const { choices, pools } = market;
  const queueStart = new Int32Array(pools.count + 1);
  for (let choice = 0; choice < choices.count; choice += 1) {
    const next = (choices.pool[choice] as number) + 1;
    queueStart[next] = (queueStart[next] as number) + 1;
  }
  for (let pool = 0; pool < pools.count; pool += 1) {
    queueStart[pool + 1] = (queueStart[pool + 1] as number) + (queueStart[pool] as number);
  }
  const filled = queueStart.slice();
  const queue = new Int32Array(choices.count);
  for (const choice of sortDoubles(scores)) {
    const pool = choices.pool[choice] as number;
    const at = filled[pool] as number;
    queue[at] = choice;
    filled[pool] = at + 1;
  }
  return { queue, queueStart };
}
