import type { PathProblem } from './path-problem.ts';

/** One rule of a problem: a school's 6-of-7 rule, a limit of the coefficient, a lock or stock, a year's budget. */
export interface RuleReference {
  readonly kind: 'unit' | 'spread' | 'limit' | 'budget';
  readonly index: number;
}

/** Which rules of a problem hold, by index; a search for a conflict leaves some out. */
export interface PathRules {
  readonly units: readonly boolean[];
  readonly spreads: readonly boolean[];
  readonly limits: readonly boolean[];
  /** One entry a year. */
  readonly budgets: readonly boolean[];
}

/** All rules of a problem. */
export function allRules(problem: PathProblem): PathRules {
  return {
    units: problem.units.map(() => true),
    spreads: problem.spreads.map(() => true),
    limits: problem.limits.map(() => true),
    budgets: problem.budgets.map((budget) => budget !== null),
  };
}

/** The rules of a list and no others. */
export function onlyRules(problem: PathProblem, list: readonly RuleReference[]): PathRules {
  const has = new Set(list.map((rule) => `${rule.kind}/${rule.index}`));
  const pick = (kind: RuleReference['kind'], length: number): boolean[] =>
    Array.from({ length }, (_, index) => has.has(`${kind}/${index}`));
  return {
    units: pick('unit', problem.units.length),
    spreads: pick('spread', problem.spreads.length),
    limits: pick('limit', problem.limits.length),
    budgets: pick('budget', problem.budgets.length),
  };
}

/** Yuan that a unit's own needs cost at the cheapest price, today's limits aside; only orders the rules. */
function roughCost(problem: PathProblem, cheapest: readonly number[], index: number): number {
  const unit = problem.units[index];
  return problem.indicators.reduce((sum, _, indicator) => {
    const lack = (unit?.meets[indicator] ?? 0) - (unit?.now[indicator] ?? 0);
    return lack > 0 ? sum + lack * (cheapest[indicator] ?? 0) : sum;
  }, 0);
}

/**
 * The rules that hold, as a list in which a search for a conflict prefers the earlier: budgets, coefficients, schools from
 * the dearest needs down (so that few schools explain much), locks last.
 */
export function listRules(problem: PathProblem, rules: PathRules): RuleReference[] {
  const cheapest = problem.indicators.map(() => Number.POSITIVE_INFINITY);
  for (const lever of problem.levers) {
    const cost = lever.cost === null ? undefined : problem.costs[lever.cost];
    if (cost === undefined) continue;
    for (const { indicator, amount } of lever.effects) {
      cheapest[indicator] = Math.min(cheapest[indicator] ?? 0, (cost.yuan + cost.perYear) / Math.abs(amount));
    }
  }
  const prices = cheapest.map((price) => (Number.isFinite(price) ? price : 1e9));
  const list = (kind: RuleReference['kind'], holds: readonly boolean[]): RuleReference[] =>
    holds.flatMap((isOn, index) => (isOn ? [{ kind, index }] : []));
  const units = list('unit', rules.units)
    .map((rule) => ({ rule, cost: roughCost(problem, prices, rule.index) }))
    .toSorted((a, b) => b.cost - a.cost)
    .map(({ rule }) => rule);
  return [
    ...list('budget', rules.budgets),
    ...list('spread', rules.spreads),
    ...units,
    ...list('limit', rules.limits),
  ];
}
