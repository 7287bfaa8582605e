import { pairHolds } from '../pair-holds.ts';
import { weighTerm } from '../weigh-term.ts';
import { Chain } from './chain.ts';
import type { Random } from './random.ts';
import { countCost, weighNode, weighSoft } from './soft-cost.ts';
import type { State } from './state.ts';

/** How annealing cools. */
export interface Cooling {
  /** Share of the budget that is used up, 0 to 1; asked every few hundred moves. From 1 on the search ends. */
  progress(moves: number): number;
  readonly hottest: number;
  readonly coldest: number;
  /** Called with a new best cost, after its starts were kept. */
  improved?(cost: number, start: Int32Array): void;
  /** Starts of a timetable of another thread that costs less than `below`. */
  rival?(below: number): Int32Array | undefined;
}

/** What annealing came to. */
export interface Annealed {
  readonly cost: number;
  readonly moves: number;
}

const LONGEST_CHAIN = 12;
/** Shares of the budget at which threads that are behind go on from the best of all. */
const MEETINGS = [0.55, 0.7, 0.8, 0.88, 0.95] as const;

/** Improves a complete timetable in place: Kempe chains between two times, taken by the rule of Metropolis. */
export class Annealer {
  readonly #state: State;
  readonly #random: Random;
  readonly #chain: Chain;
  readonly #old: Int32Array;
  readonly #rooms: Int32Array;
  readonly #moved: Uint8Array;
  readonly #termCost: Float64Array;
  readonly #termStamp: Int32Array;
  readonly #lineStamp: Int32Array;
  readonly #touched: Int32Array;
  #touchedCount = 0;
  readonly #newCost: Float64Array;
  readonly #terms: Int32Array;
  #termsCount = 0;
  #epoch = 0;
  readonly #movable: Int32Array;
  cost: number;

  constructor(state: State, random: Random, chain = new Chain(state, LONGEST_CHAIN)) {
    const { compiled } = state;
    this.#state = state;
    this.#random = random;
    this.#chain = chain;
    this.#old = new Int32Array(LONGEST_CHAIN + 1);
    this.#rooms = new Int32Array(compiled.demandLesson.length);
    this.#moved = new Uint8Array(compiled.nodes);
    this.#termCost = new Float64Array(compiled.terms);
    this.#termStamp = new Int32Array(compiled.terms);
    this.#lineStamp = new Int32Array(compiled.lines);
    this.#touched = new Int32Array(compiled.lines);
    this.#newCost = new Float64Array(compiled.terms);
    this.#terms = new Int32Array(compiled.terms);
    const { domain } = compiled;
    const movable: number[] = [];
    for (let node = 0; node < compiled.nodes; node++)
      if ((domain.start[node + 1] as number) - (domain.start[node] as number) > 1) movable.push(node);
    this.#movable = Int32Array.from(movable);
    this.cost = 0;
    this.#recount();
  }

  #recount(): void {
    const state = this.#state;
    const { terms, termWeight } = state.compiled;
    for (let term = 0; term < terms; term++)
      if ((termWeight[term] as number) > 0) this.#termCost[term] = weighSoft(state, term);
    this.cost = countCost(state);
  }

  /** Runs until the budget is used up; the state ends at the best timetable seen. */
  run(cooling: Cooling): Annealed {
    const state = this.#state;
    const { domain } = state.compiled;
    const random = this.#random;
    const movable = this.#movable;
    const bestStart = Int32Array.from(state.start);
    const bestRoom = Int32Array.from(state.room);
    let best = this.cost;
    let moves = 0;
    let heat = cooling.hottest;
    const ratio = Math.log(cooling.coldest / cooling.hottest);
    let isNew = false;
    let met = 0;
    while (movable.length > 0) {
      if ((moves & 511) === 0) {
        if (isNew) cooling.improved?.(best, bestStart);
        isNew = false;
        const share = cooling.progress(moves);
        if (share >= 1 || best <= 1e-9) break;
        if (cooling.rival !== undefined && share >= (MEETINGS[met] ?? 2)) {
          met += 1;
          const starts = cooling.rival(best - 1e-9);
          if (starts !== undefined) {
            this.#goBack(starts, bestRoom);
            this.#recount();
          }
        }
        heat = cooling.hottest * Math.exp(ratio * share);
      }
      moves += 1;
      const node = movable[random.below(movable.length)] as number;
      const from = domain.start[node] as number;
      const slot = domain.item[from + random.below((domain.start[node + 1] as number) - from)] as number;
      if (slot === state.start[node] || !this.#chain.build(node, slot)) continue;
      const limit = -heat * Math.log(random.unit() + 1e-12);
      if (!this.#try(limit)) continue;
      if (this.cost < best - 1e-9) {
        best = this.cost;
        bestStart.set(state.start);
        bestRoom.set(state.room);
        isNew = true;
      }
    }
    this.#goBack(bestStart, bestRoom);
    this.cost = best;
    return { cost: best, moves };
  }

  #goBack(start: Int32Array, room: Int32Array): void {
    const state = this.#state;
    for (let node = 0; node < start.length; node++) state.remove(node);
    state.room.set(room);
    for (let node = 0; node < start.length; node++) state.place(node, start[node] as number);
  }

  /** What the chain built last would change in the cost, or undefined when a hard rule forbids it; nothing stays moved. */
  probe(): number | undefined {
    const before = this.cost;
    if (!this.#try(Infinity)) return undefined;
    const change = this.cost - before;
    this.#undo();
    this.#recount();
    return change;
  }

  /** Carries out the chain when no hard rule breaks and the cost rises by at most `limit`. */
  #try(limit: number): boolean {
    const chain = this.#chain;
    const { count } = chain;
    if (chain.isUnsure && !this.#bondsHold()) return false;
    const state = this.#state;
    const hasOwn = state.compiled.hasSlotCost || state.compiled.hasSoftPairs;
    let before = 0;
    if (hasOwn) {
      for (let i = 0; i < count; i++) this.#moved[chain.nodes[i] as number] = 1;
      for (let i = 0; i < count; i++) before += weighNode(state, chain.nodes[i] as number, this.#moved);
    }
    this.#carry();
    let delta = -before;
    if (hasOwn) {
      for (let i = 0; i < count; i++) delta += weighNode(state, chain.nodes[i] as number, this.#moved);
      for (let i = 0; i < count; i++) this.#moved[chain.nodes[i] as number] = 0;
    }
    if (this.#limitsHold()) {
      delta = this.#weighTouched(delta, limit);
      if (delta <= limit) {
        for (let i = 0; i < this.#termsCount; i++) {
          const term = this.#terms[i] as number;
          this.#termCost[term] = this.#newCost[term] as number;
        }
        this.cost += delta;
        return true;
      }
    }
    this.#undo();
    return false;
  }

  #bondsHold(): boolean {
    const chain = this.#chain;
    const { compiled, start } = this.#state;
    const { pairs, pairWeight } = compiled;
    const { nodes, targets, count } = chain;
    for (let i = 0; i < count; i++) {
      const node = nodes[i] as number;
      const end = pairs.start[node + 1] as number;
      for (let p = pairs.start[node] as number; p < end; p++) {
        if ((pairWeight[p] as number) > 0) continue;
        const other = pairs.item[p] as number;
        let at = start[other] as number;
        if (chain.holds(other))
          for (let j = 0; j < count; j++) if (nodes[j] === other) at = targets[j] as number;
        if (!pairHolds(compiled, p, node, targets[i] as number, other, at)) return false;
      }
    }
    return true;
  }

  #carry(): void {
    const state = this.#state;
    const { nodes, targets, count } = this.#chain;
    const { demands, nodeLines } = state.compiled;
    this.#epoch += 1;
    this.#touchedCount = 0;
    for (let i = 0; i < count; i++) {
      const node = nodes[i] as number;
      this.#old[i] = state.start[node] as number;
      for (let j = demands.start[node] as number; j < (demands.start[node + 1] as number); j++) {
        const demand = demands.item[j] as number;
        this.#rooms[demand] = state.room[demand] as number;
      }
      state.remove(node);
      for (let j = nodeLines.start[node] as number; j < (nodeLines.start[node + 1] as number); j++) {
        const line = nodeLines.item[j] as number;
        if (this.#lineStamp[line] === this.#epoch) continue;
        this.#lineStamp[line] = this.#epoch;
        this.#touched[this.#touchedCount++] = line;
      }
    }
    for (let i = 0; i < count; i++) this.#put(nodes[i] as number, targets[i] as number);
  }

  #put(node: number, slot: number): void {
    const state = this.#state;
    const { demands } = state.compiled;
    for (let j = demands.start[node] as number; j < (demands.start[node + 1] as number); j++) {
      const demand = demands.item[j] as number;
      state.room[demand] = this.#rooms[demand] as number;
    }
    state.place(node, slot);
  }

  #undo(): void {
    const { nodes, count } = this.#chain;
    for (let i = 0; i < count; i++) this.#state.remove(nodes[i] as number);
    for (let i = 0; i < count; i++) this.#put(nodes[i] as number, this.#old[i] as number);
  }

  /** Hard terms and capacities of the touched lines. */
  #limitsHold(): boolean {
    const state = this.#state;
    const { compiled, mask } = state;
    const { hardTerms, lineKind, days } = compiled;
    for (let i = 0; i < this.#touchedCount; i++) {
      const line = this.#touched[i] as number;
      for (let t = hardTerms.start[line] as number; t < (hardTerms.start[line + 1] as number); t++)
        if (weighTerm(compiled, hardTerms.item[t] as number, mask, line * days, 0) > 0) return false;
      if (lineKind[line] === 2 && !this.#fits(line)) return false;
    }
    return true;
  }

  #fits(line: number): boolean {
    const { taken, compiled } = this.#state;
    const { slots, capacityAt } = compiled;
    const capacity = compiled.capacity[line] as number;
    for (let at = line * slots; at < (line + 1) * slots; at++)
      if ((taken[at] as number) > capacity && capacityAt[at] === 1) return false;
    return true;
  }

  /**
   * `own` and the change in the terms of the touched lines. As no term costs less than nothing, the sum is given up, and
   * something above `limit` returned, once what is left to look at cannot bring it down to `limit`.
   */
  #weighTouched(own: number, limit: number): number {
    const state = this.#state;
    const { softTerms, termWeight } = state.compiled;
    let sum = own;
    let count = 0;
    for (let i = 0; i < this.#touchedCount; i++) {
      const line = this.#touched[i] as number;
      for (let t = softTerms.start[line] as number; t < (softTerms.start[line + 1] as number); t++) {
        const term = softTerms.item[t] as number;
        if (this.#termStamp[term] === this.#epoch) continue;
        this.#termStamp[term] = this.#epoch;
        this.#terms[count++] = term;
        sum -= (termWeight[term] as number) * (this.#termCost[term] as number);
      }
    }
    this.#termsCount = count;
    for (let i = 0; i < count; i++) {
      const term = this.#terms[i] as number;
      const cost = weighSoft(state, term);
      this.#newCost[term] = cost;
      sum += (termWeight[term] as number) * cost;
      if (sum > limit + 1e-9) break;
    }
    return sum;
  }
}
