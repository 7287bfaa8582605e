import type { Compiled } from '../compiled.ts';
import { pairHolds } from '../pair-holds.ts';
import { weighTerm } from '../weigh-term.ts';
import type { Random } from './random.ts';
import type { State } from './state.ts';

/** More than any sum of weights: a start that cannot be had at any price. */
export const IMPOSSIBLE = 1e15;

/**
 * Finds what must leave when a node is put somewhere. A lesson that leaves costs its weight, which grows each time it has
 * to leave, so that the search learns which lessons are hard to place.
 * Source: ejection chains with weights after Nagata and Bräysy (2009), conflict statistics after Müller (2005).
 */
export class Ejector {
  readonly weight: Float64Array;
  /** Nodes that would leave for the start weighed last. */
  readonly leaving: Int32Array;
  count = 0;
  /** Rooms chosen for the demands of the node weighed last. */
  readonly rooms: Int32Array;
  readonly #state: State;
  readonly #compiled: Compiled;
  readonly #random: Random;
  readonly #stamp: Int32Array;
  readonly #roomStamp: Int32Array;
  #epoch = 0;
  readonly #scratch: Int32Array;

  constructor(state: State, random: Random) {
    const { compiled } = state;
    this.#state = state;
    this.#compiled = compiled;
    this.#random = random;
    this.weight = new Float64Array(compiled.nodes).fill(1);
    this.leaving = new Int32Array(compiled.nodes);
    this.rooms = new Int32Array(compiled.demandLesson.length);
    this.#stamp = new Int32Array(compiled.nodes);
    this.#roomStamp = new Int32Array(compiled.lines);
    this.#scratch = new Int32Array(compiled.days);
  }

  /** Sum of the weights that would have to leave for `node` to begin at `slot`; anything ≥ `bound` is not worked out. */
  weigh(node: number, slot: number, bound: number): number {
    this.#epoch += 1;
    this.count = 0;
    this.#stamp[node] = this.#epoch;
    let cost = this.#weighClashes(node, slot, bound);
    if (cost < bound) cost = this.#weighPairs(node, slot, cost, bound);
    if (cost < bound) cost = this.#weighRooms(node, slot, cost, bound);
    if (cost < bound) cost = this.#weighTerms(node, slot, cost, bound);
    return cost;
  }

  #push(node: number): number {
    this.#stamp[node] = this.#epoch;
    this.leaving[this.count++] = node;
    return this.weight[node] as number;
  }

  #weighClashes(node: number, slot: number, bound: number): number {
    const { nodeLines, nodeLineLength, lineKind, slots } = this.#compiled;
    const { taken } = this.#state;
    const stamp = this.#stamp;
    const epoch = this.#epoch;
    let cost = 0;
    const end = nodeLines.start[node + 1] as number;
    for (let i = nodeLines.start[node] as number; i < end; i++) {
      const line = nodeLines.item[i] as number;
      const kind = lineKind[line];
      if (kind === 0) continue;
      const at = line * slots + slot;
      const length = nodeLineLength[i] as number;
      if (kind === 1) {
        for (let k = 0; k < length; k++) {
          const other = (taken[at + k] as number) - 1;
          if (other < 0 || stamp[other] === epoch) continue;
          cost += this.#push(other);
          if (cost >= bound) return cost;
        }
      } else {
        cost = this.#weighCapacity(line, i, slot, cost, bound);
        if (cost >= bound) return cost;
      }
    }
    return cost;
  }

  /** Counting lines: the lightest lessons there leave until there is room. */
  #weighCapacity(line: number, row: number, slot: number, known: number, bound: number): number {
    const { capacity, capacityAt, slots, nodeLineLength, nodeLineDemand } = this.#compiled;
    const { taken } = this.#state;
    const room = (capacity[line] as number) - (nodeLineDemand[row] as number);
    let cost = known;
    for (let k = 0; k < (nodeLineLength[row] as number); k++) {
      const at = line * slots + slot + k;
      if (capacityAt[at] === 0) continue;
      if (room < 0) return IMPOSSIBLE;
      let over = (taken[at] as number) - room;
      while (over > 0) {
        const [other, demand] = this.#lightestAt(line, slot + k);
        over -= demand;
        if (other < 0) break;
        cost += this.#push(other);
        if (cost >= bound) return cost;
      }
    }
    return cost;
  }

  /** The lightest node of a line at a slot that stays so far and, first, what of those that leave is there. */
  #lightestAt(line: number, slot: number): readonly [number, number] {
    const { lineNodes, nodeLines, nodeLineLength, nodeLineDemand } = this.#compiled;
    let best = -1;
    let bestDemand = 1;
    let lightest = Infinity;
    for (let i = lineNodes.start[line] as number; i < (lineNodes.start[line + 1] as number); i++) {
      const other = lineNodes.item[i] as number;
      const start = this.#state.start[other] as number;
      if (start < 0 || start > slot || this.#stamp[other] === this.#epoch) continue;
      let row = nodeLines.start[other] as number;
      while (nodeLines.item[row] !== line) row += 1;
      if (start + (nodeLineLength[row] as number) <= slot) continue;
      const weight = (this.weight[other] as number) + this.#random.unit() * 0.5;
      if (weight >= lightest) continue;
      lightest = weight;
      best = other;
      bestDemand = nodeLineDemand[row] as number;
    }
    return [best, bestDemand];
  }

  #weighPairs(node: number, slot: number, known: number, bound: number): number {
    const compiled = this.#compiled;
    const { pairs, pairWeight } = compiled;
    const { start } = this.#state;
    let cost = known;
    const end = pairs.start[node + 1] as number;
    for (let i = pairs.start[node] as number; i < end; i++) {
      const other = pairs.item[i] as number;
      const at = start[other] as number;
      if (at < 0 || (pairWeight[i] as number) > 0 || this.#stamp[other] === this.#epoch) continue;
      if (pairHolds(compiled, i, node, slot, other, at)) continue;
      cost += this.#push(other);
      if (cost >= bound) return cost;
    }
    return cost;
  }

  #weighRooms(node: number, slot: number, known: number, bound: number): number {
    const { demands, demandLength, demandLines, slots, blockedAt } = this.#compiled;
    const { taken } = this.#state;
    let cost = known;
    if (demands.start[node] !== demands.start[node + 1]) this.#stampOwnRooms(node);
    for (let i = demands.start[node] as number; i < (demands.start[node + 1] as number); i++) {
      const demand = demands.item[i] as number;
      const length = demandLength[demand] as number;
      let best = -1;
      let least = Infinity;
      for (let j = demandLines.start[demand] as number; j < (demandLines.start[demand + 1] as number); j++) {
        const line = demandLines.item[j] as number;
        if (this.#roomStamp[line] === this.#epoch) continue;
        const at = line * slots + slot;
        let own = this.#random.unit() * 0.5;
        let last = -1;
        for (let k = 0; k < length; k++) {
          if (blockedAt[at + k] === 1) own = IMPOSSIBLE;
          const other = (taken[at + k] as number) - 1;
          if (other < 0 || other === last || this.#stamp[other] === this.#epoch) continue;
          own += this.weight[other] as number;
          last = other;
        }
        if (own >= least) continue;
        least = own;
        best = line;
      }
      if (best < 0 || least >= IMPOSSIBLE) return IMPOSSIBLE;
      this.rooms[demand] = best;
      this.#roomStamp[best] = this.#epoch;
      for (let k = 0; k < length; k++) {
        const other = (taken[best * slots + slot + k] as number) - 1;
        if (other >= 0 && this.#stamp[other] !== this.#epoch) cost += this.#push(other);
      }
      if (cost >= bound) return cost;
    }
    return cost;
  }

  /** Rooms that other lessons of the node have for certain are none to choose. */
  #stampOwnRooms(node: number): void {
    const { nodeLines } = this.#compiled;
    for (let i = nodeLines.start[node] as number; i < (nodeLines.start[node + 1] as number); i++)
      this.#roomStamp[nodeLines.item[i] as number] = this.#epoch;
  }

  #weighTerms(node: number, slot: number, known: number, bound: number): number {
    const { nodeLines, nodeLineLength, hardTerms } = this.#compiled;
    let cost = known;
    const end = nodeLines.start[node + 1] as number;
    for (let i = nodeLines.start[node] as number; i < end; i++) {
      const line = nodeLines.item[i] as number;
      const from = hardTerms.start[line] as number;
      const to = hardTerms.start[line + 1] as number;
      if (from === to) continue;
      const rest = this.#prepareDays(line, slot, nodeLineLength[i] as number);
      for (let t = from; t < to; t++) {
        cost = this.#mendTerm(hardTerms.item[t] as number, line, rest, cost, bound);
        if (cost >= bound) return cost;
        if (this.#rest >= 0) return this.#restart(node, slot, cost, bound);
      }
    }
    return cost;
  }

  #rest = -1;

  /** Lessons left in the middle of the check: the days are worked out again from the start. */
  #restart(node: number, slot: number, cost: number, bound: number): number {
    this.#rest = -1;
    return this.#weighTerms(node, slot, cost, bound);
  }

  /** Puts the days of a line, as they would be, into the scratch array; returns how many periods would be unplaced. */
  #prepareDays(line: number, slot: number, length: number): number {
    const { days, periods, nodeLines, nodeLineLength } = this.#compiled;
    const { mask, rest, start } = this.#state;
    const scratch = this.#scratch;
    for (let d = 0; d < days; d++) scratch[d] = mask[line * days + d] as number;
    let unplaced = (rest[line] as number) - length;
    for (let j = 0; j < this.count; j++) {
      const other = this.leaving[j] as number;
      for (let i = nodeLines.start[other] as number; i < (nodeLines.start[other + 1] as number); i++) {
        if (nodeLines.item[i] !== line) continue;
        const at = start[other] as number;
        const d = (at / periods) | 0;
        const own = nodeLineLength[i] as number;
        scratch[d] = (scratch[d] as number) & ~(((1 << own) - 1) << (at - d * periods));
        unplaced += own;
        break;
      }
    }
    const day = (slot / periods) | 0;
    scratch[day] = (scratch[day] as number) | (((1 << length) - 1) << (slot - day * periods));
    return unplaced;
  }

  /** Lets lessons of a line leave until a term holds: each time the one that helps most for its weight. */
  #mendTerm(term: number, line: number, unplaced: number, known: number, bound: number): number {
    const compiled = this.#compiled;
    const { lineNodes, nodeLines, nodeLineLength, periods } = compiled;
    const scratch = this.#scratch;
    const { start } = this.#state;
    let cost = known;
    let rest = unplaced;
    let broken = weighTerm(compiled, term, scratch, 0, rest);
    while (broken > 0) {
      let best = -1;
      let bestScore = Infinity;
      for (let i = lineNodes.start[line] as number; i < (lineNodes.start[line + 1] as number); i++) {
        const other = lineNodes.item[i] as number;
        const at = start[other] as number;
        if (at < 0 || this.#stamp[other] === this.#epoch) continue;
        const weight = this.weight[other] as number;
        if (cost + weight >= bound) continue;
        let row = nodeLines.start[other] as number;
        while (nodeLines.item[row] !== line) row += 1;
        const length = nodeLineLength[row] as number;
        const d = (at / periods) | 0;
        const kept = scratch[d] as number;
        scratch[d] = kept & ~(((1 << length) - 1) << (at - d * periods));
        const gain = broken - weighTerm(compiled, term, scratch, 0, rest + length);
        scratch[d] = kept;
        if (gain <= 0) continue;
        const score = (weight * (1 + this.#random.unit() * 0.5)) / gain;
        if (score < bestScore) {
          bestScore = score;
          best = other;
        }
      }
      if (best < 0) return bound;
      cost += this.#push(best);
      let row = nodeLines.start[best] as number;
      while (nodeLines.item[row] !== line) row += 1;
      const length = nodeLineLength[row] as number;
      const at = start[best] as number;
      const d = (at / periods) | 0;
      scratch[d] = (scratch[d] as number) & ~(((1 << length) - 1) << (at - d * periods));
      rest += length;
      broken = weighTerm(compiled, term, scratch, 0, rest);
      // Later terms of this line must see the change too.
      this.#rest = rest;
    }
    return cost;
  }
}
