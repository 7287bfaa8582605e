import { minimiseLine } from '../numeric/minimise-line.ts';
import { minimiseNewton } from '../numeric/minimise-newton.ts';
import type { Profile } from './profile.ts';

/** Where the likelihood is best, and what kind of place that is. */
export interface Optimum {
  readonly factors: Float64Array;
  readonly criterion: number;
  /** Second derivatives of the criterion by the factors, by rows. */
  readonly curvature: Float64Array;
  /** Factors on the diagonal that ended at exactly 0, as places in `factors`. */
  readonly zero: readonly number[];
  /** False when the search ended without reaching a flat place. */
  readonly isFlat: boolean;
}

const LEAST = Math.log(1e-4);
const MOST = Math.log(1e4);
const TINY = 1e-9;

/** The places of diagonal factors: those that are square roots of relative variances. */
export function listDiagonal(depths: readonly number[]): number[] {
  const places: number[] = [];
  let at = 0;
  for (const depth of depths) {
    for (let d = 0; d < depth; d += 1) places.push(at + (d * (d + 1)) / 2 + d);
    at += (depth * (depth + 1)) / 2;
  }
  return places;
}

/** Finds the best factors: Brent on the log of a single one, else a coarse search and Newton; 0 is tried exactly. */
export function findOptimum(profile: Profile): Optimum {
  const diagonal = listDiagonal(profile.depths);
  const size = profile.depths.reduce((sum, depth) => sum + (depth * (depth + 1)) / 2, 0);
  return size === 1 ? searchLine(profile) : searchSpace(profile, diagonal, size);
}

function searchLine(profile: Profile): Optimum {
  const point = new Float64Array(1);
  const evaluate = (log: number): number => {
    point[0] = Math.exp(log);
    return profile.evaluate(point);
  };
  const STEPS = 12;
  const width = (MOST - LEAST) / STEPS;
  let best = 0;
  let bestValue = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= STEPS; step += 1) {
    const value = evaluate(LEAST + step * width);
    if (value < bestValue) [best, bestValue] = [step, value];
  }
  const from = LEAST + (best - 1) * width;
  const found = minimiseLine(evaluate, from, from + 2 * width, 1e-10);
  const none = profile.evaluate(Float64Array.of(0));
  if (none <= found.value + TINY)
    return {
      factors: Float64Array.of(0),
      criterion: none,
      curvature: Float64Array.of(0),
      zero: [0],
      isFlat: true,
    };
  const h = 1e-2;
  const [up, down] = [evaluate(found.x + h), evaluate(found.x - h)];
  const bend = (up - 2 * found.value + down) / (h * h);
  // Comparing values finds an optimum to half the digits only; its slope, by differences of fourth order, finds the rest.
  const slope = (8 * (evaluate(found.x + h / 2) - evaluate(found.x - h / 2)) - (up - down)) / (6 * h);
  const shift = bend > 0 ? -slope / bend : 0;
  const x = Math.abs(shift) < 1e-3 ? found.x + shift : found.x;
  const theta = Math.exp(x);
  return {
    factors: Float64Array.of(theta),
    criterion: evaluate(x),
    curvature: Float64Array.of(bend / (theta * theta)),
    zero: [],
    isFlat: true,
  };
}

function searchSpace(profile: Profile, diagonal: readonly number[], size: number): Optimum {
  const point = new Float64Array(size);
  for (const place of diagonal) point[place] = 0.3;
  let value = Number.POSITIVE_INFINITY;
  for (const place of diagonal) {
    let [best, bestValue] = [0.3, Number.POSITIVE_INFINITY];
    for (const size of [0.03, 0.1, 0.3, 1, 4]) {
      point[place] = size;
      const tried = profile.evaluate(point);
      if (tried < bestValue) [best, bestValue] = [size, tried];
    }
    point[place] = best;
    value = bestValue;
  }
  const evaluate = (factors: Float64Array): number => profile.evaluate(factors);
  let end = minimiseNewton(evaluate, point);
  for (let round = 0; round < 3; round += 1) {
    const better = leaveRidge(profile, end.point, end.value, diagonal);
    if (better === undefined) break;
    end = minimiseNewton(evaluate, better);
  }
  value = end.value;
  const factors = end.point;
  const zero: number[] = [];
  for (const place of diagonal) {
    if (Math.abs(factors[place]!) > 0.02) continue;
    const before = factors[place]!;
    factors[place] = 0;
    const tried = profile.evaluate(factors);
    if (tried <= value + TINY * 10) {
      value = Math.min(tried, value);
      zero.push(place);
    } else {
      factors[place] = before;
    }
  }
  flipSigns(factors, profile.depths);
  return {
    factors,
    criterion: profile.evaluate(factors),
    curvature: end.curvature,
    zero,
    isFlat: Math.abs(end.expectedGain) < 1e-5,
  };
}

/** A factor near 0 is a flat place by symmetry even where it is a top; tries values beside it. */
function leaveRidge(
  profile: Profile,
  point: Float64Array,
  value: number,
  diagonal: readonly number[],
): Float64Array | undefined {
  for (const place of diagonal) {
    if (Math.abs(point[place]!) > 0.02) continue;
    for (const size of [0.03, 0.1, 0.3]) {
      const probe = point.slice();
      probe[place] = size;
      if (profile.evaluate(probe) < value - 1e-7) return probe;
    }
  }
  return undefined;
}

/** The sign of a column of a factor says nothing; the diagonal is made positive. */
function flipSigns(factors: Float64Array, depths: readonly number[]): void {
  let at = 0;
  for (const depth of depths) {
    for (let column = 0; column < depth; column += 1) {
      if (factors[at + (column * (column + 1)) / 2 + column]! >= 0) continue;
      for (let row = column; row < depth; row += 1) {
        const place = at + (row * (row + 1)) / 2 + column;
        factors[place] = -factors[place]!;
      }
    }
    at += (depth * (depth + 1)) / 2;
  }
}
