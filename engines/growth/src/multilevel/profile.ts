import type { Method } from './multilevel-data.ts';

/** Which columns of w are fixed, and how the criterion is formed. */
export interface FixedPart {
  /** Places of the fixed columns in w, without those that others explain. */
  readonly fixed: readonly number[];
  /** The place of the outcome in w. */
  readonly outcome: number;
  readonly rows: number;
  readonly method: Method;
  /** Σ log of the scales of the fixed columns, so that the criterion is that of the columns as given. */
  readonly logScale: number;
}

/** A block of effects of one grouping: `depth` numbers for each of `count` groups, and their covariance ÷ residual variance. */
export interface EffectBlock {
  readonly count: number;
  readonly depth: number;
  /** Effects, scaled like w; count×depth. */
  readonly effects: Float64Array;
  /** Conditional covariance ÷ residual variance; count×depth×depth. */
  readonly conditional: Float64Array;
  /** How the effects answer to the fixed coefficients: −∂u/∂β, count×depth×fixed; for intervals that count the error of β. */
  readonly sensitivity: Float64Array;
}

/** A likelihood with coefficients and residual variance profiled out; a function of the relative factors only. */
export interface Profile {
  /** The lengths of the factors of each grouping: d(d+1)/2 numbers each, lower triangles by rows, in order of the groupings. */
  readonly depths: readonly number[];
  /** −2 log (restricted) likelihood; w scaled by the frame, so a constant is added by the caller. */
  evaluate(factors: Float64Array): number;
  /** Coefficients, residual sum of squares and effects at given factors. */
  solve(factors: Float64Array): ProfileSolution;
}

export interface ProfileSolution {
  readonly criterion: number;
  /** Coefficients of the fixed columns, scaled like w. */
  readonly coefficients: Float64Array;
  /** Their covariance ÷ residual variance. */
  readonly covariance: Float64Array;
  readonly residualVariance: number;
  readonly blocks: readonly EffectBlock[];
}
