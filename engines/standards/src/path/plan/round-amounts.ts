import type { PathModel } from '../model/build-path-model.ts';
import type { PathProblem } from '../path-problem.ts';

/** Amounts smaller than this part of a step are noise of the solver. */
const NOISE = 1e-6;

/** Reads the levers' amounts from a point of the model: people and rooms to the nearest whole, the rest up to their step. */
export function roundAmounts(problem: PathProblem, model: PathModel, point: Float64Array): Float64Array {
  const amounts = Float64Array.from(problem.levers, (lever, index) => {
    const raw = (point[index] ?? 0) * (model.leverScale[index] as number);
    if (lever.whole) return Math.round(raw);
    const steps = raw / lever.step;
    return steps < 1e-4 ? 0 : Math.ceil(steps - NOISE) * lever.step;
  });
  // Rounding up must not break a lock: what is above it goes.
  for (const limit of problem.limits) {
    if (limit.weights !== undefined) continue;
    let sum = limit.levers.reduce((total, lever) => total + (amounts[lever] ?? 0), 0);
    for (const lever of limit.levers) {
      if (sum <= limit.max || problem.levers[lever]?.whole === true) continue;
      const less = Math.min(amounts[lever] ?? 0, sum - limit.max);
      amounts[lever] = (amounts[lever] ?? 0) - less;
      sum -= less;
    }
  }
  return amounts;
}
