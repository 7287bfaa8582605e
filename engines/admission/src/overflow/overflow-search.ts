import type { OverflowTask } from './overflow-task.ts';

/**
 * The state of the search for a full placement: who sits where, the prices, and for every pair of pools the member who could move from one to
 * the other for the least. The pairs make one step cost pools², however many children sit in a pool.
 */
export class OverflowSearch {
  readonly pool: Int32Array;
  readonly prices: Int32Array;
  readonly #task: OverflowTask;
  readonly #pools: number;
  readonly #members: number[][];
  /** `moveCost[p × pools + q]`: least cost[q] − cost[p] over the members of p; `mover` is who. */
  readonly #moveCost: Float64Array;
  readonly #mover: Int32Array;
  readonly #distance: Float64Array;
  readonly #before: Int32Array;

  /** An empty placement. */
  constructor(task: OverflowTask) {
    const pools = task.seatsLeft.length;
    this.#task = task;
    this.#pools = pools;
    this.pool = new Int32Array(task.applicants).fill(-1);
    this.prices = new Int32Array(pools);
    this.#members = Array.from({ length: pools }, () => []);
    this.#moveCost = new Float64Array(pools * pools).fill(Infinity);
    this.#mover = new Int32Array(pools * pools).fill(-1);
    this.#distance = new Float64Array(pools);
    this.#before = new Int32Array(pools);
  }

  /** Places one more applicant along the cheapest chain of moves. False when no chain ends in a free seat. */
  place(applicant: number): boolean {
    const end = this.#findEnd(applicant);
    if (end < 0) return false;
    const reach = this.#distance[end] as number;
    for (let at = 0; at < this.#pools; at += 1) {
      const shorter = reach - (this.#distance[at] as number);
      if (shorter > 0) this.prices[at] = (this.prices[at] as number) + shorter;
    }
    const chain: { readonly mover: number; readonly to: number; readonly from: number }[] = [];
    for (let at = end; at >= 0; at = this.#before[at] as number) {
      const from = this.#before[at] as number;
      const mover = from < 0 ? applicant : (this.#mover[from * this.#pools + at] as number);
      chain.push({ mover, to: at, from });
    }
    for (const { mover, from } of chain) {
      if (from < 0) continue;
      const list = this.#members[from] as number[];
      list.splice(list.indexOf(mover), 1);
    }
    for (const { mover, to } of chain) {
      (this.#members[to] as number[]).push(mover);
      this.pool[mover] = to;
    }
    for (const { to } of chain) this.#lookAgain(to);
    return true;
  }

  /** Dijkstra over pools with prices; gives the nearest pool with a free seat, or −1. */
  #findEnd(applicant: number): number {
    const pools = this.#pools;
    const distance = this.#distance;
    const isDone = new Uint8Array(pools);
    this.#before.fill(-1);
    let least = Infinity;
    for (let at = 0; at < pools; at += 1) {
      const own = this.#task.cost[applicant * pools + at] as number;
      distance[at] = own < 0 ? Infinity : own + (this.prices[at] as number);
      least = Math.min(least, distance[at] as number);
    }
    if (least === Infinity) return -1;
    for (let at = 0; at < pools; at += 1) distance[at] = (distance[at] as number) - least;
    for (;;) {
      let nearest = -1;
      for (let at = 0; at < pools; at += 1) {
        const isNearer = nearest < 0 || (distance[at] as number) < (distance[nearest] as number);
        if (isDone[at] === 0 && isNearer) nearest = at;
      }
      if (nearest < 0 || distance[nearest] === Infinity) return -1;
      if ((this.#members[nearest] as number[]).length < (this.#task.seatsLeft[nearest] as number))
        return nearest;
      isDone[nearest] = 1;
      for (let to = 0; to < pools; to += 1) {
        const move = this.#moveCost[nearest * pools + to] as number;
        if (isDone[to] === 1 || move === Infinity) continue;
        const reduced = move + (this.prices[to] as number) - (this.prices[nearest] as number);
        const length = (distance[nearest] as number) + reduced;
        if (length < (distance[to] as number)) {
          distance[to] = length;
          this.#before[to] = nearest;
        }
      }
    }
  }

  /** Finds anew who of a pool could move elsewhere for the least; equal costs go to the earlier applicant. */
  #lookAgain(from: number): void {
    const pools = this.#pools;
    const { cost } = this.#task;
    this.#moveCost.fill(Infinity, from * pools, (from + 1) * pools);
    const members = (this.#members[from] as number[]).toSorted((a, b) => a - b);
    for (const member of members) {
      const own = cost[member * pools + from] as number;
      for (let to = 0; to < pools; to += 1) {
        const step = cost[member * pools + to] as number;
        if (step < 0 || step - own >= (this.#moveCost[from * pools + to] as number)) continue;
        this.#moveCost[from * pools + to] = step - own;
        this.#mover[from * pools + to] = member;
      }
    }
  }
}
