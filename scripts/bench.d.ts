/** One line of the table; every figure carries its unit. */
export interface BenchRow {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly peer?: string;
  readonly ratio?: string;
}
/** A benchmark: a file exports `benches: Bench[]`. */
export interface Bench {
  readonly name: string;
  run(): Promise<BenchRow[]>;
}
