import { MipBuilder } from './model/mip-builder.ts';
import type { MipSolver } from './model/mip-model.ts';
import type { PathCost } from './path-problem.ts';
import { costOver } from './model/spending-rows.ts';

/** How much of each cost class is done in each year. */
export type YearTotals = readonly (readonly number[])[];

/** A class of changes to be spread over the years: its cost, the total amount and the step it comes in. */
export interface StageClass {
  readonly cost: PathCost;
  readonly total: number;
  readonly step: number;
}

/** Whether a class is planned one by one (people, rooms, few square metres); larger ones as fractions, cut at steps afterwards. */
function isCounted({ total, step }: StageClass): boolean {
  return step === 1 && total <= 100_000;
}

/**
 * Spreads totals over the years within the yearly budgets: first as cheaply as possible, then, at that price, with the
 * dearest year as cheap as possible. Null when the budgets cannot hold it (or the solver was stopped).
 */
export async function stageTotals(
  classes: readonly StageClass[],
  budgets: readonly (number | null)[],
  solver: MipSolver,
): Promise<YearTotals | null> {
  const years = budgets.length;
  // Years are cut at whole steps afterwards, which moves up to a step of each class into the last year.
  const reserve = classes
    .filter((entry) => !isCounted(entry))
    .reduce((sum, { cost, step }) => sum + years * step * (cost.yuan + cost.perYear), 0);
  const roomy = budgets.map((budget) => (budget === null ? null : Math.max(0, budget - reserve)));
  for (const limits of [roomy, budgets]) {
    const cheapest = await solveStage(classes, limits, solver, null);
    if (cheapest === null) continue;
    const price = priceOf(classes, cheapest, years);
    return (await solveStage(classes, limits, solver, price * (1 + 1e-9) + 1)) ?? cheapest;
  }
  return null;
}

function priceOf(classes: readonly StageClass[], totals: YearTotals, years: number): number {
  return classes.reduce(
    (sum, { cost }, index) =>
      sum +
      (totals[index] ?? []).reduce((part, amount, year) => part + amount * costOver(cost, year, years), 0),
    0,
  );
}

/** One of the two problems: cheapest (`most` null), or the lowest dearest year for at most `most` yuan in all. */
async function solveStage(
  classes: readonly StageClass[],
  budgets: readonly (number | null)[],
  solver: MipSolver,
  most: number | null,
): Promise<YearTotals | null> {
  const years = budgets.length;
  const builder = new MipBuilder();
  // Money in 10,000 yuan and amounts in hundredths of the total keep coefficients near 1.
  const money = 10_000;
  const peak = builder.addColumn({ cost: most === null ? 0 : 1 });
  const price: [number, number][] = [];
  const spend: [number, number][][] = budgets.map((): [number, number][] => [[peak, -1]]);
  const scales: number[] = [];
  const columns = classes.map(({ cost, total, step }) => {
    const isPeople = isCounted({ cost, total, step });
    const scale = isPeople ? 1 : Math.max(step, total / 1000);
    scales.push(scale);
    const own = budgets.map((_, year) => {
      const whole = isPeople && year < years - 1;
      const column = builder.addColumn({
        cost: most === null ? (costOver(cost, year, years) * scale) / money : 0,
        upper: total / scale,
        whole,
      });
      price.push([column, (costOver(cost, year, years) * scale) / money]);
      spend[year]?.push([column, ((cost.yuan + cost.perYear) * scale) / money]);
      for (let later = year + 1; later < years; later += 1) {
        spend[later]?.push([column, (cost.perYear * scale) / money]);
      }
      return column;
    });
    builder.addRow(
      own.map((column) => [column, 1] as const),
      total / scale,
      total / scale,
    );
    return own;
  });
  spend.forEach((row, year) => {
    builder.addRow(row, Number.NEGATIVE_INFINITY, 0);
    const budget = budgets[year] ?? null;
    if (budget !== null) builder.addRow(row.slice(1), Number.NEGATIVE_INFINITY, budget / money);
  });
  if (most !== null) builder.addRow(price, Number.NEGATIVE_INFINITY, most / money);
  const outcome = await solver.solve(builder.build(), { seconds: 5, gap: 1e-6, relaxed: false });
  const { point } = outcome;
  if (point === null) return null;
  return classes.map(({ total, step }, index) => {
    let left = total;
    return (columns[index] ?? []).map((column, year) => {
      if (year === years - 1) return left;
      const raw = ((point[column] ?? 0) * (scales[index] as number)) / step;
      const amount = Math.min(left, Math.floor(raw + 1e-6) * step);
      left -= amount;
      return amount;
    });
  });
}
