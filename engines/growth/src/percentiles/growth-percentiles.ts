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
  into = new Float64Array(model.shares.length),
): Float64Array {
  const full = 1 + model.bases.reduce((sum, basis) => sum + basis.size, 0);
  const values = new Float64Array(full);
  fillRow(model.bases, priors, row, values, 0);
  const width = model.kept.length;
  for (let q = 0; q < into.length; q += 1) {
    let sum = 0;
    for (let k = 0; k < width; k += 1) sum += values[model.kept[k]!]! * model.coefficients[q * width + k]!;
    into[q] = Math.round(sum * 1e5) / 1e5;
  }
  return into.sort();
}

/** The growth percentile of each row, 1 to 99: how many of its 100 quantiles lie below the outcome. */
export function rankGrowth(
  model: GrowthModel,
  outcome: Float64Array,
  priors: readonly Float64Array[],
): Int8Array {
  const quantiles = new Float64Array(model.shares.length);
  return Int8Array.from(outcome, (y, row) => {
    predictQuantiles(model, priors, row, quantiles);
    let count = 0;
    while (count < quantiles.length && quantiles[count]! < y) count += 1;
    return Math.min(99, Math.max(1, count));
  });
}
