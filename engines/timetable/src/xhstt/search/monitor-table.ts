import type { XhsttConstraint } from '../constraint.ts';

/** One monitor for each point of application: how its deviation is weighed. */
export interface MonitorTable {
  /** 1 when required. */
  readonly hard: Uint8Array;
  readonly weight: Int32Array;
  /** 0 linear, 1 quadratic, 2 step. */
  readonly shape: Uint8Array;
  readonly minimum: Int32Array;
  readonly maximum: Int32Array;
}

/** Monitors that grow while the tables are built. */
export class MonitorBuilder {
  readonly #rows: { hard: number; weight: number; shape: number; minimum: number; maximum: number }[] = [];

  /** Adds a monitor for one point of a constraint and gives its number. */
  add({ isRequired, weight, costFunction }: XhsttConstraint, minimum = 0, maximum = 0): number {
    const shape = costFunction === 'Linear' ? 0 : costFunction === 'Quadratic' ? 1 : 2;
    this.#rows.push({ hard: isRequired ? 1 : 0, weight, shape, minimum, maximum });
    return this.#rows.length - 1;
  }

  pack(): MonitorTable {
    const rows = this.#rows;
    return {
      hard: Uint8Array.from(rows, (row) => row.hard),
      weight: Int32Array.from(rows, (row) => row.weight),
      shape: Uint8Array.from(rows, (row) => row.shape),
      minimum: Int32Array.from(rows, (row) => row.minimum),
      maximum: Int32Array.from(rows, (row) => row.maximum),
    };
  }
}
