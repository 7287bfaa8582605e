import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';

/** What a batch serves: the pools that take part and the ranks [fromRank, toRank]. */
export interface Batch {
  readonly isPoolServed: Uint8Array;
  /** By pool: a choice of lower priority is not served. */
  readonly floor: Float64Array;
  readonly fromRank: number;
  readonly toRank: number;
}

/**
 * Deferred acceptance inside one batch: applicants without a place propose down their choices of the batch, each pool holds
 * the best it was offered up to its seats. The placements of the batch are then final: `placed` and `seatsLeft` are changed.
 * Gale and Shapley 1962; one batch with all ranks is student-proposing deferred acceptance (Abdulkadiroğlu and Sönmez 2003),
 * one batch a rank is immediate acceptance, several ranks a batch is parallel choice (Chen and Kesten 2017).
 */
export function acceptBatch(
  market: Market,
  scores: Float64Array,
  batch: Batch,
  seatsLeft: Int32Array,
  placed: Int32Array,
): void {
  const { applicants, choices, pools } = market;
  const { start, pool: poolOf, rank, applicantOf, priority } = choices;
  const base = heapBases(market, batch, seatsLeft);
  const heap = new Int32Array(base[pools.count] as number);
  const heapScore = new Float64Array(heap.length);
  const size = new Int32Array(pools.count);
  const cursor = start.slice(0, applicants.count);
  for (let first = 0; first < applicants.count; first += 1) {
    if (placed[first] !== NO_CHOICE) continue;
    let applicant = first;
    for (;;) {
      const choice = cursor[applicant] as number;
      if (choice >= (start[applicant + 1] as number) || (rank[choice] as number) > batch.toRank) break;
      cursor[applicant] = choice + 1;
      const pool = poolOf[choice] as number;
      if ((rank[choice] as number) < batch.fromRank || batch.isPoolServed[pool] !== 1) continue;
      if ((priority[choice] as number) < (batch.floor[pool] as number)) continue;
      const bottom = base[pool] as number;
      const held = size[pool] as number;
      if (held < (seatsLeft[pool] as number)) {
        size[pool] = held + 1;
        siftUp(heap, heapScore, bottom, held, choice, scores[choice] as number);
        break;
      }
      if (held === 0) continue;
      const score = scores[choice] as number;
      if (score < (heapScore[bottom] as number)) {
        const worst = heap[bottom] as number;
        siftDown(heap, heapScore, bottom, held, choice, score);
        applicant = applicantOf[worst] as number;
      }
    }
  }
  for (let pool = 0; pool < pools.count; pool += 1) {
    const bottom = base[pool] as number;
    const held = size[pool] as number;
    for (let slot = bottom; slot < bottom + held; slot += 1) {
      const choice = heap[slot] as number;
      placed[applicantOf[choice] as number] = choice;
    }
    seatsLeft[pool] = (seatsLeft[pool] as number) - held;
  }
}

/** Where each pool's heap begins in one shared array: it can never hold more than its seats nor than the choices of it. */
function heapBases(market: Market, batch: Batch, seatsLeft: Int32Array): Int32Array {
  const { choices, pools } = market;
  const wanted = new Int32Array(pools.count);
  for (let choice = 0; choice < choices.count; choice += 1) {
    const pool = choices.pool[choice] as number;
    wanted[pool] = (wanted[pool] as number) + 1;
  }
  const base = new Int32Array(pools.count + 1);
  for (let pool = 0; pool < pools.count; pool += 1) {
    const room =
      batch.isPoolServed[pool] === 1 ? Math.min(wanted[pool] as number, seatsLeft[pool] as number) : 0;
    base[pool + 1] = (base[pool] as number) + Math.max(0, room);
  }
  return base;
}

/** Puts `choice` into a heap of `held` entries whose top is the worst (largest score). */
function siftUp(
  heap: Int32Array,
  heapScore: Float64Array,
  bottom: number,
  held: number,
  choice: number,
  score: number,
): void {
  let slot = bottom + held;
  while (slot > bottom) {
    const parent = bottom + ((slot - bottom - 1) >> 1);
    if ((heapScore[parent] as number) >= score) break;
    heap[slot] = heap[parent] as number;
    heapScore[slot] = heapScore[parent] as number;
    slot = parent;
  }
  heap[slot] = choice;
  heapScore[slot] = score;
}

/** Replaces the worst entry by `choice`. */
function siftDown(
  heap: Int32Array,
  heapScore: Float64Array,
  bottom: number,
  held: number,
  choice: number,
  score: number,
): void {
  const end = bottom + held;
  let slot = bottom;
  for (;;) {
    let child = bottom + 2 * (slot - bottom) + 1;
    if (child >= end) break;
    if (child + 1 < end && (heapScore[child + 1] as number) > (heapScore[child] as number)) child += 1;
    if ((heapScore[child] as number) <= score) break;
    heap[slot] = heap[child] as number;
    heapScore[slot] = heapScore[child] as number;
    slot = child;
  }
  heap[slot] = choice;
  heapScore[slot] = score;
}
