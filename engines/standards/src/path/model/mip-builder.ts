import type { MipModel } from './mip-model.ts';
import type { RuleReference } from '../path-rules.ts';

/** Gathers columns and rows one by one and hands them out as arrays. */
export class MipBuilder {
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #whole: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #columns: number[] = [];
  readonly #values: number[] = [];
  readonly #rules: (RuleReference | null)[] = [];
  #rule: RuleReference | null = null;

  /** Number of columns so far. */
  get columnCount(): number {
    return this.#cost.length;
  }

  /** Number of rows so far. */
  get rowCount(): number {
    return this.#rowLower.length;
  }

  /** The rule that each row stands for, or null for rows that only define columns. */
  get rules(): readonly (RuleReference | null)[] {
    return this.#rules;
  }

  /** Marks the rows that follow as part of a rule. */
  forRule(rule: RuleReference | null): void {
    this.#rule = rule;
  }

  /** Adds a column and returns its index. */
  addColumn(column: { cost?: number; lower?: number; upper?: number; whole?: boolean }): number {
    this.#cost.push(column.cost ?? 0);
    this.#lower.push(column.lower ?? 0);
    this.#upper.push(column.upper ?? Number.POSITIVE_INFINITY);
    this.#whole.push(column.whole === true ? 1 : 0);
    return this.#cost.length - 1;
  }

  /** Adds `lower ≤ Σ value × column ≤ upper`; zero entries are left out. Returns the row's index. */
  addRow(entries: Iterable<readonly [column: number, value: number]>, lower: number, upper: number): number {
    for (const [column, value] of entries) {
      if (value === 0) continue;
      this.#columns.push(column);
      this.#values.push(value);
    }
    this.#starts.push(this.#columns.length);
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    this.#rules.push(this.#rule);
    return this.#rowLower.length - 1;
  }

  /** Sets the objective coefficient of a column. */
  priceColumn(column: number, cost: number): void {
    this.#cost[column] = cost;
  }

  /** The model as it stands; later additions do not change it. */
  build(): MipModel {
    return {
      cost: Float64Array.from(this.#cost),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      whole: Uint8Array.from(this.#whole),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      starts: Int32Array.from(this.#starts),
      columns: Int32Array.from(this.#columns),
      values: Float64Array.from(this.#values),
    };
  }
}
