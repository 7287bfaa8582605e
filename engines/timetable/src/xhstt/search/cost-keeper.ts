import type { MonitorTable } from './monitor-table.ts';

/** Keeps the cost of all monitors while their deviations change. */
export class CostKeeper {
  /** The cost of the required constraints, and of the others. */
  hard = 0;
  soft = 0;
  /** The deviation of each monitor, and a running sum that its kind makes the deviation from. */
  readonly deviation: Int32Array;
  readonly sum: Int32Array;
  readonly #table: MonitorTable;

  constructor(table: MonitorTable) {
    this.#table = table;
    this.deviation = new Int32Array(table.weight.length);
    this.sum = new Int32Array(table.weight.length);
  }

  /** Sets a monitor's deviation and lets the cost follow. */
  set(monitor: number, deviation: number): void {
    const old = this.deviation[monitor] as number;
    if (old === deviation) return;
    this.deviation[monitor] = deviation;
    const { hard, weight, shape } = this.#table;
    const kind = shape[monitor] as number;
    const step =
      kind === 0
        ? deviation - old
        : kind === 1
          ? deviation * deviation - old * old
          : (deviation > 0 ? 1 : 0) - (old > 0 ? 1 : 0);
    const cost = step * (weight[monitor] as number);
    if (hard[monitor] === 1) this.hard += cost;
    else this.soft += cost;
  }

  /** Adds to a monitor whose deviation is its running sum. */
  add(monitor: number, step: number): void {
    const sum = (this.sum[monitor] as number) + step;
    this.sum[monitor] = sum;
    this.set(monitor, sum);
  }

  /** Adds to a monitor whose deviation is how far its running sum lies outside its range. */
  addRanged(monitor: number, step: number): void {
    const sum = (this.sum[monitor] as number) + step;
    this.sum[monitor] = sum;
    this.set(monitor, this.outside(monitor, sum));
  }

  /** How far a value lies outside a monitor's range. */
  outside(monitor: number, value: number): number {
    const low = (this.#table.minimum[monitor] as number) - value;
    if (low > 0) return low;
    const high = value - (this.#table.maximum[monitor] as number);
    return high > 0 ? high : 0;
  }
}
