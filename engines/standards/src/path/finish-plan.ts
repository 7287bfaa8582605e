import { allotYears } from './allot-years.ts';
import type { PathModel } from './build-path-model.ts';
import type { MipSolver } from './mip-model.ts';
import type { PathProblem } from './path-problem.ts';
import type { PathPlan } from './path-result.ts';
import { PlanState } from './plan-state.ts';
import { repairPlan } from './repair-plan.ts';
import { roundAmounts } from './round-amounts.ts';
import { spendByYear, stageTotals } from './stage-totals.ts';
import type { StageClass } from './stage-totals.ts';
import { trimPlan } from './trim-plan.ts';

/** Steps that the repair of coefficients may take before a point is given up. */
const REPAIR_STEPS = 200;

/** Spreads amounts over the years; null when the budgets cannot hold them. */
export async function stageAmounts(
  problem: PathProblem,
  amounts: Float64Array,
  solver: MipSolver,
): Promise<PathPlan | null> {
  const years = problem.budgets.length;
  const used: number[] = [];
  const classes: StageClass[] = [];
  problem.costs.forEach((cost, index) => {
    const levers = problem.levers.flatMap((lever, at) => (lever.cost === index ? [at] : []));
    const total = levers.reduce((sum, lever) => sum + (amounts[lever] ?? 0), 0);
    if (total <= 0) return;
    used.push(index);
    classes.push({ cost, total, step: problem.levers[levers[0] as number]?.step ?? 1 });
  });
  const totals = await stageTotals(classes, problem.budgets, solver);
  if (totals === null) return null;
  const costByYear = spendByYear(classes, totals, years);
  const isAffordable = problem.budgets.every(
    (budget, year) => budget === null || (costByYear[year] ?? 0) <= budget * (1 + 1e-12),
  );
  if (!isAffordable) return null;
  return {
    changes: allotYears(problem, amounts, used, totals),
    amounts,
    cost: costByYear.reduce((sum, yuan) => sum + yuan, 0),
    costByYear,
  };
}

/**
 * Turns a point of the model into a plan that passes on unrounded numbers: amounts to whole steps, coefficients mended,
 * what is not needed taken back, years assigned. Null when one of these fails.
 */
export async function finishPlan(
  problem: PathProblem,
  model: PathModel,
  point: Float64Array,
  solver: MipSolver,
): Promise<PathPlan | null> {
  const state = new PlanState(problem, roundAmounts(problem, model, point));
  if (!repairPlan(state, REPAIR_STEPS)) return null;
  trimPlan(state, problem);
  // Sums built up by adding and taking back carry noise: the verdict is taken on a fresh state.
  const fresh = new PlanState(problem, state.amounts);
  if (
    !fresh.isComplete() &&
    !(repairPlan(fresh, REPAIR_STEPS) && new PlanState(problem, fresh.amounts).isComplete())
  ) {
    return null;
  }
  return stageAmounts(problem, fresh.amounts, solver);
}
