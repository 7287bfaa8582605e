import type { PathProblem } from '../path-problem.ts';

/**
 * The most that a plan may do with each lever. A plan never lifts a value above twice the highest of today's values and
 * thresholds of its stage, and a school gives away only people it has today. Without these bounds the feasible set has
 * no end (a school could give and take without limit) and solvers lose their way; see the method page for why
 * nothing cheaper is lost.
 */
export function boundLevers(problem: PathProblem): number[] {
  const tops = new Map<string, number>();
  for (const unit of problem.units) {
    problem.indicators.forEach((_, indicator) => {
      const key = `${unit.stage}/${indicator}`;
      const value = Math.max(unit.now[indicator] ?? 0, unit.meets[indicator] ?? 0) / unit.pupils;
      tops.set(key, Math.max(tops.get(key) ?? 0, 2 * value));
    });
  }
  return problem.levers.map((lever) => {
    let most = lever.way === 'out' ? Number.POSITIVE_INFINITY : 0;
    for (const { unit: index, indicator, amount } of lever.effects) {
      const unit = problem.units[index];
      if (unit === undefined) continue;
      const now = unit.now[indicator] ?? 0;
      if (lever.way === 'out') {
        most = Math.min(most, Math.floor(now / -amount));
      } else {
        const room = (tops.get(`${unit.stage}/${indicator}`) ?? 0) * unit.pupils - now;
        most = Math.max(most, Math.ceil(room / amount));
      }
    }
    return most;
  });
}
