import type { PathProblem } from './path-problem.ts';

/** What whole steps can cost above the model's fractions in one year: a step of every lever that has one, and one dear person. */
function reserveOf(problem: PathProblem): number {
  const years = Math.max(1, problem.budgets.length);
  let steps = 0;
  let person = 0;
  for (const lever of problem.levers) {
    const cost = lever.cost === null ? undefined : problem.costs[lever.cost];
    if (cost === undefined) continue;
    const price = (cost.yuan + cost.perYear) * lever.step;
    if (lever.whole) person = Math.max(person, price);
    else steps += price;
  }
  return steps / years + person;
}

/**
 * The problem with every coefficient and budget drawn in a little (more with each `step` from 0), so that a point of it,
 * rounded to whole steps and years, stays within the true limits. What is found in it is a plan of the true problem.
 */
export function drawIn(problem: PathProblem, step: number): PathProblem {
  const share = 1e-5 * 10 ** step;
  const reserve = reserveOf(problem) * 2 ** (step - 1);
  return {
    ...problem,
    spreads: problem.spreads.map((spread) => ({ ...spread, limit: spread.limit * (1 - share) })),
    budgets: problem.budgets.map((budget) =>
      budget === null ? null : Math.max(budget * 0.9, budget - reserve),
    ),
  };
}
