import type { CompiledInstance } from './compile-instance.ts';
import type { CostKeeper } from './cost-keeper.ts';
import type { LinkMonitor, SpreadMonitor } from './event-tables.ts';

/** The parts of a solution as the search holds them: duration (0: unused slot) and start (−1: none) of each slot. */
export interface SlotTimes {
  readonly duration: Int32Array;
  readonly time: Int32Array;
}

const outside = (value: number, minimum: number, maximum: number): number =>
  value < minimum ? minimum - value : value > maximum ? value - maximum : 0;

/** Follows where parts of events start and what fills their places, and lets the monitors of events know. */
export class EventWatch {
  readonly #model: CompiledInstance;
  readonly #costs: CostKeeper;
  readonly #slots: SlotTimes;
  readonly #spread: Int32Array;
  readonly #running: Int16Array;
  readonly #linked: Int32Array;
  readonly #whole: Int32Array;

  constructor(model: CompiledInstance, costs: CostKeeper, slots: SlotTimes) {
    this.#model = model;
    this.#costs = costs;
    this.#slots = slots;
    const { onEvents } = model;
    this.#spread = new Int32Array(onEvents.spreadCounters);
    this.#running = new Int16Array(onEvents.linkCounters > 0 ? model.events * model.times : 0);
    this.#linked = new Int32Array(onEvents.linkCounters);
    this.#whole = new Int32Array(onEvents.wholeCounters);
    for (const { monitor, minimum } of onEvents.spreadMonitors) {
      costs.add(
        monitor,
        minimum.reduce((sum, each) => sum + each, 0),
      );
    }
  }

  /** A part gets (+1) or loses (−1) a start; `time` holds the start in both cases. */
  start(slot: number, time: number, step: number): void {
    const event = this.#model.eventOfSlot[slot] as number;
    const duration = this.#slots.duration[slot] as number;
    const { assign, start, spread, link } = this.#model.onEvents;
    const costs = this.#costs;
    for (const monitor of assign[event] as readonly number[]) costs.add(monitor, -step * duration);
    for (const watched of start[event] as (typeof start)[number]) {
      if (watched.allowed[time] === 1 || (watched.duration !== 0 && watched.duration !== duration)) continue;
      costs.add(watched.monitor, step * duration);
    }
    for (const watched of spread[event] as readonly SpreadMonitor[]) this.#countStart(watched, time, step);
    const links = link[event] as readonly LinkMonitor[];
    if (links.length > 0) this.#run(links, event, time, duration, step);
  }

  /** The times of an event have changed, all of them told by `start`. */
  order(event: number): void {
    for (const { monitor, first, second } of this.#model.onEvents.order[event] ?? []) {
      const end = this.#findEnd(first);
      const begin = this.#findBegin(second);
      const isOpen = end < 0 || begin === Number.MAX_SAFE_INTEGER;
      this.#costs.set(monitor, isOpen ? 0 : this.#costs.outside(monitor, begin - end));
    }
  }

  /** An unplaced part's duration has changed by `step`. */
  lengthen(event: number, step: number): void {
    for (const monitor of this.#model.onEvents.assign[event] ?? []) this.#costs.add(monitor, step);
  }

  /** The durations of an event's parts have changed. */
  split(event: number): void {
    const from = this.#model.slotStarts[event] as number;
    const to = this.#model.slotStarts[event + 1] as number;
    const { duration } = this.#slots;
    for (const { monitor, constraint } of this.#model.onEvents.split[event] ?? []) {
      let count = 0;
      let wrong = 0;
      for (let slot = from; slot < to; slot += 1) {
        const length = duration[slot] as number;
        if (length === 0) continue;
        if (constraint.kind === 'SplitEvents') {
          count += 1;
          if (length < constraint.shortest || length > constraint.longest) wrong += 1;
        } else if (length === constraint.duration) count += 1;
      }
      this.#costs.set(
        monitor,
        constraint.kind === 'SplitEvents'
          ? wrong + outside(count, constraint.fewest, constraint.most)
          : outside(count, constraint.minimum, constraint.maximum),
      );
    }
  }

  /** A resource (or −1) fills (+1) or leaves (−1) a place of a part. */
  fill(place: number, resource: number, duration: number, step: number): void {
    const { place: watching, whole } = this.#model.onEvents;
    for (const { monitor, allowed } of watching[place] as (typeof watching)[number]) {
      const isWrong = allowed === undefined ? resource < 0 : resource >= 0 && allowed[resource] === 0;
      if (isWrong) this.#costs.add(monitor, step * duration);
    }
    if (resource < 0) return;
    for (const { monitor, offset } of whole[place] as (typeof whole)[number]) {
      const count = (this.#whole[offset + resource] as number) + step;
      this.#whole[offset + resource] = count;
      if (count !== (step > 0 ? 1 : 0)) continue;
      const used = (this.#costs.sum[monitor] as number) + step;
      this.#costs.sum[monitor] = used;
      this.#costs.set(monitor, used > 1 ? used - 1 : 0);
    }
  }

  #countStart(
    { monitor, rangesAt, minimum, maximum, offset }: SpreadMonitor,
    time: number,
    step: number,
  ): void {
    for (let at = rangesAt.starts[time] as number; at < (rangesAt.starts[time + 1] as number); at += 1) {
      const range = rangesAt.items[at] as number;
      const old = this.#spread[offset + range] as number;
      this.#spread[offset + range] = old + step;
      const low = minimum[range] as number;
      const high = maximum[range] as number;
      const change = outside(old + step, low, high) - outside(old, low, high);
      if (change !== 0) this.#costs.add(monitor, change);
    }
  }

  #run(links: readonly LinkMonitor[], event: number, time: number, duration: number, step: number): void {
    const row = event * this.#model.times;
    for (let at = time; at < time + duration; at += 1) {
      const count = (this.#running[row + at] as number) + step;
      this.#running[row + at] = count;
      if (count !== (step > 0 ? 1 : 0)) continue;
      for (const { monitor, size, offset } of links) {
        const old = this.#linked[offset + at] as number;
        const now = old + step;
        this.#linked[offset + at] = now;
        const change = (now > 0 && now < size ? 1 : 0) - (old > 0 && old < size ? 1 : 0);
        if (change !== 0) this.#costs.add(monitor, change);
      }
    }
  }

  #findEnd(event: number): number {
    let end = -1;
    for (
      let slot = this.#model.slotStarts[event] as number;
      slot < (this.#model.slotStarts[event + 1] as number);
      slot += 1
    ) {
      const time = this.#slots.time[slot] as number;
      const length = this.#slots.duration[slot] as number;
      if (length > 0 && time >= 0 && time + length > end) end = time + length;
    }
    return end;
  }

  #findBegin(event: number): number {
    let begin = Number.MAX_SAFE_INTEGER;
    for (
      let slot = this.#model.slotStarts[event] as number;
      slot < (this.#model.slotStarts[event + 1] as number);
      slot += 1
    ) {
      const time = this.#slots.time[slot] as number;
      if ((this.#slots.duration[slot] as number) > 0 && time >= 0 && time < begin) begin = time;
    }
    return begin;
  }
}
