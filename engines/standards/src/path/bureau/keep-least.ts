import type { PathProblem } from '../path-problem.ts';
import { PlanState } from '../plan/plan-state.ts';

/**
 * Works smaller than the least that is worth one are made that large, or left out where the rest passes without them. The plan then costs
 * more than the bound says, which knows no least sizes. Gives the amounts, or those it was given where a lock or a coefficient forbids.
 */
export function keepLeast(problem: PathProblem, amounts: Float64Array): Float64Array {
  const leastOf = (lever: number): number => {
    const cost = problem.levers[lever]?.cost ?? null;
    return cost === null ? 0 : (problem.costs[cost]?.least ?? 0);
  };
  const small = [...amounts.keys()]
    .filter((lever) => (amounts[lever] as number) > 0 && (amounts[lever] as number) < leastOf(lever))
    .toSorted((a, b) => (amounts[a] as number) - (amounts[b] as number));
  if (small.length === 0) return amounts;
  const kept = amounts.slice();
  for (const lever of small) {
    kept[lever] = 0;
    if (new PlanState(problem, kept).isComplete()) continue;
    kept[lever] = leastOf(lever);
    if (!new PlanState(problem, kept).isComplete()) kept[lever] = amounts[lever] as number;
  }
  // What was enlarged may make other small works needless.
  for (const lever of small) {
    const amount = kept[lever] as number;
    if (amount === 0) continue;
    kept[lever] = 0;
    if (!new PlanState(problem, kept).isComplete()) kept[lever] = amount;
  }
  return kept;
}
