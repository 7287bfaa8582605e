import { growFloat64, growInt32 } from '../csv/grow.ts';

/** The rows of choices.csv in the order of the file: row r stands on line r + 2, since no field may hold a line break. */
export class ChoiceRows {
  count = 0;
  applicant: Int32Array;
  rank: Int32Array;
  pool: Int32Array;
  priority: Float64Array;
  readonly keys: Float64Array[];

  /** Room for `expected` rows before it has to grow, with `keyCount` key columns. */
  constructor(expected: number, keyCount: number) {
    const room = Math.max(16, expected);
    this.applicant = new Int32Array(room);
    this.rank = new Int32Array(room);
    this.pool = new Int32Array(room);
    this.priority = new Float64Array(room);
    this.keys = Array.from({ length: keyCount }, () => new Float64Array(room));
  }

  /** Adds a row and gives its index; the keys are then set by the caller. */
  add(applicant: number, rank: number, pool: number, priority: number): number {
    const row = this.count;
    if (row === this.applicant.length) {
      this.applicant = growInt32(this.applicant);
      this.rank = growInt32(this.rank);
      this.pool = growInt32(this.pool);
      this.priority = growFloat64(this.priority);
      for (let key = 0; key < this.keys.length; key += 1) {
        this.keys[key] = growFloat64(this.keys[key] as Float64Array);
      }
    }
    this.applicant[row] = applicant;
    this.rank[row] = rank;
    this.pool[row] = pool;
    this.priority[row] = priority;
    this.count = row + 1;
    return row;
  }
}
