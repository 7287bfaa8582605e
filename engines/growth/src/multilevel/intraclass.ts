import { normalBelow } from '../numeric/normal.ts';
import { factorSmall, invertFromFactor } from '../numeric/cholesky.ts';
import type { Optimum } from './find-optimum.ts';
import type { OpenModel } from './open-model.ts';
import type { Profile } from './profile.ts';

/** The share of the variance that lies between groups, with a 95 % interval; null where it cannot be said. */
export interface Intraclass {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const CHI_SQUARE_95 = 3.841458820694124;
const NONE: Intraclass = { estimate: null, low: null, high: null };

/**
 * Intraclass correlations by grouping: variance ÷ sum of all. With one grouping the interval comes from the profile likelihood
 * (all ρ whose criterion lies within 3.84 of the best); with several from the curvature on the logit scale, or near 0 like the first.
 * With a slope the intercept's variance at the mean of the slope's column is used.
 */
export function findIntraclass(
  model: OpenModel,
  optimum: Optimum & { readonly held: readonly number[] },
): Intraclass[] {
  const { profile } = model;
  const { factors } = optimum;
  if (profile.depths.length === 1 && profile.depths[0] === 1) {
    return optimum.held.length > 0 ? [NONE] : [profileInterval(profile, factors[0]!, optimum.criterion)];
  }
  const starts: number[] = [];
  let at = 0;
  for (const depth of profile.depths) {
    starts.push(at);
    at += (depth * (depth + 1)) / 2;
  }
  const all = starts.reduce((sum, start) => sum + factors[start]! ** 2, 1);
  const inverse = invertCurvature(optimum.curvature, factors.length, [
    ...optimum.zero,
    ...heldPlaces(starts, optimum, factors.length),
  ]);
  return starts.map((start, k) => {
    if (optimum.held.includes(k)) return NONE;
    const estimate = factors[start]! ** 2 / all;
    if (estimate <= 0 || inverse === undefined) return holdOthers(profile, optimum, start, all);
    // d logit ρ ÷ d θ, logit ρ = log θ_k² − log (all − θ_k²).
    const gradient = new Float64Array(factors.length);
    starts.forEach((other) => {
      gradient[other] =
        other === start ? 2 / factors[start]! : (-2 * factors[other]!) / (all - factors[start]! ** 2);
    });
    let variance = 0;
    for (let i = 0; i < gradient.length; i += 1) {
      for (let j = 0; j < gradient.length; j += 1)
        variance += gradient[i]! * gradient[j]! * 2 * inverse[i * gradient.length + j]!;
    }
    const middle = Math.log(estimate / (1 - estimate));
    const half = Math.sqrt(CHI_SQUARE_95 * Math.max(0, variance));
    if (!(half < 2)) return holdOthers(profile, optimum, start, all);
    return { estimate, low: 1 / (1 + Math.exp(half - middle)), high: 1 / (1 + Math.exp(-half - middle)) };
  });
}

/** Near 0 the curvature says little: all ρ whose criterion lies within 3.84 of the best, the other variances held. */
function holdOthers(profile: Profile, optimum: Optimum, place: number, all: number): Intraclass {
  const point = optimum.factors.slice();
  const theta = point[place]!;
  const others = all - theta * theta;
  const excess = (rho: number): number => {
    point[place] = Math.sqrt((rho / (1 - rho)) * others);
    return profile.evaluate(point) - optimum.criterion - CHI_SQUARE_95;
  };
  const estimate = (theta * theta) / all;
  const low = excess(0) <= 0 ? 0 : bisect(excess, 0, estimate);
  const high = excess(1 - 1e-10) <= 0 ? 1 : bisect(excess, 1 - 1e-10, estimate);
  return { estimate, low, high };
}

function heldPlaces(
  starts: readonly number[],
  optimum: { readonly held: readonly number[] },
  size: number,
): number[] {
  return optimum.held.flatMap((k) => {
    const end = starts[k + 1] ?? size;
    return Array.from({ length: end - starts[k]! }, (_, i) => starts[k]! + i);
  });
}

/** The inverse of the curvature over the factors that are free; 0 elsewhere. Undefined when it is not positive. */
function invertCurvature(
  curvature: Float64Array,
  size: number,
  fixed: readonly number[],
): Float64Array | undefined {
  const free = Array.from({ length: size }, (_, i) => i).filter((i) => !fixed.includes(i));
  const small = new Float64Array(free.length * free.length);
  free.forEach((row, i) => {
    free.forEach((column, k) => {
      small[i * free.length + k] = curvature[row * size + column]!;
    });
  });
  if (factorSmall(small, free.length) === Number.NEGATIVE_INFINITY) return undefined;
  const inverse = invertFromFactor(small, free.length);
  const large = new Float64Array(size * size);
  free.forEach((row, i) => {
    free.forEach((column, k) => {
      large[row * size + column] = inverse[i * free.length + k]!;
    });
  });
  return large;
}

function profileInterval(profile: Profile, theta: number, criterion: number): Intraclass {
  const point = new Float64Array(1);
  const excess = (rho: number): number => {
    point[0] = Math.sqrt(rho / (1 - rho));
    return profile.evaluate(point) - criterion - CHI_SQUARE_95;
  };
  const estimate = (theta * theta) / (1 + theta * theta);
  const low = excess(0) <= 0 ? 0 : bisect(excess, 0, estimate);
  const high = excess(1 - 1e-10) <= 0 ? 1 : bisect(excess, 1 - 1e-10, estimate);
  return { estimate, low, high };
}

/** The crossing between a place outside (excess > 0) and one inside. */
function bisect(excess: (rho: number) => number, outside: number, inside: number): number {
  let [out, within] = [outside, inside];
  for (let step = 0; step < 44; step += 1) {
    const middle = (out + within) / 2;
    if (excess(middle) > 0) out = middle;
    else within = middle;
  }
  return (out + within) / 2;
}

/**
 * P(ρ < limit) for a model with one grouping: the restricted likelihood over ρ, scaled to 1 (a flat prior for ρ and the
 * coefficients). Midpoints of 400 equal cells on either side of the limit; the likelihood is smooth, so more change nothing.
 */
export function shareBelow(model: OpenModel, criterion: number, limit: number): number {
  const point = new Float64Array(1);
  const CELLS = 400;
  const weigh = (from: number, to: number): number => {
    let sum = 0;
    for (let cell = 0; cell < CELLS; cell += 1) {
      const rho = from + ((to - from) * (cell + 0.5)) / CELLS;
      point[0] = Math.sqrt(rho / (1 - rho));
      sum += Math.exp((criterion - model.profile.evaluate(point)) / 2);
    }
    return (sum * (to - from)) / CELLS;
  };
  const below = weigh(0, limit);
  const above = weigh(limit, 1);
  return below + above > 0 ? below / (below + above) : normalBelow(0);
}
