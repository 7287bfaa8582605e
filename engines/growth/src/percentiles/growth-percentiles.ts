import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import type { CubicBasis } from './cubic-basis.ts';
import { buildDesign, fillRow } from './quantile-design.ts';
import { solveQuantilePath } from './quantile-path.ts';

/** The 100 shares 0.005, 0.015 … 0.995 between which percentiles lie. */
export const PERCENTILE_SHARES: readonly number[] = Array.from({ length: 100 }, (_, k) => (k + 0.5) / 100);

/** What growth looked like in a cohort: for each share the coefficients of the basis of the priors. */
export interface GrowthModel {
  readonly bases: readonly CubicBasis[];
  readonly shares: readonly number[];
  /** Columns of the full design that were kept. */
  readonly kept: Int32Array;
  /** shares × kept. */
  readonly coefficients: Float64Array;
  readonly rows: number;
}

/**
 * Fits growth of an outcome given priors: cubic splines, 100 quantiles, exact solutions.
 * Fails when fewer complete rows than twice the columns are there, or the outcome does not vary.
 * Source: Betebenner (2009), Norm- and criterion-referenced student growth.
 */
export function fitGrowth(
  outcome: Float64Array,
  priors: readonly Float64Array[],
): Result<GrowthModel, Fault> {
  const design = buildDesign(priors);
  const least = 2 * (1 + 7 * priors.length);
  if (design.rows < least) return failWith('GROWTH_TOO_FEW_ROWS', { rows: design.rows, coefficients: least });
  if (outcome.every((y) => y === outcome[0]))
    return failWith('GROWTH_OUTCOME_CONSTANT', { column: '', value: outcome[0]! });
  const coefficients = solveQuantilePath(design, outcome, PERCENTILE_SHARES);
  return succeed({
    bases: design.bases,
    shares: PERCENTILE_SHARES,
    kept: design.kept,
    coefficients,
    rows: design.rows,
  });
}

/** The 100 quantiles of the outcome for one row of priors, sorted (lines that cross are put in order) and rounded to five decimals. */
export function predictQuantiles(
  model: GrowthModel,
  priors: readonly ArrayLike<number>[],
  row: number,
): Float64Array {
  return new Predictor(model).fill(priors, row).sort();
}

/** Quantiles row by row into one buffer, not yet in order. */
class Predictor {
  readonly #model: GrowthModel;
  readonly #full: Float64Array;
  readonly #values: Float64Array;
  readonly #quantiles: Float64Array;

  constructor(model: GrowthModel) {
    this.#model = model;
    this.#full = new Float64Array(1 + model.bases.reduce((sum, basis) => sum + basis.size, 0));
    this.#values = new Float64Array(model.kept.length);
    this.#quantiles = new Float64Array(model.shares.length);
  }

  fill(priors: readonly ArrayLike<number>[], row: number): Float64Array {
    const { bases, kept, coefficients } = this.#model;
    this.#full.fill(0);
    fillRow(bases, priors, row, this.#full, 0);
    const values = this.#values;
    const width = kept.length;
    for (let k = 0; k < width; k += 1) values[k] = this.#full[kept[k]!]!;
    for (let q = 0, at = 0; q < this.#quantiles.length; q += 1) {
      let sum = 0;
      for (let k = 0; k < width; k += 1, at += 1) sum += values[k]! * coefficients[at]!;
      this.#quantiles[q] = Math.round(sum * 1e5) / 1e5;
    }
    return this.#quantiles;
  }
}

/** The growth percentile of each row, 1 to 99: how many of its 100 quantiles lie below the outcome. */
export function rankGrowth(
  model: GrowthModel,
  outcome: Float64Array,
  priors: readonly Float64Array[],
): Int8Array {
  const predictor = new Predictor(model);
  return Int8Array.from(outcome, (y, row) => {
    // How many lie below does not hang on their order, so nothing is sorted.
    const quantiles = predictor.fill(priors, row);
    let count = 0;
    for (let q = 0; q < quantiles.length; q += 1) if (quantiles[q]! < y) count += 1;
    return Math.min(99, Math.max(1, count));
  });
}
