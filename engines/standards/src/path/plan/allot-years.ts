import type { PathProblem } from '../path-problem.ts';
import type { YearTotals } from '../stage-totals.ts';

/** One line of a plan: an amount of a lever in a year (from 0). */
export interface PlannedChange {
  readonly lever: number;
  readonly year: number;
  readonly amount: number;
}

/** How far a lever's unit is from its threshold today: value ÷ threshold of the worst unit it helps; small goes first. */
function urgency(problem: PathProblem, lever: number): number {
  let worst = Number.POSITIVE_INFINITY;
  for (const { unit, indicator } of problem.levers[lever]?.effects ?? []) {
    const now = problem.units[unit]?.now[indicator] ?? 0;
    const meets = problem.units[unit]?.meets[indicator] ?? null;
    if (meets !== null && meets > 0) worst = Math.min(worst, now / meets);
  }
  return worst;
}

/**
 * How a lever that does not fit into what is left of a year is treated: `near` gives it to the year in which more of it fits,
 * `late` to the next one, `cut` divides it.
 */
export type YearCut = 'near' | 'late' | 'cut';

/** Lays a list of [lever, amount] into the years by quota, in order. */
function fillYears(
  queue: readonly (readonly [number, number])[],
  quotas: readonly number[],
  cut: YearCut,
): PlannedChange[] {
  const planned: PlannedChange[] = [];
  const last = quotas.length - 1;
  let year = 0;
  let left = quotas[0] ?? Number.POSITIVE_INFINITY;
  // What a year leaves over, or has too much of, is settled with the next.
  const turn = (): void => {
    year += 1;
    left += quotas[year] ?? 0;
  };
  for (const [lever, total] of queue) {
    let amount = total;
    while (amount > 0) {
      const fits = cut === 'cut' ? left > 0 : left >= (cut === 'near' ? amount / 2 : amount);
      if (!fits && year < last) {
        turn();
        continue;
      }
      const part = cut === 'cut' && year < last ? Math.min(amount, left) : amount;
      planned.push({ lever, year, amount: part });
      amount -= part;
      left -= part;
    }
  }
  return planned;
}

/**
 * Says which school's change falls into which year: within each cost class the schools furthest from the threshold come
 * first, until the year's share of the class is used up. People given follow the people taken, pool by pool, so that
 * every year balances.
 */
export function allotYears(
  problem: PathProblem,
  amounts: ArrayLike<number>,
  classes: readonly number[],
  totals: YearTotals,
  cut: YearCut,
): PlannedChange[] {
  const years = problem.budgets.length;
  const planned: PlannedChange[] = [];
  classes.forEach((cost, index) => {
    const queue = problem.levers
      .flatMap((lever, at) => (lever.cost === cost && (amounts[at] ?? 0) > 0 ? [at] : []))
      .toSorted((a, b) => urgency(problem, a) - urgency(problem, b) || a - b)
      .map((lever) => [lever, amounts[lever] ?? 0] as const);
    // Pay that begins earlier costs more: such changes never move forward.
    const isPaidYearly = (problem.costs[cost]?.perYear ?? 0) > 0;
    planned.push(...fillYears(queue, totals[index] ?? [], isPaidYearly && cut === 'near' ? 'late' : cut));
  });
  const taken = new Map<number, number[]>();
  for (const { lever, year, amount } of planned) {
    const pool = problem.levers[lever]?.pool ?? null;
    if (pool === null) continue;
    const quotas = taken.get(pool) ?? Array.from({ length: years }, () => 0);
    quotas[year] = (quotas[year] ?? 0) + amount;
    taken.set(pool, quotas);
  }
  for (const [pool, quotas] of taken) {
    const givers = problem.levers.flatMap((lever, at): [number, number][] =>
      lever.pool === pool && lever.way === 'out' && (amounts[at] ?? 0) > 0 ? [[at, amounts[at] ?? 0]] : [],
    );
    planned.push(...fillYears(givers, quotas, 'cut'));
  }
  return planned;
}
