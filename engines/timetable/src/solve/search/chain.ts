import type { Compiled } from '../compiled.ts';
import type { State } from './state.ts';

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

  constructor(state: State, most: number) {
    this.#state = state;
    this.#compiled = state.compiled;
    this.#most = most;
    this.nodes = new Int32Array(most + 1);
    this.targets = new Int32Array(most + 1);
    this.#stamp = new Int32Array(state.compiled.nodes);
  }

  /** Tells whether a node is part of the chain built last. */
  holds(node: number): boolean {
    return this.#stamp[node] === this.#epoch;
  }

  /** Builds the chain of moving `node` to `slot`; false when it is too long or cannot be. */
  build(node: number, slot: number): boolean {
    const { length, periods } = this.#compiled;
    const here = this.#state.start[node] as number;
    const size = length[node] as number;
    this.#epoch += 1;
    this.count = 0;
    const isApart = here + size <= slot || slot + size <= here;
    if (!isApart) {
      // A step within the own stretch: only when nobody is in the way.
      return this.#push(node, slot) && this.#isFree(node, slot);
    }
    if (!this.#push(node, slot)) return false;
    void periods;
    for (let i = 0; i < this.count; i++) {
      if (!this.#follow(this.nodes[i] as number, this.targets[i] as number, here, slot, size)) return false;
    }
    return true;
  }

  #push(node: number, target: number): boolean {
    const { allowed, slots } = this.#compiled;
    if (this.count >= this.#most || target < 0 || allowed[node * slots + target] === 0) return false;
    this.#stamp[node] = this.#epoch;
    this.nodes[this.count] = node;
    this.targets[this.count++] = target;
    return true;
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
