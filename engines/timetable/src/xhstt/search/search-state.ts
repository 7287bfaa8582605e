import type { SolutionEvent } from '../instance.ts';
import type { CompiledInstance } from './compile-instance.ts';
import { CostKeeper } from './cost-keeper.ts';
import { EventWatch } from './event-watch.ts';
import { ResourceWatch } from './resource-watch.ts';

const TIME = 0;
const SEAT = 1;
const LENGTH = 2;

/** A full copy of where everything is. */
export interface Snapshot {
  readonly duration: Int32Array;
  readonly time: Int32Array;
  readonly seat: Int32Array;
}

/**
 * A solution that can be changed step by step, its cost following by differences, and every step undone. At first each event is one
 * unplaced part with its preassigned resources.
 */
export class SearchState {
  readonly model: CompiledInstance;
  readonly costs: CostKeeper;
  readonly resources: ResourceWatch;
  readonly duration: Int32Array;
  readonly time: Int32Array;
  /** The resource (or −1) of each place of each slot, from `model.seatStarts[slot]` on. */
  readonly seat: Int32Array;
  readonly #events: EventWatch;
  #journal = new Int32Array(4096);
  #written = 0;

  constructor(model: CompiledInstance) {
    this.model = model;
    this.costs = new CostKeeper(model.monitors);
    this.duration = new Int32Array(model.slots);
    this.time = new Int32Array(model.slots).fill(-1);
    this.seat = new Int32Array(model.seatStarts[model.slots] as number);
    for (let slot = 0; slot < model.slots; slot += 1) {
      const event = model.eventOfSlot[slot] as number;
      const from = model.placeStarts[event] as number;
      const seat = model.seatStarts[slot] as number;
      for (let place = from; place < (model.placeStarts[event + 1] as number); place += 1) {
        this.seat[seat + place - from] = model.preassigned[place] as number;
      }
    }
    this.resources = new ResourceWatch(model, this.costs);
    this.#events = new EventWatch(model, this.costs, this);
    for (let event = 0; event < model.events; event += 1) {
      this.setDuration(model.slotStarts[event] as number, model.durations[event] as number);
    }
    this.keep();
  }

  /** Moves a part to a start, or takes its start away (−1). */
  setTime(slot: number, time: number): void {
    const old = this.time[slot] as number;
    if (old === time) return;
    this.#note(TIME, slot, 0, old);
    this.#place(slot, old, time);
  }

  /** Puts a resource (or −1) into the place with index `index` of a part. */
  setSeat(slot: number, index: number, resource: number): void {
    const at = (this.model.seatStarts[slot] as number) + index;
    const old = this.seat[at] as number;
    if (old === resource) return;
    this.#note(SEAT, slot, index, old);
    this.#sit(slot, index, -1);
    this.seat[at] = resource;
    this.#sit(slot, index, 1);
  }

  /** Changes the duration of a part that has no start; 0 makes the slot unused. */
  setDuration(slot: number, duration: number): void {
    const old = this.duration[slot] as number;
    if (old === duration) return;
    this.#note(LENGTH, slot, 0, old);
    this.#stretch(slot, old, duration);
  }

  /** Undoes all steps since the last `keep`. */
  undo(): void {
    while (this.#written > 0) {
      this.#written -= 4;
      const slot = this.#journal[this.#written + 1] as number;
      const index = this.#journal[this.#written + 2] as number;
      const old = this.#journal[this.#written + 3] as number;
      const kind = this.#journal[this.#written] as number;
      if (kind === TIME) this.#place(slot, this.time[slot] as number, old);
      else if (kind === LENGTH) this.#stretch(slot, this.duration[slot] as number, old);
      else {
        this.#sit(slot, index, -1);
        this.seat[(this.model.seatStarts[slot] as number) + index] = old;
        this.#sit(slot, index, 1);
      }
    }
  }

  /** Makes the steps so far final. */
  keep(): void {
    this.#written = 0;
  }

  /** True when no step has been made since the last `keep`. */
  get isUnchanged(): boolean {
    return this.#written === 0;
  }

  copy(): Snapshot {
    return { duration: this.duration.slice(), time: this.time.slice(), seat: this.seat.slice() };
  }

  /** Puts everything where a snapshot has it. */
  restore({ duration, time, seat }: Snapshot): void {
    const { slots, seatStarts } = this.model;
    for (let slot = 0; slot < slots; slot += 1) {
      if (this.time[slot] !== time[slot] || this.duration[slot] !== duration[slot]) this.setTime(slot, -1);
    }
    for (let slot = 0; slot < slots; slot += 1) this.setDuration(slot, duration[slot] as number);
    for (let slot = 0; slot < slots; slot += 1) {
      const from = seatStarts[slot] as number;
      for (let at = from; at < (seatStarts[slot + 1] as number); at += 1)
        this.setSeat(slot, at - from, seat[at] as number);
      this.setTime(slot, time[slot] as number);
      this.keep();
    }
  }

  /** The parts of a snapshot as a solution. */
  static list(model: CompiledInstance, { duration, time, seat }: Snapshot): SolutionEvent[] {
    const parts: SolutionEvent[] = [];
    for (let slot = 0; slot < model.slots; slot += 1) {
      if (duration[slot] === 0) continue;
      const resources = [...seat.subarray(model.seatStarts[slot], model.seatStarts[slot + 1])];
      const event = model.eventOfSlot[slot] as number;
      parts.push({ event, duration: duration[slot] as number, time: time[slot] as number, resources });
    }
    return parts;
  }

  #note(kind: number, slot: number, index: number, old: number): void {
    if (this.#written + 4 > this.#journal.length) {
      const longer = new Int32Array(this.#journal.length * 2);
      longer.set(this.#journal);
      this.#journal = longer;
    }
    this.#journal[this.#written] = kind;
    this.#journal[this.#written + 1] = slot;
    this.#journal[this.#written + 2] = index;
    this.#journal[this.#written + 3] = old;
    this.#written += 4;
  }

  #place(slot: number, old: number, time: number): void {
    const { seatStarts, eventOfSlot } = this.model;
    const from = seatStarts[slot] as number;
    const to = seatStarts[slot + 1] as number;
    const duration = this.duration[slot] as number;
    if (old >= 0) {
      for (let at = from; at < to; at += 1) {
        const resource = this.seat[at] as number;
        if (resource >= 0) this.resources.leave(resource, old, duration, slot);
      }
      this.#events.start(slot, old, -1);
    }
    this.time[slot] = time;
    if (time >= 0) {
      for (let at = from; at < to; at += 1) {
        const resource = this.seat[at] as number;
        if (resource >= 0) this.resources.attend(resource, time, duration, slot);
      }
      this.#events.start(slot, time, 1);
    }
    this.#events.order(eventOfSlot[slot] as number);
  }

  /** Adds (+1) or takes away (−1) what a seat of a part costs and attends. */
  #sit(slot: number, index: number, step: number): void {
    const { model } = this;
    const duration = this.duration[slot] as number;
    if (duration === 0) return;
    const resource = this.seat[(model.seatStarts[slot] as number) + index] as number;
    const place = (model.placeStarts[model.eventOfSlot[slot] as number] as number) + index;
    this.#events.fill(place, resource, duration, step);
    if (resource < 0) return;
    this.resources.addWorkload(resource, step * duration * (model.placeWorkload[place] as number));
    const time = this.time[slot] as number;
    if (time < 0) return;
    if (step > 0) this.resources.attend(resource, time, duration, slot);
    else this.resources.leave(resource, time, duration, slot);
  }

  #stretch(slot: number, old: number, duration: number): void {
    const event = this.model.eventOfSlot[slot] as number;
    const seats = (this.model.seatStarts[slot + 1] as number) - (this.model.seatStarts[slot] as number);
    for (let index = 0; index < seats; index += 1) this.#sit(slot, index, -1);
    this.duration[slot] = duration;
    for (let index = 0; index < seats; index += 1) this.#sit(slot, index, 1);
    this.#events.lengthen(event, duration - old);
    this.#events.split(event);
  }
}
