import { frameColumns } from '../multilevel/column-frame.ts';
import { chooseFactors, fitOpened } from '../multilevel/fit-multilevel.ts';
import { shareBelow } from '../multilevel/intraclass.ts';
import type { Grouping, NumberColumn } from '../multilevel/multilevel-data.ts';
import { openModel } from '../multilevel/open-model.ts';
import { succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';

/** 校际差异率 and whether it is below the limit; `cannotTell` when the interval spans it. */
export interface SchoolDifference {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** P(ρ < limit). */
  readonly below: number | null;
  readonly limit: number;
  readonly verdict: 'below' | 'notBelow' | 'cannotTell';
  /** The same by mean squares, beside it for comparison. */
  readonly anova: number | null;
  readonly schools: number;
  readonly rows: number;
}

/** The limit of the indicator table for quality and balance: 校际差异率 < 0.15. */
export const DIFFERENCE_LIMIT = 0.15;

/**
 * How much of the difference in attainment lies between schools: ρ = τ² ÷ (τ² + σ²) of the model without predictors, REML.
 * No official text gives the formula; this is the reading of green indicators and PISA, and reports say so.
 */
export function measureDifference(
  outcome: NumberColumn,
  school: Grouping,
  limit = DIFFERENCE_LIMIT,
): Result<SchoolDifference, Fault> {
  const problem = { outcome, predictors: [], groupings: [school], layout: 'nested' as const };
  const opened = openModel(problem, 'reml');
  if (!opened.ok) return opened;
  const fit = fitOpened(opened.value);
  if (!fit.ok) return fit;
  const { estimate, low, high } = fit.value.intraclass[0]!;
  const isKnown = estimate !== null && low !== null && high !== null;
  return succeed({
    estimate,
    low,
    high,
    below: isKnown ? shareBelow(opened.value, chooseFactors(opened.value).criterion, limit) : null,
    limit,
    verdict: !isKnown ? 'cannotTell' : high < limit ? 'below' : low >= limit ? 'notBelow' : 'cannotTell',
    anova: findAnova(outcome, school),
    schools: school.ids.length,
    rows: fit.value.rows,
  });
}

/** ρ by mean squares with the usual mean size for unequal groups; never below 0. */
function findAnova(outcome: NumberColumn, school: Grouping): number | null {
  const frame = frameColumns(outcome, []);
  const counts = new Float64Array(school.ids.length);
  const sums = new Float64Array(school.ids.length);
  const n = outcome.values.length;
  let squares = 0;
  school.index.forEach((j, row) => {
    const y = outcome.values[row]! - frame.centre[1]!;
    counts[j]! += 1;
    sums[j]! += y;
    squares += y * y;
  });
  let [between, sizes] = [0, 0];
  sums.forEach((sum, j) => {
    between += (sum * sum) / counts[j]!;
    sizes += counts[j]! ** 2;
  });
  const groups = counts.length;
  if (groups < 2 || n <= groups) return null;
  const inside = (squares - between) / (n - groups);
  const size = (n - sizes / n) / (groups - 1);
  const variance = (between / (groups - 1) - inside) / size;
  return Math.max(0, variance / (variance + inside));
}
