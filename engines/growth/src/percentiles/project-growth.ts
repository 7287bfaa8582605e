import type { GrowthModel } from './growth-percentiles.ts';
import { predictQuantiles } from './growth-percentiles.ts';

/**
 * What growth percentile a pupil would need next time to reach a target, if growth goes on as in the model's cohort: the outcome
 * becomes the newest prior and the oldest falls away. 1 to 99, or 100 when even the highest quantile stays below the target.
 * Source: Betebenner (2009), growth to standard. One step; on scales that are comparable from year to year.
 */
export function findNeededGrowth(
  model: GrowthModel,
  outcome: Float64Array,
  priors: readonly Float64Array[],
  target: number,
): Int8Array {
  const next = [outcome, ...priors].slice(0, priors.length);
  return Int8Array.from(outcome, (_, row) => {
    const quantiles = predictQuantiles(model, next, row);
    let count = 0;
    while (count < quantiles.length && quantiles[count]! < target) count += 1;
    return count === quantiles.length ? 100 : Math.max(1, count);
  });
}

/** Where pupils would be after `steps` more years at one growth percentile, by row and step. */
export function projectGrowth(
  model: GrowthModel,
  outcome: Float64Array,
  priors: readonly Float64Array[],
  percentile: number,
  steps: number,
): Float64Array[] {
  const place = Math.min(99, Math.max(0, Math.round(percentile)));
  let known = [outcome, ...priors];
  const projected: Float64Array[] = [];
  for (let step = 0; step < steps; step += 1) {
    const before = known.slice(0, priors.length);
    const values = Float64Array.from(outcome, (_, row) => predictQuantiles(model, before, row)[place]!);
    projected.push(values);
    known = [values, ...known];
  }
  return projected;
}
