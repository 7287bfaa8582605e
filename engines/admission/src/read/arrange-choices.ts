import type { Applicants, Choices, Pools } from '../market.ts';
import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { ChoiceRows } from './choice-rows.ts';

/** Arranges rows by applicant (order of applicants.csv) and rank. Fails on a rank or a pool that an applicant gives twice. */
export function arrangeChoices(
  file: string,
  rows: ChoiceRows,
  applicants: Applicants,
  pools: Pools,
): Outcome<Choices> {
  const { count } = rows;
  const start = new Int32Array(applicants.count + 1);
  for (let row = 0; row < count; row += 1) {
    const next = (rows.applicant[row] as number) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let index = 0; index < applicants.count; index += 1) {
    start[index + 1] = (start[index + 1] as number) + (start[index] as number);
  }
  const order = new Int32Array(count);
  const filled = start.slice();
  for (let row = 0; row < count; row += 1) {
    const applicant = rows.applicant[row] as number;
    const place = filled[applicant] as number;
    filled[applicant] = place + 1;
    order[place] = row;
  }
  const seenBy = new Int32Array(pools.count).fill(-1);
  for (let applicant = 0; applicant < applicants.count; applicant += 1) {
    const from = start[applicant] as number;
    const to = start[applicant + 1] as number;
    sortByRank(order, rows.rank, from, to);
    for (let place = from; place < to; place += 1) {
      const row = order[place] as number;
      const isRankTwice = place > from && rows.rank[row] === rows.rank[order[place - 1] as number];
      const pool = rows.pool[row] as number;
      if (isRankTwice || seenBy[pool] === applicant) {
        const line = row + 2;
        const id = applicants.ids.textAt(applicant);
        return failWith(
          isRankTwice ? 'ADMISSION_RANK_TWICE' : 'ADMISSION_CHOICE_TWICE',
          { applicant: id, pool: pools.names.textAt(pool), rank: rows.rank[row] as number, file, line },
          { file, line, element: id },
        );
      }
      seenBy[pool] = applicant;
    }
  }
  return succeed({
    count,
    start,
    applicantOf: gatherInt32(rows.applicant, order),
    pool: gatherInt32(rows.pool, order),
    rank: gatherInt32(rows.rank, order),
    priority: gatherFloat64(rows.priority, order),
    keys: rows.keys.map((key) => gatherFloat64(key, order)),
  });
}

function sortByRank(order: Int32Array, rank: Int32Array, from: number, to: number): void {
  for (let place = from + 1; place < to; place += 1) {
    const row = order[place] as number;
    let hole = place;
    while (hole > from) {
      const before = order[hole - 1] as number;
      const difference = (rank[before] as number) - (rank[row] as number);
      if (difference < 0 || (difference === 0 && before < row)) break;
      order[hole] = before;
      hole -= 1;
    }
    order[hole] = row;
  }
}

/** The values at the places that `order` lists. */
export function gatherInt32(values: Int32Array, order: Int32Array): Int32Array {
  const out = new Int32Array(order.length);
  for (let place = 0; place < order.length; place += 1) out[place] = values[order[place] as number] as number;
  return out;
}

/** The values at the places that `order` lists. */
export function gatherFloat64(values: Float64Array, order: Int32Array): Float64Array {
  const out = new Float64Array(order.length);
  for (let place = 0; place < order.length; place += 1) out[place] = values[order[place] as number] as number;
  return out;
}
