import type { CompiledInstance } from './compile-instance.ts';
import type { CostKeeper } from './cost-keeper.ts';
import { BUSY, CLUSTER, IDLE, LONG_IDLE, UNAVAILABLE } from './resource-tables.ts';

/** Follows which resources are busy when, and lets the monitors of resources know. */
export class ResourceWatch {
  /** resource × times + time → parts attended, and the sum of their slot numbers (the slot itself when it is one). */
  readonly busy: Int16Array;
  readonly occupant: Int32Array;
  readonly #model: CompiledInstance;
  readonly #costs: CostKeeper;
  readonly #groupBusy: Int32Array;
  readonly #groupMask: Int32Array;
  readonly #groupIdle: Int32Array;
  readonly #clashes: Int32Array;
  readonly #workload: Float64Array;

  constructor(model: CompiledInstance, costs: CostKeeper) {
    this.#model = model;
    this.#costs = costs;
    const groups = model.onResources.groupMonitor.length;
    this.busy = new Int16Array(model.resources * model.times);
    this.occupant = new Int32Array(model.resources * model.times);
    this.#groupBusy = new Int32Array(groups);
    this.#groupMask = new Int32Array(groups);
    this.#groupIdle = new Int32Array(groups);
    this.#clashes = new Int32Array(model.resources);
    this.#workload = new Float64Array(model.resources);
    for (let resource = 0; resource < model.resources; resource += 1) this.addWorkload(resource, 0);
    model.onResources.groupMonitor.forEach((monitor, group) => {
      const kind = model.onResources.groupKind[group];
      if (kind === IDLE || kind === LONG_IDLE || kind === CLUSTER) costs.addRanged(monitor, 0);
    });
  }

  /** A resource attends a part from `time` on for `duration` times. */
  attend(resource: number, time: number, duration: number, slot: number): void {
    const first = resource * this.#model.times + time;
    for (let cell = first; cell < first + duration; cell += 1) {
      const count = this.busy[cell] as number;
      this.busy[cell] = count + 1;
      this.occupant[cell] = (this.occupant[cell] as number) + slot;
      if (count === 0) this.#turn(cell, 1);
      else this.#clash(resource, 1);
    }
  }

  /** A resource no longer attends that part. */
  leave(resource: number, time: number, duration: number, slot: number): void {
    const first = resource * this.#model.times + time;
    for (let cell = first; cell < first + duration; cell += 1) {
      const count = (this.busy[cell] as number) - 1;
      this.busy[cell] = count;
      this.occupant[cell] = (this.occupant[cell] as number) - slot;
      if (count === 0) this.#turn(cell, -1);
      else this.#clash(resource, -1);
    }
  }

  /** Adds to a resource's workload, in units of the model. */
  addWorkload(resource: number, units: number): void {
    const { starts, items } = this.#model.onResources.workloadMonitors;
    const from = starts[resource] as number;
    const to = starts[resource + 1] as number;
    const total = (this.#workload[resource] as number) + units;
    this.#workload[resource] = total;
    if (from === to) return;
    const load = total / this.#model.workloadUnit;
    for (let at = from; at < to; at += 1) {
      const monitor = items[at] as number;
      this.#costs.set(monitor, Math.ceil(this.#costs.outside(monitor, load) - 1e-9));
    }
  }

  #clash(resource: number, step: number): void {
    const clashes = (this.#clashes[resource] as number) + step;
    this.#clashes[resource] = clashes;
    const { starts, items } = this.#model.onResources.clashMonitors;
    for (let at = starts[resource] as number; at < (starts[resource + 1] as number); at += 1) {
      this.#costs.set(items[at] as number, clashes);
    }
  }

  /** A resource becomes busy (+1) or free (−1) at a time. */
  #turn(cell: number, step: number): void {
    const { watched, groupMonitor, groupKind } = this.#model.onResources;
    const end = watched.starts[cell + 1] as number;
    for (let at = watched.starts[cell] as number; at < end; at += 2) {
      const group = watched.items[at] as number;
      const monitor = groupMonitor[group] as number;
      const kind = groupKind[group] as number;
      if (kind === UNAVAILABLE) {
        this.#costs.add(monitor, step);
        continue;
      }
      const old = this.#groupBusy[group] as number;
      const now = old + step;
      this.#groupBusy[group] = now;
      if (kind === CLUSTER) {
        if (old === 0 || now === 0) this.#costs.addRanged(monitor, step);
      } else if (kind === BUSY) {
        const before = old === 0 ? 0 : this.#costs.outside(monitor, old);
        const after = now === 0 ? 0 : this.#costs.outside(monitor, now);
        if (before !== after) this.#costs.add(monitor, after - before);
      } else {
        const mask =
          (this.#groupMask[group] as number) ^ (kind === IDLE ? 1 << (watched.items[at + 1] as number) : 0);
        this.#groupMask[group] = mask;
        const idle =
          now < 2 ? 0 : kind === IDLE ? 32 - Math.clz32(mask) - ctz(mask) - now : this.#countIdle(group, now);
        const change = idle - (this.#groupIdle[group] as number);
        if (change === 0) continue;
        this.#groupIdle[group] = idle;
        this.#costs.addRanged(monitor, change);
      }
    }
  }

  /** Idle times of a group too long for a mask. */
  #countIdle(group: number, busy: number): number {
    const { groupTimes, groupResource } = this.#model.onResources;
    const row = (groupResource[group] as number) * this.#model.times;
    let first = -1;
    let last = -1;
    const start = groupTimes.starts[group] as number;
    for (let at = start; at < (groupTimes.starts[group + 1] as number); at += 1) {
      if ((this.busy[row + (groupTimes.items[at] as number)] as number) === 0) continue;
      if (first < 0) first = at;
      last = at;
    }
    return last - first + 1 - busy;
  }
}

const ctz = (mask: number): number => 31 - Math.clz32(mask & -mask);
