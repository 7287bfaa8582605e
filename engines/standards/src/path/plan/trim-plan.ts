import type { PathProblem } from '../path-problem.ts';
import type { PlanState } from './plan-state.ts';

/** Whether a lever's units, spreads and limits still hold. */
function holdsAround(
  state: PlanState,
  lever: number,
  spreadsOf: ReadonlyMap<string, readonly number[]>,
): boolean {
  const effects = state.problem.levers[lever]?.effects ?? [];
  return effects.every(
    ({ unit, indicator }) =>
      state.hasPassed(unit) &&
      (spreadsOf.get(`${unit}/${indicator}`) ?? []).every((spread) => state.excess(spread) === 0),
  );
}

/**
 * Takes back whatever a complete plan does not need: each paid lever, dearest first, gives up single steps while
 * everything still passes. Changes `state`.
 */
export function trimPlan(state: PlanState, problem: PathProblem): void {
  const spreadsOf = new Map<string, number[]>();
  problem.spreads.forEach((spread, index) => {
    for (const unit of spread.units) {
      const key = `${unit}/${spread.indicator}`;
      spreadsOf.set(key, [...(spreadsOf.get(key) ?? []), index]);
    }
  });
  const price = (lever: number): number => {
    const cost = problem.levers[lever]?.cost ?? null;
    const data = cost === null ? undefined : problem.costs[cost];
    return data === undefined ? 0 : (data.yuan + data.perYear) * (problem.levers[lever]?.step ?? 1);
  };
  const paid = problem.levers
    .flatMap((lever, index) => (lever.pool === null && (state.amounts[index] ?? 0) > 0 ? [index] : []))
    .toSorted((a, b) => price(b) - price(a));
  for (const lever of paid) {
    const step = problem.levers[lever]?.step ?? 1;
    for (let count = 0; count < 50 && (state.amounts[lever] ?? 0) > 0; count += 1) {
      const less = Math.min(step, state.amounts[lever] ?? 0);
      state.change(lever, -less);
      if (holdsAround(state, lever, spreadsOf)) continue;
      state.change(lever, less);
      break;
    }
  }
}
