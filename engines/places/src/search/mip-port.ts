/**
 * A linear model with whole-number columns, as arrays: minimise `cost · x` within column and row bounds.
 * Rows are compressed: the entries of row r are `starts[r] … starts[r + 1]`. Infinite bounds are ±Infinity.
 */
export interface MipModel {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the column takes whole numbers only. */
  readonly whole: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** How far a solver may go: wall-clock seconds, relative gap, nodes of the tree; and where it may start. */
export interface MipLimits {
  readonly seconds: number;
  readonly gap: number;
  readonly relaxed: boolean;
  readonly nodes?: number;
  readonly start?: Float64Array;
}

/** What a solver found out; `bound` is a proven lower bound of the model's optimum. */
export interface MipOutcome {
  readonly status: 'optimal' | 'limit' | 'infeasible' | 'failed' | 'cancelled';
  readonly point: Float64Array | null;
  readonly objective: number;
  readonly bound: number;
}

/** The port through which a solver of mixed-integer programs enters the engine. */
export interface MipPort {
  solve(model: MipModel, limits: MipLimits): Promise<MipOutcome>;
}
