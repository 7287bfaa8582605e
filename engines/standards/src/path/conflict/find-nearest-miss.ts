import { buildPathModel } from '../model/build-path-model.ts';
import type { PathModel } from '../model/build-path-model.ts';
import { drawIn } from '../draw-in.ts';
import { stageAmounts } from '../plan/finish-plan.ts';
import type { MipOutcome, MipSolver } from '../model/mip-model.ts';
import type { PathProblem } from '../path-problem.ts';
import type { NearestMiss, PathShortfall } from '../path-result.ts';
import { allRules } from '../path-rules.ts';
import { PlanState } from '../plan/plan-state.ts';
import { relaxPath, TOLERANCE } from '../model/relax-path.ts';
import { roundAmounts } from '../plan/round-amounts.ts';
import { SpreadCuts } from '../model/spread-cuts.ts';
import type { Tangent } from '../model/spread-cuts.ts';
import type { PathAim } from '../model/path-aim.ts';

/** Rounds of the whole-number model for each of the two aims. */
const ROUNDS = 4;

/** What a unit still lacks, with the indicators that may miss the threshold chosen so that the least is lacking. */
function lackOfUnit(state: PlanState, unit: number): PathShortfall[] {
  if (state.hasPassed(unit)) return [];
  const data = state.problem.units[unit];
  const lines = state.shortfalls(unit).missed.map((indicator) => {
    const has = state.total(unit, indicator);
    const meets = data?.meets[indicator] ?? 0;
    const floor = data?.floors[indicator] ?? 0;
    return { indicator, has, meets, floor, saving: (meets - Math.max(has, floor)) / meets };
  });
  const excused = new Set(
    lines
      .toSorted((a, b) => b.saving - a.saving)
      .slice(0, state.problem.mayMiss)
      .map((line) => line.indicator),
  );
  return lines.flatMap((line) => {
    const needs = excused.has(line.indicator) ? line.floor : line.meets;
    return line.has >= needs
      ? []
      : [{ kind: 'unit', unit, indicator: line.indicator, has: line.has, needs } as const];
  });
}

/** Everything that falls short in a state, and the sum of it as parts of what is needed. */
export function listShortfalls(state: PlanState): { violation: number; shortfalls: PathShortfall[] } {
  const { problem } = state;
  const shortfalls: PathShortfall[] = problem.units.flatMap((_, unit) => lackOfUnit(state, unit));
  problem.spreads.forEach((spread, index) => {
    if (state.excess(index) > 0) {
      shortfalls.push({ kind: 'spread', spread: index, has: state.variation(index), limit: spread.limit });
    }
  });
  const violation = shortfalls.reduce((sum, line) => {
    if (line.kind === 'spread') return sum + line.has / line.limit - 1;
    return sum + (line.needs - line.has) / (problem.units[line.unit]?.meets[line.indicator] ?? line.needs);
  }, 0);
  return { violation, shortfalls };
}

/** Solves one aim to its end: tangents on the linear model, then whole numbers. */
async function solveAim(
  problem: PathProblem,
  aim: PathAim,
  solver: MipSolver,
  secondsLeft: () => number,
  known: readonly Tangent[],
): Promise<{ model: PathModel; cuts: SpreadCuts; outcome: MipOutcome } | null> {
  const rules = allRules(problem);
  const model = buildPathModel(problem, rules, aim);
  const cuts = new SpreadCuts(model);
  cuts.replay(known, rules.spreads);
  await relaxPath(model, cuts, rules.spreads, solver, secondsLeft);
  let last: MipOutcome | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const seconds = Math.max(0.5, secondsLeft() / 2);
    const outcome = await solver.solve(model.builder.build(), { seconds, gap: 0.005, relaxed: false });
    if (outcome.point === null) break;
    last = outcome;
    const before = cuts.tangents.length;
    if (cuts.addAt(outcome.point, rules.spreads, TOLERANCE) === 0 || cuts.tangents.length === before) break;
    if (secondsLeft() <= 0) break;
  }
  return last === null ? null : { model, cuts, outcome: last };
}

/**
 * The plan within locks and budgets that leaves the least to be desired: first the smallest sum of violations, then the
 * least money for it. Null when time was too short for any.
 */
export async function findNearestMiss(
  problem: PathProblem,
  solver: MipSolver,
  secondsLeft: () => number,
  known: readonly Tangent[],
): Promise<NearestMiss | null> {
  // Rounding up to whole steps costs a little: the model plans with a little less than the budget.
  const narrow = drawIn(problem, 1);
  const first = await solveAim(narrow, { kind: 'violation' }, solver, secondsLeft, known);
  if (first === null) return null;
  const aim = { kind: 'within', violation: first.outcome.objective * (1 + 1e-6) + 1e-6 } as const;
  const second = await solveAim(narrow, aim, solver, secondsLeft, first.cuts.tangents);
  const { model, outcome } = second ?? first;
  const amounts = roundAmounts(problem, model, outcome.point as Float64Array);
  const state = new PlanState(problem, amounts);
  return { ...listShortfalls(state), plan: await stageAmounts(problem, amounts, solver) };
}
