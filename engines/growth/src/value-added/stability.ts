import type { Grouping } from '../multilevel/multilevel-data.ts';
import { correlate } from './value-added.ts';
import type { SchoolValue, ValueAdded } from './value-added.ts';

/** How far a school's effect would move if one of its classes had not been there. */
export interface ClassInfluence {
  readonly id: string;
  readonly classes: number;
  /** The largest move, in points; null with fewer than two classes. */
  readonly largest: number | null;
}

/**
 * Leaves out one class at a time, coefficients and variances held: with residual means r̄ the effect is n φ ÷ (1 + n φ) r̄, so without a
 * class it follows from the class sums. `residuals` are outcome less fixed part.
 */
export function leaveClassesOut(
  residuals: Float64Array,
  school: Grouping,
  classes: Grouping,
  ratio: number,
): ClassInfluence[] {
  const [sums, counts] = addUp(residuals, school);
  const [classSums, classCounts] = addUp(residuals, classes);
  const members: Set<number>[] = school.ids.map(() => new Set());
  school.index.forEach((j, row) => {
    members[j]!.add(classes.index[row]!);
  });
  return school.ids.map((id, j) => {
    const own = [...members[j]!];
    const effect = (sum: number, n: number): number => (ratio * sum) / (1 + n * ratio);
    const whole = effect(sums[j]!, counts[j]!);
    const moves = own.map((c) =>
      Math.abs(effect(sums[j]! - classSums[c]!, counts[j]! - classCounts[c]!) - whole),
    );
    return { id, classes: own.length, largest: own.length < 2 ? null : Math.max(...moves) };
  });
}

function addUp(values: Float64Array, grouping: Grouping): [Float64Array, Float64Array] {
  const [sums, counts] = [new Float64Array(grouping.ids.length), new Float64Array(grouping.ids.length)];
  grouping.index.forEach((group, row) => {
    sums[group]! += values[row]!;
    counts[group]! += 1;
  });
  return [sums, counts];
}

/** How alike the effects of the same schools are in two years. */
export interface YearStability {
  readonly schools: number;
  readonly correlation: number;
  /** Schools with a verdict in both years, and those of them with the same. */
  readonly judged: number;
  readonly same: number;
}

/** Compares two years by the schools that both have. */
export function compareYears(one: ValueAdded, two: ValueAdded): YearStability {
  const later = new Map(two.schools.map((school) => [school.id, school]));
  const pairs = one.schools.flatMap((school): [SchoolValue, SchoolValue][] => {
    const other = later.get(school.id);
    return other === undefined ? [] : [[school, other]];
  });
  const judged = pairs.filter(([a, b]) => a.verdict !== 'cannotTell' && b.verdict !== 'cannotTell');
  return {
    schools: pairs.length,
    correlation: correlate(
      pairs.map(([a]) => a.estimate),
      pairs.map(([, b]) => b.estimate),
    ),
    judged: judged.length,
    same: judged.filter(([a, b]) => a.verdict === b.verdict).length,
  };
}

/** Outcome less fixed part, from the coefficients of a fit; columns by name. */
export function findResiduals(
  value: ValueAdded,
  outcome: Float64Array,
  columns: ReadonlyMap<string, Float64Array>,
): Float64Array {
  const residuals = outcome.slice();
  for (const { name, estimate } of value.fit.coefficients) {
    const column = columns.get(name);
    for (let row = 0; row < residuals.length; row += 1)
      residuals[row]! -= estimate * (name === '(Intercept)' ? 1 : (column?.[row] ?? 0));
  }
  return residuals;
}
