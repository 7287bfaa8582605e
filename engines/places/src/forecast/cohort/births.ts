import type { BirthsPathRow, BirthsRow } from '../model/inputs.ts';
import type { MethodSettings } from '../model/settings.ts';
import { dampedRise, shrunkSlope } from './smooth.ts';

/** The three courses that births may take. */
export const BIRTHS_COURSES = ['low', 'middle', 'high'] as const;
export type BirthsCourse = (typeof BIRTHS_COURSES)[number];

/** Births by calendar year: counted up to `lastCounted`, assumed after it. */
export interface BirthsCurve {
  readonly firstYear: number;
  readonly lastCounted: number;
  readonly births: readonly number[];
}

const NORMAL_80 = 1.2816;
/** Yearly spread of births taken for granted where the series is too short to show its own. */
const LEAST_SPREAD = 0.03;

/**
 * Births of every year from the first counted one to `until`, with only rows up to `from`. Years between are interpolated;
 * later ones follow a damped trend of the logarithms over the last five steps, or the district's own assumption (births-path.csv).
 * Low and high lie 1.28 yearly spreads × √years beside it. Null without any row.
 */
export function drawBirths(
  rows: readonly BirthsRow[],
  path: readonly BirthsPathRow[],
  from: number,
  until: number,
  course: BirthsCourse,
): BirthsCurve | null {
  const counted = new Map(
    rows.filter((row) => row.year <= from && row.births > 0).map((row) => [row.year, row.births]),
  );
  if (counted.size === 0) return null;
  const firstYear = Math.min(...counted.keys());
  const lastCounted = Math.max(...counted.keys());
  const births = fillGaps(counted, firstYear, lastCounted);
  const logs = births.map((value) => Math.log(value));
  const slope = shrunkSlope(logs, 5);
  const spread = measureSpread(logs);
  const last = logs.at(-1) as number;
  const assumed = new Map(path.map((row) => [row.year, row[course]]));
  const sign = course === 'low' ? -1 : course === 'high' ? 1 : 0;
  for (let year = lastCounted + 1; year <= until; year += 1) {
    const steps = year - lastCounted;
    const middle = last + dampedRise(slope, 0.8, steps);
    births.push(assumed.get(year) ?? Math.exp(middle + sign * NORMAL_80 * spread * Math.sqrt(steps)));
  }
  return { firstYear, lastCounted, births };
}

function fillGaps(counted: ReadonlyMap<number, number>, first: number, last: number): number[] {
  const births: number[] = [];
  let before = first;
  for (let year = first; year <= last; year += 1) {
    const value = counted.get(year);
    if (value !== undefined) {
      births.push(value);
      before = year;
      continue;
    }
    let after = year;
    while (!counted.has(after)) after += 1;
    const share = (year - before) / (after - before);
    births.push((counted.get(before) as number) * (1 - share) + (counted.get(after) as number) * share);
  }
  return births;
}

/** Standard deviation of the yearly steps, never under 3 %. */
function measureSpread(logs: readonly number[]): number {
  const steps = logs.slice(1).map((value, at) => value - (logs[at] as number));
  if (steps.length < 3) return LEAST_SPREAD;
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const variance = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / (steps.length - 1);
  return Math.max(LEAST_SPREAD, Math.sqrt(variance));
}

/**
 * Children who reach the entry age of `age` by 31 August of `year`: of those born from September to August, with births spread
 * evenly over the calendar year, so (12 − cut)/12 of the earlier year and cut/12 of the later one (义务教育法 article 11). NaN outside the curve.
 */
export function birthsOfEntrants(
  curve: BirthsCurve,
  year: number,
  age: number,
  settings: MethodSettings,
): number {
  const later = curve.births[year - age - curve.firstYear];
  const earlier = curve.births[year - age - 1 - curve.firstYear];
  if (later === undefined) return Number.NaN;
  // In the first year of the series the earlier months are taken from the same year.
  const share = settings.cutMonth / 12;
  return (earlier ?? later) * (1 - share) + later * share;
}
