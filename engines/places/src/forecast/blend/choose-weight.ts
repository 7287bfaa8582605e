/** Forecast a, forecast b and what came, of one past case. */
export interface BlendCase {
  readonly a: number;
  readonly b: number;
  readonly actual: number;
}

/** Steps of the grid of weights: 0, 0.05, … 1. */
export const WEIGHT_STEPS = 20;

/** a^w · b^(1−w): a blend that treats a tenth more and a tenth less alike. Falls back to the one that is there. */
export function blendTwo(a: number, b: number, weight: number): number {
  if (Number.isNaN(a)) return b;
  if (Number.isNaN(b)) return a;
  if (a <= 0 || b <= 0) return weight * a + (1 - weight) * b;
  return Math.exp(weight * Math.log(a) + (1 - weight) * Math.log(b));
}

/** Mean relative error of every weight of the grid summed over cases: adds to `losses` (WEIGHT_STEPS + 1 long) and returns how many counted. */
export function addLosses(losses: Float64Array, cases: Iterable<BlendCase>): number {
  let count = 0;
  for (const { a, b, actual } of cases) {
    if (!(a > 0) || !(b > 0) || !(actual > 0)) continue;
    count += 1;
    const [logA, logB] = [Math.log(a), Math.log(b)];
    for (let step = 0; step <= WEIGHT_STEPS; step += 1) {
      const weight = step / WEIGHT_STEPS;
      const blend = Math.exp(weight * logA + (1 - weight) * logB);
      losses[step] = (losses[step] as number) + Math.abs(blend / actual - 1);
    }
  }
  return count;
}

/**
 * The weight with the least mean relative error in past cases, pulled to `prior` as if that had been the answer in `strength`
 * further cases: least of Σ|error| + strength · scale · (w − prior)², scale the mean error at the prior.
 * Source: forecast combination after Bates and Granger 1969; own penalty.
 */
export function chooseWeight(losses: Float64Array, count: number, prior: number, strength: number): number {
  if (count === 0) return prior;
  const scale = (losses[Math.round(prior * WEIGHT_STEPS)] as number) / count;
  let best = prior;
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= WEIGHT_STEPS; step += 1) {
    const weight = step / WEIGHT_STEPS;
    const loss = (losses[step] as number) + strength * scale * (weight - prior) ** 2;
    if (loss < least - 1e-12) {
      least = loss;
      best = weight;
    }
  }
  return best;
}
