import type { MipBuilder } from './mip-builder.ts';
import type { PathCost, PathProblem } from '../path-problem.ts';
import type { PathRules } from '../path-rules.ts';
import type { PathAim } from './path-aim.ts';

/** Money in the model is in units of 10,000 yuan, so that coefficients stay near 1. */
export const MONEY = 10_000;

/** Yuan that one unit of a change costs over the horizon when made in year `year` (from 0) of `years`. */
export function costOver(cost: PathCost, year: number, years: number): number {
  return cost.yuan + cost.perYear * (years - year);
}

/**
 * Money. What a change costs does not depend on the school, so only the district's total of each change is spread over the
 * years: Σ_t amount[change][t] = Σ levers, and Σ_change (yuan × amount in t + perYear × amount up to t) ≤ budget[t].
 * For the aim `peak` one column stands above every year's spending and is all that is minimised.
 * Where no budget holds, every change is priced as in its cheapest year, the last (pay runs one year only).
 */
export function addSpendingRows(
  builder: MipBuilder,
  problem: PathProblem,
  rules: PathRules,
  leverScale: readonly number[],
  aim: PathAim['kind'],
): void {
  const years = problem.budgets.length;
  const isFree = aim === 'violation' || aim === 'peak';
  const hasBudget =
    aim === 'peak' || problem.budgets.some((budget, year) => budget !== null && rules.budgets[year] === true);
  const budgetRows: [number, number][][] = problem.budgets.map(() => []);
  problem.costs.forEach((cost, index) => {
    const levers = problem.levers.flatMap((lever, at) => (lever.cost === index ? [at] : []));
    if (levers.length === 0) return;
    const scale = Math.max(...levers.map((lever) => leverScale[lever] as number));
    const yearColumns: [number, number][] = [];
    for (let year = hasBudget ? 0 : years - 1; year < years; year += 1) {
      const column = builder.addColumn({
        cost: isFree ? 0 : (costOver(cost, year, years) * scale) / MONEY,
      });
      yearColumns.push([column, 1]);
      budgetRows[year]?.push([column, ((cost.yuan + cost.perYear) * scale) / MONEY]);
      for (let later = year + 1; later < years; later += 1) {
        budgetRows[later]?.push([column, (cost.perYear * scale) / MONEY]);
      }
    }
    builder.addRow(
      [...yearColumns, ...levers.map((lever) => [lever, -(leverScale[lever] as number) / scale] as const)],
      0,
      0,
    );
  });
  if (aim === 'peak') {
    const peak = builder.addColumn({ cost: 1 });
    for (const row of budgetRows) builder.addRow([...row, [peak, -1]], Number.NEGATIVE_INFINITY, 0);
  }
  problem.budgets.forEach((budget, year) => {
    if (budget === null || rules.budgets[year] !== true) return;
    builder.forRule({ kind: 'budget', index: year });
    builder.addRow(budgetRows[year] ?? [], Number.NEGATIVE_INFINITY, budget / MONEY);
  });
  builder.forRule(null);
}
