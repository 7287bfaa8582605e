import { buildPathModel } from '../model/build-path-model.ts';
import type { MipSolver } from '../model/mip-model.ts';
import type { PathProblem } from '../path-problem.ts';
import { listRules, onlyRules } from '../path-rules.ts';
import type { PathRules, RuleReference } from '../path-rules.ts';
import { relaxPath } from '../model/relax-path.ts';
import { SpreadCuts } from '../model/spread-cuts.ts';
import type { Tangent } from '../model/spread-cuts.ts';

/** Answers whether rules can hold together, remembering the tangents it has met. */
export interface RuleOracle {
  /** False only when proven impossible; `linear` leaves the whole numbers out (quicker, and then possible is not proven). */
  isPossible(list: readonly RuleReference[], linear: boolean): Promise<boolean>;
  readonly tangents: readonly Tangent[];
}

/** Makes an oracle over a problem. */
export function makeOracle(
  problem: PathProblem,
  solver: MipSolver,
  secondsLeft: () => number,
  known: readonly Tangent[],
): RuleOracle {
  let tangents: readonly Tangent[] = known;
  return {
    get tangents() {
      return tangents;
    },
    async isPossible(list, linear) {
      const rules = onlyRules(problem, list);
      const model = buildPathModel(problem, rules);
      const cuts = new SpreadCuts(model);
      cuts.replay(tangents, rules.spreads);
      const inactive = tangents.filter(({ spread }) => rules.spreads[spread] !== true);
      const relaxed = await relaxPath(model, cuts, rules.spreads, solver, secondsLeft);
      tangents = [...inactive, ...cuts.tangents];
      if (relaxed?.status === 'infeasible') return false;
      if (linear) return true;
      const whole = await solver.solve(model.builder.build(), {
        seconds: Math.max(0.1, Math.min(5, secondsLeft())),
        gap: 1e6,
        relaxed: false,
      });
      return whole.status !== 'infeasible';
    },
  };
}

/**
 * Rules that together are impossible and of which none can be left out (QuickXplain: Junker 2004), from a list that is
 * impossible as a whole. `isDone` says that time is over; the list is then returned as far as it was reduced.
 */
export async function reduceConflict(
  list: readonly RuleReference[],
  isPossible: (list: readonly RuleReference[]) => Promise<boolean>,
  isOver: () => boolean,
): Promise<RuleReference[]> {
  const explain = async (
    kept: readonly RuleReference[],
    hasNew: boolean,
    rest: readonly RuleReference[],
  ): Promise<RuleReference[]> => {
    if (isOver()) return [...rest];
    if (hasNew && !(await isPossible(kept))) return [];
    if (rest.length <= 1) return [...rest];
    const half = Math.ceil(rest.length / 2);
    const first = rest.slice(0, half);
    const second = rest.slice(half);
    const fromSecond = await explain([...kept, ...first], true, second);
    const fromFirst = await explain([...kept, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  };
  return explain([], false, list);
}

/** The deletion filter: each rule in turn is left out for good when the others are impossible without it. */
export async function filterConflict(
  list: readonly RuleReference[],
  isPossible: (list: readonly RuleReference[]) => Promise<boolean>,
  isOver: () => boolean,
): Promise<RuleReference[]> {
  let kept = [...list];
  for (const rule of list) {
    if (isOver()) return kept;
    const others = kept.filter((other) => other !== rule);
    if (others.length > 0 && !(await isPossible(others))) kept = others;
  }
  return kept;
}

/**
 * The rules that carry the least violation: those whose rows have a price at the optimum of the elastic linear model.
 * By duality they are impossible together, so the reduction can start from them; null when the linear model is possible.
 */
export async function findPricedRules(
  problem: PathProblem,
  rules: PathRules,
  solver: MipSolver,
  secondsLeft: () => number,
  known: readonly Tangent[],
): Promise<RuleReference[] | null> {
  const model = buildPathModel(problem, rules, { kind: 'violation' });
  const cuts = new SpreadCuts(model);
  cuts.replay(known, rules.spreads);
  const rows = [...model.builder.rules];
  const outcome = await relaxPath(model, cuts, rules.spreads, solver, secondsLeft);
  if (outcome === null || outcome.rowPrices === null || outcome.objective < 1e-7) return null;
  const all = [...rows, ...model.builder.rules.slice(rows.length)];
  const priced = new Map<string, RuleReference>();
  outcome.rowPrices.forEach((price, row) => {
    const rule = all[row] ?? null;
    if (rule !== null && Math.abs(price) > 1e-9) priced.set(`${rule.kind}/${rule.index}`, rule);
  });
  return [...priced.values()];
}

/** An irreducible conflict among all rules of an impossible problem, and whether the reduction came to its end. */
export async function findConflict(
  problem: PathProblem,
  rules: PathRules,
  solver: MipSolver,
  secondsLeft: () => number,
  known: readonly Tangent[],
): Promise<{ conflict: RuleReference[]; isSmallest: boolean }> {
  const oracle = makeOracle(problem, solver, secondsLeft, known);
  const isOver = (): boolean => secondsLeft() <= 0;
  const priced = await findPricedRules(problem, rules, solver, secondsLeft, known);
  const all = listRules(problem, rules);
  let list = all;
  let isLinear = false;
  if (priced !== null && !(await oracle.isPossible(priced, true))) {
    const has = new Set(priced.map((rule) => `${rule.kind}/${rule.index}`));
    list = all.filter((rule) => has.has(`${rule.kind}/${rule.index}`));
    isLinear = true;
  } else if (!(await oracle.isPossible(list, true))) {
    isLinear = true;
  }
  if (isLinear) list = await reduceConflict(list, (part) => oracle.isPossible(part, true), isOver);
  // What is minimal among the linear models may still lose a rule once people and rooms are whole.
  const isPossible = (part: readonly RuleReference[]): Promise<boolean> => oracle.isPossible(part, false);
  const conflict = isLinear
    ? await filterConflict(list, isPossible, isOver)
    : await reduceConflict(list, isPossible, isOver);
  return { conflict, isSmallest: !isOver() };
}
