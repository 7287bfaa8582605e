import { buildPathModel } from './model/build-path-model.ts';
import { MONEY } from './model/spending-rows.ts';
import type { PathModel } from './model/build-path-model.ts';
import { drawIn } from './draw-in.ts';
import { explainImpossible } from './conflict/explain-impossible.ts';
import { finishPlan } from './plan/finish-plan.ts';
import type { MipSolver } from './model/mip-model.ts';
import type { PathProblem } from './path-problem.ts';
import type { PathOutcome, PathPlan, PathSettings } from './path-result.ts';
import { allRules } from './path-rules.ts';
import { relaxPath, TOLERANCE } from './model/relax-path.ts';
import { SpreadCuts } from './model/spread-cuts.ts';
import type { Tangent } from './model/spread-cuts.ts';

/** Part of the time left that the first plan may take. */
const ROUNDING_SHARE = 0.7;
/** How often limits are drawn in further, ten times as much each time. */
const DRAWN_STEPS = 3;
/** Distance from a whole number below which a column counts as settled. */
const NEAR = 1e-6;

/** (cost − bound) ÷ cost, 0 for a plan that costs nothing. */
export function gapOf(cost: number, bound: number): number {
  return cost <= 0 ? 0 : Math.max(0, (cost - bound) / cost);
}

/** A search in progress. */
interface Search {
  readonly problem: PathProblem;
  readonly solver: MipSolver;
  readonly settings: PathSettings;
  readonly deadline: number;
  best: PathPlan | null;
  bound: number;
  rounds: number;
}

const secondsLeft = (search: Search): number => (search.deadline - search.settings.now()) / 1000;

const report = (search: Search, phase: 'bound' | 'plan'): void =>
  search.settings.note?.({
    phase,
    round: search.rounds,
    cost: search.best?.cost ?? null,
    bound: Math.max(0, search.bound),
  });

const isDone = (search: Search): boolean =>
  search.best !== null && gapOf(search.best.cost, search.bound) <= search.settings.gap;

/** Closes the linear relaxation; its optimum is the first bound. */
async function closeRelaxation(
  search: Search,
  model: PathModel,
  cuts: SpreadCuts,
  isExact: boolean,
): Promise<Float64Array | 'infeasible' | 'cancelled' | 'ended'> {
  const active = search.problem.spreads.map(() => true);
  const outcome = await relaxPath(
    model,
    cuts,
    active,
    search.solver,
    () => secondsLeft(search),
    (step) => {
      if (isExact && step.point !== null) search.bound = Math.max(search.bound, step.bound * MONEY);
      report(search, 'bound');
    },
  );
  if (outcome?.status === 'cancelled' || outcome?.status === 'infeasible') return outcome.status;
  return outcome?.point ?? 'ended';
}

/**
 * A first plan from the relaxation: whole numbers near those of its optimum only (RENS: Berthold 2014). The solver is done
 * quickly, because most columns are settled; the bound of such a model says nothing.
 */
async function roundRelaxation(search: Search, model: PathModel, point: Float64Array): Promise<void> {
  const { problem, solver, settings } = search;
  const whole = model.builder.build();
  const lower = Float64Array.from(whole.lower);
  const upper = Float64Array.from(whole.upper);
  point.forEach((value, column) => {
    if (whole.whole[column] !== 1) return;
    const isBinary = whole.upper[column] === 1;
    if (isBinary) {
      lower[column] = Math.floor(value + NEAR);
      upper[column] = Math.ceil(value - NEAR);
      return;
    }
    lower[column] = Math.max(whole.lower[column] as number, Math.floor(value + NEAR) - 1);
    upper[column] = Math.min(whole.upper[column] as number, Math.ceil(value - NEAR) + 2);
  });
  const outcome = await solver.solve(
    { ...whole, lower, upper },
    {
      seconds: secondsLeft(search) * ROUNDING_SHARE,
      gap: settings.gap / 4,
      relaxed: false,
      ...(settings.nodes === undefined ? {} : { nodes: settings.nodes }),
    },
  );
  if (outcome.point === null) return;
  search.best = await finishPlan(problem, model, outcome.point, solver);
  report(search, 'plan');
}

/** Solves the whole-number model again and again, adding tangents at its points and finishing each into a plan. */
async function searchPlans(
  search: Search,
  model: PathModel,
  cuts: SpreadCuts,
  isExact: boolean,
): Promise<'ended' | 'infeasible' | 'cancelled'> {
  const { problem, solver, settings } = search;
  const active = problem.spreads.map(() => true);
  for (let round = 0; round < settings.rounds && secondsLeft(search) > 0.05; round += 1) {
    search.rounds += 1;
    const outcome = await solver.solve(model.builder.build(), {
      seconds: secondsLeft(search),
      gap: settings.gap / 2,
      relaxed: false,
      ...(settings.nodes === undefined ? {} : { nodes: settings.nodes }),
    });
    if (outcome.status === 'cancelled' || outcome.status === 'infeasible') return outcome.status;
    if (isExact) search.bound = Math.max(search.bound, outcome.bound * MONEY);
    if (outcome.point === null) return 'ended';
    const plan = await finishPlan(problem, model, outcome.point, solver);
    if (plan !== null && (search.best === null || plan.cost < search.best.cost)) search.best = plan;
    report(search, 'plan');
    if (isDone(search)) return 'ended';
    const before = cuts.tangents.length;
    cuts.addAt(outcome.point, active, TOLERANCE);
    if (cuts.tangents.length === before) return 'ended';
  }
  return 'ended';
}

/**
 * Finds the cheapest changes that make every school and every coefficient pass by the last year, with a proven lower
 * bound; or says which rules cannot hold together and how near one can come.
 * Outer approximation of the cones by tangents, whole numbers by the solver, plans finished and checked on unrounded
 * numbers. The bound is valid at every moment because each model solved contains every plan.
 */
export async function findPath(
  problem: PathProblem,
  solver: MipSolver,
  settings: PathSettings,
): Promise<PathOutcome> {
  const search: Search = {
    problem,
    solver,
    settings,
    deadline: settings.now() + settings.seconds * 1000,
    best: null,
    bound: 0,
    rounds: 0,
  };
  const model = buildPathModel(problem, allRules(problem));
  const cuts = new SpreadCuts(model);
  const closed = await closeRelaxation(search, model, cuts, true);
  let state = typeof closed === 'string' ? closed : 'ended';
  if (typeof closed !== 'string') {
    await roundRelaxation(search, model, closed);
    // Where rounding went over a budget or a coefficient, the same with limits drawn in a little usually does not.
    for (let step = 0; step < DRAWN_STEPS && search.best === null && secondsLeft(search) > 0; step += 1) {
      await roundDrawnIn(search, step, cuts.tangents);
    }
    if (!isDone(search)) state = await searchPlans(search, model, cuts, true);
  }
  if (state === 'cancelled') return { kind: 'cancelled' };
  if (state === 'infeasible' && search.best === null) {
    return explainImpossible(problem, solver, settings, cuts.tangents);
  }
  for (let step = 0; step < DRAWN_STEPS && search.best === null && secondsLeft(search) > 0; step += 1) {
    const again = await searchDrawnIn(search, step, cuts.tangents);
    if (again === 'cancelled') return { kind: 'cancelled' };
  }
  if (search.best === null) return { kind: 'open', bound: search.bound };
  const { cost } = search.best;
  const bound = Math.min(cost, search.bound);
  return { kind: 'found', plan: search.best, bound, gap: gapOf(cost, bound), rounds: search.rounds };
}

/** A problem whose limits are drawn in, relaxed and closed; what is found in it is a plan of the true problem too. */
async function closeDrawnIn(
  search: Search,
  step: number,
  tangents: readonly Tangent[],
): Promise<
  { model: PathModel; cuts: SpreadCuts; point: Float64Array } | 'ended' | 'infeasible' | 'cancelled'
> {
  const narrow = drawIn(search.problem, step);
  const model = buildPathModel(narrow, allRules(narrow));
  const cuts = new SpreadCuts(model);
  cuts.replay(
    tangents,
    narrow.spreads.map(() => true),
  );
  const closed = await closeRelaxation(search, model, cuts, false);
  return typeof closed === 'string' ? closed : { model, cuts, point: closed };
}

/** Rounds the relaxation of a problem whose limits are drawn in. */
async function roundDrawnIn(search: Search, step: number, tangents: readonly Tangent[]): Promise<void> {
  const drawn = await closeDrawnIn(search, step, tangents);
  if (typeof drawn !== 'string') await roundRelaxation(search, drawn.model, drawn.point);
}

/** Searches a problem whose limits are drawn in with whole numbers throughout. */
async function searchDrawnIn(
  search: Search,
  step: number,
  tangents: readonly Tangent[],
): Promise<'ended' | 'infeasible' | 'cancelled'> {
  const drawn = await closeDrawnIn(search, step, tangents);
  return typeof drawn === 'string' ? drawn : searchPlans(search, drawn.model, drawn.cuts, false);
}
