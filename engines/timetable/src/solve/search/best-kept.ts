import type { State } from './state.ts';

/** Remembers the fullest part of a timetable found so far, to go back to. */
export class BestKept {
  /** Nodes that were waiting then. */
  waiting: readonly number[];
  readonly #state: State;
  readonly #start: Int32Array;
  readonly #room: Int32Array;

  constructor(state: State, waiting: readonly number[]) {
    this.#state = state;
    this.#start = Int32Array.from(state.start);
    this.#room = Int32Array.from(state.room);
    this.waiting = [...waiting];
  }

  /** Remembers the state as it is. */
  keep(waiting: readonly number[]): void {
    this.#start.set(this.#state.start);
    this.#room.set(this.#state.room);
    this.waiting = [...waiting];
  }

  /** Brings the state back to what was remembered. */
  restore(): void {
    const state = this.#state;
    const changed: number[] = [];
    for (let node = 0; node < this.#start.length; node++) {
      if (state.start[node] === this.#start[node] && this.#hasSameRooms(node)) continue;
      if ((state.start[node] as number) >= 0) state.remove(node);
      changed.push(node);
    }
    const { demands } = state.compiled;
    for (const node of changed) {
      const slot = this.#start[node] as number;
      if (slot < 0) continue;
      for (let i = demands.start[node] as number; i < (demands.start[node + 1] as number); i++) {
        const demand = demands.item[i] as number;
        state.room[demand] = this.#room[demand] as number;
      }
      state.place(node, slot);
    }
  }

  #hasSameRooms(node: number): boolean {
    const { demands } = this.#state.compiled;
    for (let i = demands.start[node] as number; i < (demands.start[node + 1] as number); i++) {
      const demand = demands.item[i] as number;
      if (this.#state.room[demand] !== this.#room[demand]) return false;
    }
    return true;
  }
}
