import { factorSmall, solveLower, solveUpper } from './cholesky.ts';

/** Where a search by Newton's method ended. */
export interface NewtonEnd {
  readonly point: Float64Array;
  readonly value: number;
  /** Second derivatives at the end, by rows. */
  readonly curvature: Float64Array;
  /** What one more step would have gained; below the tolerance at an optimum. */
  readonly expectedGain: number;
  readonly evaluations: number;
}

interface Derivatives {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

/** Central differences at a point: gradient and second derivatives of a smooth function of few numbers. */
function differentiate(
  evaluate: (point: Float64Array) => number,
  point: Float64Array,
  value: number,
  step: number,
  smallest: number,
): Derivatives {
  const size = point.length;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const probe = point.slice();
  const steps = point.map((x) => step * Math.max(Math.abs(x), smallest));
  const ups = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const h = steps[i]!;
    probe[i] = point[i]! + h;
    const up = evaluate(probe);
    probe[i] = point[i]! - h;
    const down = evaluate(probe);
    probe[i] = point[i]!;
    ups[i] = up;
    gradient[i] = (up - down) / (2 * h);
    curvature[i * size + i] = (up - 2 * value + down) / (h * h);
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      probe[i] = point[i]! + steps[i]!;
      probe[j] = point[j]! + steps[j]!;
      const both = evaluate(probe);
      probe[i] = point[i]!;
      probe[j] = point[j]!;
      // The gradient's part is exact to second order, so forward differences lose nothing that matters.
      const mixed = (both - ups[i]! - ups[j]! + value) / (steps[i]! * steps[j]!);
      curvature[i * size + j] = mixed;
      curvature[j * size + i] = mixed;
    }
  }
  return { gradient, curvature };
}

/** Solves (curvature + shift) step = −gradient with the smallest shift, from none upwards, that makes the matrix positive. */
function findStep({ gradient, curvature }: Derivatives): Float64Array {
  const size = gradient.length;
  let largest = 0;
  for (let i = 0; i < size; i += 1) largest = Math.max(largest, Math.abs(curvature[i * size + i]!));
  for (let shift = 0; ; shift = shift === 0 ? 1e-6 * (largest + 1e-12) : shift * 10) {
    const factor = curvature.slice();
    for (let i = 0; i < size; i += 1) factor[i * size + i]! += shift;
    if (factorSmall(factor, size) === Number.NEGATIVE_INFINITY) continue;
    const step = gradient.map((g) => -g);
    solveLower(factor, size, step);
    solveUpper(factor, size, step);
    return step;
  }
}

/**
 * Newton's method with numerical derivatives for a smooth function of few numbers, each step shortened until it gains.
 * `smallest` is the size below which a coordinate counts as near 0 when steps are chosen.
 */
export function minimiseNewton(
  evaluate: (point: Float64Array) => number,
  start: Float64Array,
  options: { readonly tolerance?: number; readonly smallest?: number; readonly mostSteps?: number } = {},
): NewtonEnd {
  const { tolerance = 1e-9, smallest = 0.02, mostSteps = 60 } = options;
  const size = start.length;
  let evaluations = 0;
  const count = (point: Float64Array): number => {
    evaluations += 1;
    return evaluate(point);
  };
  let point: Float64Array = start.slice();
  let value = count(point);
  let expectedGain = Number.POSITIVE_INFINITY;
  let found: Derivatives = { gradient: new Float64Array(size), curvature: new Float64Array(size * size) };
  for (let round = 0; round < mostSteps; round += 1) {
    found = differentiate(count, point, value, 1e-3, smallest);
    const step = findStep(found);
    let long = 0;
    for (let i = 0; i < size; i += 1)
      long = Math.max(long, Math.abs(step[i]!) / Math.max(Math.abs(point[i]!), 0.25));
    let scale = long > 1.5 ? 1.5 / long : 1;
    expectedGain = 0;
    for (let i = 0; i < size; i += 1) expectedGain -= 0.5 * found.gradient[i]! * step[i]!;
    let isBetter = false;
    for (let half = 0; half < 30; half += 1) {
      const next = point.map((x, i) => x + scale * step[i]!);
      const nextValue = count(next);
      if (nextValue < value) {
        point = next;
        value = nextValue;
        isBetter = true;
        break;
      }
      if (Math.abs(expectedGain) < tolerance) break;
      scale /= 3;
    }
    if (!isBetter || (Math.abs(expectedGain) < tolerance && scale === 1)) break;
  }
  point = polish(count, point, value, found, smallest);
  return { point, value: count(point), curvature: found.curvature, expectedGain, evaluations };
}

/**
 * One last step with gradients of twice the order (Richardson: steps h and h ÷ 2), which takes away what central differences
 * leave in the place of the optimum; kept only when it is a small correction.
 */
function polish(
  evaluate: (point: Float64Array) => number,
  point: Float64Array,
  value: number,
  found: Derivatives,
  smallest: number,
): Float64Array {
  const size = point.length;
  const gradient = new Float64Array(size);
  const probe = point.slice();
  for (let i = 0; i < size; i += 1) {
    const h = 4e-3 * Math.max(Math.abs(point[i]!), smallest);
    const slope = (step: number): number => {
      probe[i] = point[i]! + step;
      const up = evaluate(probe);
      probe[i] = point[i]! - step;
      const down = evaluate(probe);
      probe[i] = point[i]!;
      return (up - down) / (2 * step);
    };
    gradient[i] = (4 * slope(h / 2) - slope(h)) / 3;
  }
  const step = findStep({ gradient, curvature: found.curvature });
  const next = point.map((x, i) => x + step[i]!);
  const isSmall = step.every((s, i) => Math.abs(s) <= 1e-4 * Math.max(Math.abs(point[i]!), smallest));
  return isSmall && evaluate(next) <= value + 1e-9 * Math.max(1, Math.abs(value) * 1e-3) ? next : point;
}
