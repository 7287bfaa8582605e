import type { Compiled, Rows } from '../compiled.ts';
import { PAIR } from '../compiled.ts';
import { pairHolds } from '../pair-holds.ts';
import type { State } from './state.ts';

function listHardBonds({ nodes, pairs, pairWeight }: Compiled): Rows {
  const start = new Int32Array(nodes + 1);
  const item: number[] = [];
  for (let node = 0; node < nodes; node++) {
    for (let p = pairs.start[node] as number; p < (pairs.start[node + 1] as number); p++)
      if ((pairWeight[p] as number) === 0) item.push(p);
    start[node + 1] = item.length;
  }
  return { start, item: Int32Array.from(item) };
}

/**
 * Finds who has to move along when the lessons of two stretches of time of one day-part change places, beginning with one
 * node: a Kempe chain between the stretches (Thompson and Dowsland 1998). Lessons that reach over an end stop it.
 */
export class Chain {
  readonly nodes: Int32Array;
  readonly targets: Int32Array;
  count = 0;
  readonly #state: State;
  readonly #compiled: Compiled;
  readonly #stamp: Int32Array;
  #epoch = 0;
  readonly #most: number;
  /** Where the nodes of the chain go, by node. */
  readonly #goal: Int32Array;
  readonly #dayOf: Int32Array;
  /** The hard bonds of a node, as places in `pairs`. */
  readonly #bonds: Rows;
  #here = 0;
  #there = 0;
  #size = 0;
  /** A bond hangs on a node that may or may not have joined the chain: hard bonds must be looked at once more. */
  isUnsure = false;

  constructor(state: State, most: number) {
    this.#state = state;
    this.#compiled = state.compiled;
    this.#most = most;
    this.nodes = new Int32Array(most + 1);
    this.targets = new Int32Array(most + 1);
    this.#stamp = new Int32Array(state.compiled.nodes);
    this.#goal = new Int32Array(state.compiled.nodes);
    const { slots, periods } = state.compiled;
    this.#dayOf = Int32Array.from({ length: slots }, (_, slot) => Math.floor(slot / periods));
    this.#bonds = listHardBonds(state.compiled);
  }

  /** Tells whether a node is part of the chain built last. */
  holds(node: number): boolean {
    return this.#stamp[node] === this.#epoch;
  }

  /** Builds the chain of moving `node` to `slot`; false when it is too long or cannot be. */
  build(node: number, slot: number): boolean {
    const { length } = this.#compiled;
    const here = this.#state.start[node] as number;
    const size = length[node] as number;
    this.#epoch += 1;
    this.count = 0;
    this.isUnsure = false;
    this.#here = here;
    this.#there = slot;
    this.#size = size;
    const isApart = here + size <= slot || slot + size <= here;
    if (!isApart) {
      // A step within the own stretch: only when nobody is in the way.
      return this.#push(node, slot) && this.#isFree(node, slot);
    }
    if (!this.#push(node, slot)) return false;
    for (let i = 0; i < this.count; i++) {
      if (!this.#follow(this.nodes[i] as number, this.targets[i] as number, here, slot, size)) return false;
    }
    return true;
  }

  #push(node: number, target: number): boolean {
    const { allowed, slots } = this.#compiled;
    if (this.count >= this.#most || target < 0 || allowed[node * slots + target] === 0) return false;
    if (this.#breaksBond(node, target)) return false;
    this.#stamp[node] = this.#epoch;
    this.#goal[node] = target;
    this.nodes[this.count] = node;
    this.targets[this.count++] = target;
    return true;
  }

  /** Hard bonds with nodes that surely stay, or that have joined: most proposals fail here, so it is asked first. */
  #breaksBond(node: number, target: number): boolean {
    const compiled = this.#compiled;
    const { pairs, pairKind, pairA } = compiled;
    const { start } = this.#state;
    const bonds = this.#bonds;
    const dayOf = this.#dayOf;
    const end = bonds.start[node + 1] as number;
    for (let i = bonds.start[node] as number; i < end; i++) {
      const pair = bonds.item[i] as number;
      const other = pairs.item[pair] as number;
      let at = start[other] as number;
      if (this.#stamp[other] === this.#epoch) at = this.#goal[other] as number;
      else if (
        (at >= this.#here && at < this.#here + this.#size) ||
        (at >= this.#there && at < this.#there + this.#size)
      ) {
        this.isUnsure = true;
        continue;
      }
      if (at < 0) continue;
      if (pairKind[pair] === PAIR.spread) {
        const apart = (dayOf[target] as number) - (dayOf[at] as number);
        if ((apart < 0 ? -apart : apart) < (pairA[pair] as number)) return true;
      } else if (!pairHolds(compiled, pair, node, target, other, at)) return true;
    }
    return false;
  }

  #isFree(node: number, target: number): boolean {
    const { nodeLines, nodeLineLength, lineKind, slots, demands, demandLength } = this.#compiled;
    const { taken, room } = this.#state;
    for (let i = nodeLines.start[node] as number; i < (nodeLines.start[node + 1] as number); i++) {
      const line = nodeLines.item[i] as number;
      if (lineKind[line] !== 1) continue;
      for (let k = 0; k < (nodeLineLength[i] as number); k++) {
        const other = (taken[line * slots + target + k] as number) - 1;
        if (other >= 0 && other !== node) return false;
      }
    }
    for (let i = demands.start[node] as number; i < (demands.start[node + 1] as number); i++) {
      const demand = demands.item[i] as number;
      const line = room[demand] as number;
      for (let k = 0; k < (demandLength[demand] as number); k++) {
        const other = (taken[line * slots + target + k] as number) - 1;
        if (other >= 0 && other !== node) return false;
      }
    }
    return true;
  }

  /** Adds whoever is where `node` goes. */
  #follow(node: number, target: number, here: number, there: number, size: number): boolean {
    const { nodeLines, nodeLineLength, lineKind, slots, demands, demandLength, blockedAt } = this.#compiled;
    const { taken, room } = this.#state;
    const end = nodeLines.start[node + 1] as number;
    for (let i = nodeLines.start[node] as number; i < end; i++) {
      const line = nodeLines.item[i] as number;
      if (lineKind[line] !== 1) continue;
      const at = line * slots + target;
      for (let k = nodeLineLength[i] as number; k-- > 0;) {
        const other = (taken[at + k] as number) - 1;
        if (other >= 0 && this.#stamp[other] !== this.#epoch && !this.#shift(other, here, there, size))
          return false;
      }
    }
    for (let i = demands.start[node] as number; i < (demands.start[node + 1] as number); i++) {
      const demand = demands.item[i] as number;
      const at = (room[demand] as number) * slots + target;
      for (let k = demandLength[demand] as number; k-- > 0;) {
        if (blockedAt[at + k] === 1) return false;
        const other = (taken[at + k] as number) - 1;
        if (other >= 0 && this.#stamp[other] !== this.#epoch && !this.#shift(other, here, there, size))
          return false;
      }
    }
    return true;
  }

  #shift(other: number, here: number, there: number, size: number): boolean {
    const at = this.#state.start[other] as number;
    const own = this.#compiled.length[other] as number;
    if (at >= there && at + own <= there + size) return this.#push(other, here + at - there);
    if (at >= here && at + own <= here + size) return this.#push(other, there + at - here);
    return false;
  }
}
