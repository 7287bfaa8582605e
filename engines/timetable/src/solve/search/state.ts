import type { Compiled } from '../compiled.ts';

/** A (part of a) timetable: where each node begins, and what that means for every line. */
export class State {
  readonly compiled: Compiled;
  /** Slot at which a node begins, or −1. */
  readonly start: Int32Array;
  /** line × slot: the node there + 1 on exclusive lines, how many on counting lines. */
  readonly taken: Int32Array;
  /** line × day: periods with lessons, as bits. */
  readonly mask: Int32Array;
  /** Periods of a line that are not placed yet. */
  readonly rest: Int32Array;
  /** Line of the room a demand has, or −1. */
  readonly room: Int32Array;

  constructor(compiled: Compiled) {
    this.compiled = compiled;
    this.start = new Int32Array(compiled.nodes).fill(-1);
    this.taken = new Int32Array(compiled.lines * compiled.slots);
    this.mask = new Int32Array(compiled.lines * compiled.days);
    this.rest = new Int32Array(compiled.lines);
    this.room = new Int32Array(compiled.demandLesson.length).fill(-1);
    const { nodeLines, nodeLineLength } = compiled;
    for (let i = 0; i < nodeLines.item.length; i++) {
      const line = nodeLines.item[i] as number;
      this.rest[line] = (this.rest[line] as number) + (nodeLineLength[i] as number);
    }
  }

  /** Puts a node at a slot. Nothing is checked; rooms of its demands have been chosen in `room`. */
  place(node: number, slot: number): void {
    const { compiled, taken, mask, rest } = this;
    const { nodeLines, nodeLineLength, lineKind, slots, days, periods, nodeLineDemand } = compiled;
    const day = (slot / periods) | 0;
    const period = slot - day * periods;
    this.start[node] = slot;
    const end = nodeLines.start[node + 1] as number;
    for (let i = nodeLines.start[node] as number; i < end; i++) {
      const line = nodeLines.item[i] as number;
      const length = nodeLineLength[i] as number;
      rest[line] = (rest[line] as number) - length;
      const at = line * slots + slot;
      const kind = lineKind[line] as number;
      if (kind === 1) for (let k = 0; k < length; k++) taken[at + k] = node + 1;
      else if (kind === 2) {
        for (let k = 0; k < length; k++)
          taken[at + k] = (taken[at + k] as number) + (nodeLineDemand[i] as number);
        continue;
      }
      const cell = line * days + day;
      mask[cell] = (mask[cell] as number) | (((1 << length) - 1) << period);
    }
    const { demands, demandLength } = compiled;
    for (let i = demands.start[node] as number; i < (demands.start[node + 1] as number); i++) {
      const demand = demands.item[i] as number;
      const at = (this.room[demand] as number) * slots + slot;
      const length = demandLength[demand] as number;
      for (let k = 0; k < length; k++) taken[at + k] = node + 1;
    }
  }

  /** Takes a node out. */
  remove(node: number): void {
    const { compiled, taken, mask, rest } = this;
    const { nodeLines, nodeLineLength, lineKind, slots, days, periods, nodeLineDemand } = compiled;
    const slot = this.start[node] as number;
    const day = (slot / periods) | 0;
    const period = slot - day * periods;
    this.start[node] = -1;
    const end = nodeLines.start[node + 1] as number;
    for (let i = nodeLines.start[node] as number; i < end; i++) {
      const line = nodeLines.item[i] as number;
      const length = nodeLineLength[i] as number;
      rest[line] = (rest[line] as number) + length;
      const at = line * slots + slot;
      const kind = lineKind[line] as number;
      if (kind === 1) for (let k = 0; k < length; k++) taken[at + k] = 0;
      else if (kind === 2) {
        for (let k = 0; k < length; k++)
          taken[at + k] = (taken[at + k] as number) - (nodeLineDemand[i] as number);
        continue;
      }
      const cell = line * days + day;
      mask[cell] = (mask[cell] as number) & ~(((1 << length) - 1) << period);
    }
    const { demands, demandLength } = compiled;
    for (let i = demands.start[node] as number; i < (demands.start[node + 1] as number); i++) {
      const demand = demands.item[i] as number;
      const at = (this.room[demand] as number) * slots + slot;
      const length = demandLength[demand] as number;
      for (let k = 0; k < length; k++) taken[at + k] = 0;
      this.room[demand] = -1;
    }
  }
}
