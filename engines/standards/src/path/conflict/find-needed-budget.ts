import { finishPlan } from '../plan/finish-plan.ts';
import { buildPathModel } from '../model/build-path-model.ts';
import { MONEY } from '../model/spending-rows.ts';
import type { MipSolver } from '../model/mip-model.ts';
import type { PathProblem } from '../path-problem.ts';
import { allRules } from '../path-rules.ts';
import { relaxPath } from '../model/relax-path.ts';
import { SpreadCuts } from '../model/spread-cuts.ts';
import type { Tangent } from '../model/spread-cuts.ts';

/**
 * A yearly budget, the same for every year, with which the problem can be solved, as small as was found: the plan whose
 * dearest year is cheapest. Null when even unlimited money does not help, or time was too short.
 */
export async function findNeededBudget(
  problem: PathProblem,
  solver: MipSolver,
  secondsLeft: () => number,
  known: readonly Tangent[],
): Promise<number | null> {
  const open = { ...problem, budgets: problem.budgets.map(() => null) };
  const rules = allRules(open);
  const model = buildPathModel(open, rules, { kind: 'peak' });
  const cuts = new SpreadCuts(model);
  cuts.replay(known, rules.spreads);
  const relaxed = await relaxPath(model, cuts, rules.spreads, solver, secondsLeft);
  if (relaxed === null || relaxed.point === null) return null;
  const outcome = await solver.solve(model.builder.build(), {
    seconds: Math.max(0.5, secondsLeft()),
    gap: 0.002,
    relaxed: false,
  });
  if (outcome.point === null) return null;
  const highest = Math.max(outcome.objective * MONEY, 0);
  // Rounding to whole steps costs a little more than the model thinks: widen until a true plan fits.
  for (const factor of [1.0005, 1.005, 1.02, 1.1]) {
    const budget = Math.ceil((highest * factor) / 1000) * 1000;
    const limited = { ...problem, budgets: problem.budgets.map(() => budget) };
    const plan = await finishPlan(limited, model, outcome.point, solver);
    if (plan !== null) return budget;
  }
  return null;
}
