import { allotYears } from './allot-years.ts';
import type { PlannedChange } from './allot-years.ts';
import type { PathModel } from '../model/build-path-model.ts';
import type { MipSolver } from '../model/mip-model.ts';
import { keepLeast } from '../bureau/keep-least.ts';
import type { PathProblem } from '../path-problem.ts';
import type { PathPlan } from '../path-result.ts';
import { PlanState } from './plan-state.ts';
import { repairPlan } from './repair-plan.ts';
import { roundAmounts } from './round-amounts.ts';
import { stageTotals } from '../stage-totals.ts';
import type { StageClass } from '../stage-totals.ts';
import { trimPlan } from './trim-plan.ts';

/** Steps that the repair of coefficients may take before a point is given up. */
const REPAIR_STEPS = 200;

/** Spreads amounts over the years; null when the budgets cannot hold them. */
export async function stageAmounts(
  problem: PathProblem,
  amounts: Float64Array,
  solver: MipSolver,
): Promise<PathPlan | null> {
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
  // A school's change in one piece reads better than cut at the turn of a year; money decides whether that is possible.
  for (const cut of ['near', 'late', 'cut'] as const) {
    const changes = allotYears(problem, amounts, used, totals, cut);
    const costByYear = spendOfChanges(problem, changes);
    const isAffordable = problem.budgets.every(
      (budget, year) => budget === null || (costByYear[year] ?? 0) <= budget * (1 + 1e-12),
    );
    if (!isAffordable) continue;
    return { changes, amounts, cost: costByYear.reduce((sum, yuan) => sum + yuan, 0), costByYear };
  }
  return null;
}

/** Yuan of each year that planned changes cost: what is bought in it, and the running pay of everything up to it. */
export function spendOfChanges(problem: PathProblem, changes: readonly PlannedChange[]): number[] {
  const spent = problem.budgets.map(() => 0);
  for (const { lever, year, amount } of changes) {
    const at = problem.levers[lever]?.cost ?? null;
    const cost = at === null ? undefined : problem.costs[at];
    if (cost === undefined) continue;
    spent[year] = (spent[year] ?? 0) + cost.yuan * amount;
    for (let later = year; later < spent.length; later += 1) {
      spent[later] = (spent[later] ?? 0) + cost.perYear * amount;
    }
  }
  return spent;
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
  const amounts = keepLeast(problem, fresh.amounts);
  const staged = await stageAmounts(problem, amounts, solver);
  return staged === null && amounts !== fresh.amounts ? stageAmounts(problem, fresh.amounts, solver) : staged;
}
