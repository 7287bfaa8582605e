import { arrangeGroupings } from './arrange-groupings.ts';
import { describeFit } from './describe-fit.ts';
import type { MultilevelFit } from './describe-fit.ts';
import { findOptimum } from './find-optimum.ts';
import type { Optimum } from './find-optimum.ts';
import type { Method, MultilevelProblem } from './multilevel-data.ts';
import { openModel } from './open-model.ts';
import type { OpenModel } from './open-model.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';

/**
 * Fits a linear multilevel model: coefficients, variances, effects of groups with intervals, intraclass correlation.
 * Expected failures: no rows, an outcome that does not vary or that the predictors explain wholly, fewer rows than coefficients.
 * Sources: Harville (1977); Pinheiro & Bates (2000), chapter 2; Bates et al. (2015).
 */
export function fitMultilevel(
  problem: MultilevelProblem,
  method: Method = 'reml',
): Result<MultilevelFit, Fault> {
  const arranged = arrangeGroupings(problem.groupings, problem.layout);
  const opened = openModel({ ...problem, groupings: arranged.groupings }, method);
  if (!opened.ok) return opened;
  return fitOpened(opened.value, arranged.combined);
}

/** Fits a model whose sums have been taken. */
export function fitOpened(model: OpenModel, combined: readonly string[] = []): Result<MultilevelFit, Fault> {
  return describeFit(model, chooseFactors(model), combined);
}

/** The best factors; groupings that say nothing (one group, or groups of one only) are held at 0. */
export function chooseFactors(model: OpenModel): Optimum & { readonly held: readonly number[] } {
  const held = model.groupSizes.flatMap((sizes, k) =>
    sizes.length < 2 || sizes.every((size) => size <= 1) ? [k] : [],
  );
  if (held.length === 0) return { ...findOptimum(model.profile), held };
  const lengths = model.profile.depths.map((depth) => (depth * (depth + 1)) / 2);
  const whole = new Float64Array(lengths.reduce((sum, length) => sum + length, 0));
  const places: number[] = [];
  let at = 0;
  lengths.forEach((length, k) => {
    for (let i = 0; i < length; i += 1) if (!held.includes(k)) places.push(at + i);
    at += length;
  });
  const evaluate = (factors: Float64Array): number => {
    places.forEach((place, i) => {
      whole[place] = factors[i]!;
    });
    return model.profile.evaluate(whole);
  };
  if (places.length === 0) {
    return {
      factors: whole,
      criterion: evaluate(whole),
      curvature: new Float64Array(0),
      zero: [],
      isFlat: true,
      held,
    };
  }
  const { profile } = model;
  const smaller = {
    depths: profile.depths.filter((_, k) => !held.includes(k)),
    evaluate,
    solve: () => profile.solve(whole),
  };
  const found = findOptimum(smaller);
  evaluate(found.factors);
  return {
    ...found,
    factors: whole.slice(),
    zero: found.zero.map((place) => places[place]!),
    curvature: spread(found.curvature, places, whole.length),
    held,
  };
}

function spread(small: Float64Array, places: readonly number[], size: number): Float64Array {
  const large = new Float64Array(size * size);
  places.forEach((row, i) => {
    places.forEach((column, k) => {
      large[row * size + column] = small[i * places.length + k]!;
    });
  });
  return large;
}
