import type { Panel } from '../model/panel.ts';
import type { MethodSettings } from '../model/settings.ts';
import { dampedRise, robustMeanOfLatest, shrunkSlope } from './smooth.ts';

/** Least robust deviation of a district's progression ratio. */
const LEAST_SCALE = 0.004;

/** Logarithm of the district's progression ratio into `grade` in the year `year`: pupils now over pupils of the grade below a year before. */
export function districtRatio(panel: Panel, grade: number, below: number, year: number): number {
  const before = panel.district[below * panel.years + year - 1] as number;
  const now = panel.district[grade * panel.years + year] as number;
  return year >= 1 && before > 0 && now > 0 ? Math.log(now / before) : Number.NaN;
}

/**
 * Pupils of the whole district by grade for the years after `origin`, grade × (horizon + 1) + h with h = 0 the origin:
 * entrants as given, every other grade the grade below times the expected ratio, a robust weighted mean of the last years
 * with what is left of a damped trend. Source: cohort survival; NCES Projections of Education Statistics, appendix A.
 */
export function followCohorts(
  panel: Panel,
  links: readonly number[],
  entrants: ReadonlyMap<number, readonly number[]>,
  origin: number,
  horizon: number,
  settings: MethodSettings,
): Float64Array {
  const width = horizon + 1;
  const result = new Float64Array(panel.grades.length * width);
  const order = panel.grades
    .map((_, at) => at)
    .toSorted((a, b) => gradeOrder(panel, a) - gradeOrder(panel, b));
  for (const grade of order) {
    const now = panel.district[grade * panel.years + origin] as number;
    result[grade * width] = Number.isNaN(now) ? 0 : now;
    const below = links[grade] as number;
    const expected = below < 0 ? null : expectRatio(panel, grade, below, origin, settings);
    for (let h = 1; h <= horizon; h += 1) {
      result[grade * width + h] =
        expected === null
          ? (entrants.get(grade)?.[h - 1] ?? 0)
          : (result[below * width + h - 1] as number) *
            Math.exp(expected.level + dampedRise(expected.slope, settings.damping, h));
    }
  }
  return result;
}

function gradeOrder(panel: Panel, grade: number): number {
  return panel.grades[grade]?.order ?? 0;
}

/** Level and trend (both logarithms) of the ratio into a grade, from years up to `origin`; 0 and 0 where no pair of years stands. */
export function expectRatio(
  panel: Panel,
  grade: number,
  below: number,
  origin: number,
  settings: MethodSettings,
): { level: number; slope: number } {
  const ratios: number[] = [];
  for (let year = Math.max(1, origin - settings.ratioYears + 1); year <= origin; year += 1) {
    ratios.push(districtRatio(panel, grade, below, year));
  }
  const level = robustMeanOfLatest(ratios, settings.ratioDecay, LEAST_SCALE);
  if (Number.isNaN(level)) return { level: 0, slope: 0 };
  return { level, slope: shrunkSlope(ratios, settings.ratioYears) };
}
