import { findConflict } from './find-conflict.ts';
import { findNearestMiss } from './find-nearest-miss.ts';
import { findNeededBudget } from './find-needed-budget.ts';
import type { MipSolver } from '../model/mip-model.ts';
import type { PathProblem } from '../path-problem.ts';
import type { PathOutcome, PathSettings } from '../path-result.ts';
import { allRules } from '../path-rules.ts';
import type { Tangent } from '../model/spread-cuts.ts';

/** The least time for each part of the explanation, however little of the search's time is left. */
const LEAST_SECONDS = 5;

/** Says why an impossible problem is impossible, how near one can come, and what budget would do. */
export async function explainImpossible(
  problem: PathProblem,
  solver: MipSolver,
  settings: PathSettings,
  tangents: readonly Tangent[],
): Promise<PathOutcome> {
  const clock = (seconds: number): (() => number) => {
    const end = settings.now() + Math.max(LEAST_SECONDS, seconds) * 1000;
    return () => (end - settings.now()) / 1000;
  };
  // The conflict may take as long as the search itself was given, the two searches after it half of that each.
  const part = settings.seconds / 2;
  settings.note?.({ phase: 'conflict', round: 0, cost: null, bound: 0 });
  const { conflict, isSmallest } = await findConflict(
    problem,
    allRules(problem),
    solver,
    clock(settings.seconds),
    tangents,
  );
  settings.note?.({ phase: 'nearest', round: 0, cost: null, bound: 0 });
  const nearest = await findNearestMiss(problem, solver, clock(part), tangents);
  const neededBudget = conflict.some((rule) => rule.kind === 'budget')
    ? await findNeededBudget(problem, solver, clock(part), tangents)
    : null;
  return { kind: 'impossible', conflict, isSmallest, nearest, neededBudget };
}
