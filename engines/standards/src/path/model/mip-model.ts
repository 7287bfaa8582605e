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

/** How far a solver may go. */
export interface MipLimits {
  /** Wall-clock seconds. */
  readonly seconds: number;
  /** Stop when (value − bound) ÷ value is at most this. */
  readonly gap: number;
  /** Drop the whole-number demands and solve the linear relaxation. */
  readonly relaxed: boolean;
  /** Branch-and-bound nodes; makes a search repeatable where seconds do not. */
  readonly nodes?: number;
  /** A point to start from, one value a column. */
  readonly start?: Float64Array;
}

/** What a solver found out. `bound` is a proven lower bound of the model's optimum (−Infinity when there is none). */
export interface MipOutcome {
  readonly status: 'optimal' | 'limit' | 'infeasible' | 'failed' | 'cancelled';
  readonly point: Float64Array | null;
  readonly objective: number;
  readonly bound: number;
  /** Prices of the rows at the optimum of a relaxed solve (non-zero where a row holds the optimum up), else null. */
  readonly rowPrices: Float64Array | null;
}

/** The port through which a solver of mixed-integer programs enters the engine. */
export interface MipSolver {
  solve(model: MipModel, limits: MipLimits): Promise<MipOutcome>;
}
