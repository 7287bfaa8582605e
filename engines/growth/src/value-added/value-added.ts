import { frameColumns } from '../multilevel/column-frame.ts';
import type { MultilevelFit } from '../multilevel/describe-fit.ts';
import { fitOpened } from '../multilevel/fit-multilevel.ts';
import { sumGroups } from '../multilevel/group-sums.ts';
import type { Grouping, NumberColumn } from '../multilevel/multilevel-data.ts';
import { openSums } from '../multilevel/open-model.ts';
import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { correctSums } from './correct-sums.ts';

/** What value-added needs: attainment now, attainment before with its reliability, other traits of pupils, school and class. */
export interface ValueAddedProblem {
  readonly outcome: NumberColumn;
  readonly priors: readonly (NumberColumn & { readonly reliability: number })[];
  readonly context: readonly NumberColumn[];
  /** Adds the school's mean of the first prior: what company pupils have there. */
  readonly withComposition: boolean;
  readonly school: Grouping;
  readonly class?: Grouping;
}

/** What can be said of a school; `cannotTell` when the interval spans 0. */
export type SchoolVerdict = 'above' | 'below' | 'cannotTell';

export interface SchoolValue {
  readonly id: string;
  readonly rows: number;
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: SchoolVerdict;
  /** The share of the estimate that is signal: n φ ÷ (1 + n φ). */
  readonly reliability: number;
  readonly intake: number;
}

export interface ValueAdded {
  readonly fit: MultilevelFit;
  readonly schools: readonly SchoolValue[];
  /** Correlation of effects with the mean intake of schools: as fitted, and without correction for error. */
  readonly intakeCorrelation: number;
  readonly uncorrectedCorrelation: number;
  /** The number of pupils from which an effect is signal to at least 70 %. */
  readonly smallest: number | null;
}

const RELIABLE = 0.7;

/**
 * Value added by schools: effects of a multilevel model of attainment given prior attainment (corrected for error) and context.
 * Fails as `fitMultilevel` does, and when a reliability lies outside (0, 1]. Sources: Goldstein (1997); Carroll et al. (2006).
 */
export function measureValueAdded(problem: ValueAddedProblem): Result<ValueAdded, Fault> {
  const wrong = problem.priors.find(({ reliability }) => !(reliability > 0 && reliability <= 1));
  if (wrong !== undefined)
    return failWith('GROWTH_RELIABILITY_WRONG', { column: wrong.name, value: wrong.reliability });
  const corrected = fitOnce(problem, true);
  if (!corrected.ok) return corrected;
  const plain = problem.priors.every(({ reliability }) => reliability === 1)
    ? corrected
    : fitOnce(problem, false);
  if (!plain.ok) return plain;
  const fit = corrected.value;
  const effects = fit.effects[0]!;
  const intake = meanBySchool(problem.priors[0]?.values ?? problem.outcome.values, problem.school);
  const ratio = fit.variances[0]!.variance / fit.residualVariance;
  const schools = effects.ids.map((id, j): SchoolValue => {
    const [estimate, margin] = [effects.estimates[j]!, effects.margins[j]!];
    const [low, high] = [estimate - margin, estimate + margin];
    const n = effects.sizes[j]!;
    return {
      id,
      rows: n,
      estimate,
      se: effects.errors[j]!,
      low,
      high,
      verdict: low > 0 ? 'above' : high < 0 ? 'below' : 'cannotTell',
      reliability: (n * ratio) / (1 + n * ratio),
      intake: intake[j]!,
    };
  });
  return succeed({
    fit,
    schools,
    intakeCorrelation: correlate(effects.estimates, intake),
    uncorrectedCorrelation: correlate(plain.value.effects[0]!.estimates, intake),
    smallest: ratio > 0 ? Math.ceil(RELIABLE / ((1 - RELIABLE) * ratio)) : null,
  });
}

function fitOnce(problem: ValueAddedProblem, isCorrected: boolean): Result<MultilevelFit, Fault> {
  const { outcome, priors, context, school } = problem;
  const predictors: NumberColumn[] = [...priors, ...context];
  if (problem.withComposition && priors[0] !== undefined) {
    const means = meanBySchool(priors[0].values, school);
    predictors.push({
      name: `${priors[0].name} (${school.name})`,
      values: Float64Array.from(school.index, (j) => means[j]!),
    });
  }
  if (outcome.values.every((y) => y === outcome.values[0]))
    return failWith('GROWTH_OUTCOME_CONSTANT', { column: outcome.name, value: outcome.values[0] ?? 0 });
  const frame = frameColumns(outcome, predictors);
  const inner = problem.class;
  let sums = sumGroups(
    frame,
    { count: school.ids.length, index: school.index },
    inner === undefined ? undefined : { count: inner.ids.length, index: inner.index },
  );
  if (isCorrected) {
    // Columns have spread 1 in the frame, so the error variance is 1 − reliability.
    const errors = new Float64Array(frame.names.length);
    priors.forEach(({ reliability }, k) => {
      errors[k + 1] = 1 - reliability;
    });
    const inside = [...priors, ...context].map((_, k) => k + 1).filter((place) => isVarying(sums, place));
    sums = correctSums(sums, inside, errors);
  }
  const groupings = inner === undefined ? [school] : [school, inner];
  const sizes = groupings.map((grouping) => {
    const counts = new Float64Array(grouping.ids.length);
    for (const group of grouping.index) counts[group]! += 1;
    return counts;
  });
  const opened = openSums(frame, sums, groupings, 'reml', sizes);
  return opened.ok ? fitOpened(opened.value) : opened;
}

/** False for columns that are the same for all pupils of each school. */
function isVarying(sums: ReturnType<typeof sumGroups>, place: number): boolean {
  const { width, outer, outerCount, total } = sums;
  let between = 0;
  for (let j = 0; j < outerCount; j += 1)
    between += outer[j * width + place]! ** 2 / Math.max(1, outer[j * width]!);
  return total[place * width + place]! - between > 1e-9 * sums.rows;
}

/** Means of a column by group. */
export function meanBySchool(values: Float64Array, school: Grouping): Float64Array {
  const sums = new Float64Array(school.ids.length);
  const counts = new Float64Array(school.ids.length);
  school.index.forEach((j, row) => {
    sums[j]! += values[row]!;
    counts[j]! += 1;
  });
  return sums.map((sum, j) => sum / counts[j]!);
}

/** Pearson's correlation; 0 where one side does not vary. */
export function correlate(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  let [ma, mb] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    ma += a[i]! / n;
    mb += b[i]! / n;
  }
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    ab += (a[i]! - ma) * (b[i]! - mb);
    aa += (a[i]! - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
