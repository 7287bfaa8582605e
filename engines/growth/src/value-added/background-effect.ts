import { fitMultilevel } from '../multilevel/fit-multilevel.ts';
import { measureColumn } from '../multilevel/column-frame.ts';
import type { Grouping, NumberColumn } from '../multilevel/multilevel-data.ts';
import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { correlate, meanBySchool } from './value-added.ts';

/** A slope with its interval, in points for one standard deviation of family background. */
export interface BackgroundSlope {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** How attainment goes with family background (SES). */
export interface BackgroundEffect {
  /** Over all pupils, and parted into inside schools and between them. */
  readonly gradient: BackgroundSlope;
  readonly inside: BackgroundSlope;
  readonly between: BackgroundSlope;
  /** R² of attainment on background. */
  readonly strength: number;
  /** The share of the variance between schools that their mean background explains; null when schools do not differ. */
  readonly explained: number | null;
}

/** Gradient, strength and split of the effect of background. Source: PISA 2018 technical report; Raudenbush & Bryk (2002), chapter 5. */
export function measureBackground(
  outcome: NumberColumn,
  background: NumberColumn,
  school: Grouping,
): Result<BackgroundEffect, Fault> {
  const { mean, spread } = measureColumn(background.values);
  if (spread === 0)
    return failWith('GROWTH_OUTCOME_CONSTANT', { column: background.name, value: background.values[0] ?? 0 });
  const z = { name: background.name, values: background.values.map((x) => (x - mean) / spread) };
  const means = meanBySchool(z.values, school);
  const company = { name: 'between', values: Float64Array.from(school.index, (j) => means[j]!) };
  const own = { name: 'inside', values: z.values.map((x, row) => x - company.values[row]!) };
  const problem = { outcome, groupings: [school], layout: 'nested' as const };
  const fits = [[], [z], [own, company]].map((predictors) => fitMultilevel({ ...problem, predictors }));
  const [none, whole, parted] = fits;
  if (!none!.ok) return none!;
  if (!whole!.ok) return whole!;
  if (!parted!.ok) return parted!;
  const slope = (fit: typeof none, name: string): BackgroundSlope => {
    const found = fit?.ok === true ? fit.value.coefficients.find((c) => c.name === name) : undefined;
    if (found === undefined) return { estimate: Number.NaN, low: Number.NaN, high: Number.NaN };
    const half = 1.959963984540054 * found.se;
    return { estimate: found.estimate, low: found.estimate - half, high: found.estimate + half };
  };
  const before = none!.value.variances[0]!.variance;
  const after = parted!.value.variances[0]!.variance;
  return succeed({
    gradient: slope(whole, z.name),
    inside: slope(parted, 'inside'),
    between: slope(parted, 'between'),
    strength: correlate(outcome.values, z.values) ** 2,
    explained: before > 0 ? Math.max(0, 1 - after / before) : null,
  });
}
