import { entryAge } from '../model/grades.ts';
import type { Panel } from '../model/panel.ts';
import type { MethodSettings } from '../model/settings.ts';
import type { Span } from '../model/spans.ts';
import { birthsOfEntrants, drawBirths } from './births.ts';
import type { BirthsCurve } from './births.ts';
import type { EntryDrivers } from './entrants.ts';

/** Years the textbook method looks back. */
const YEARS = 5;

/** Totals by unit × (horizon + 1) + h and by grade of the district × (horizon + 1) + h. */
export interface PlainProgression {
  readonly units: Float64Array;
  readonly district: Float64Array;
}

/**
 * The textbook method, as a peer and as one opinion in the blend: each school's own progression ratios over five years (sum over sum),
 * its entrants its five-year entry rate times the births, or the mean of five years without births. Nothing is shrunk or damped.
 * Source: cohort survival ratio method.
 */
export function progressPlainly(
  panel: Panel,
  links: readonly number[],
  drivers: EntryDrivers,
  spans: readonly (Span | null)[],
  origin: number,
  horizon: number,
  settings: MethodSettings,
): PlainProgression {
  const width = horizon + 1;
  const curves = drawBirths(
    drivers.births,
    drivers.path,
    panel.firstYear + origin,
    panel.firstYear + origin + horizon,
    drivers.course,
  );
  const drive = panel.grades.map((grade) => {
    const age = entryAge(grade.order, settings.schoolAge);
    return entryDriver(panel, curves, age, origin, horizon, settings);
  });
  const units = new Float64Array(panel.units.length * width);
  const { grades, years } = panel;
  spans.forEach((span, unit) => {
    if (span === null) return;
    const rows = Array.from({ length: grades.length }, (_, grade) =>
      panel.pupils.subarray(
        (unit * grades.length + grade) * years,
        (unit * grades.length + grade + 1) * years,
      ),
    );
    const cells = runCells(rows, span.first, span.last, (grade) => (grade === span.first ? -1 : grade - 1), {
      drive,
      origin,
      horizon,
    });
    for (let h = 0; h <= horizon; h += 1) {
      for (let grade = span.first; grade <= span.last; grade += 1) {
        units[unit * width + h] = (units[unit * width + h] as number) + (cells[grade * width + h] as number);
      }
    }
  });
  const whole = grades.map((_, grade) => panel.district.subarray(grade * years, (grade + 1) * years));
  const district = runCells(whole, 0, grades.length - 1, (grade) => links[grade] as number, {
    drive,
    origin,
    horizon,
  });
  return { units, district };
}

/** Entry driver of each year, past ones at year index, later ones beyond; 1 everywhere without births. */
function entryDriver(
  panel: Panel,
  curve: BirthsCurve | null,
  age: number,
  origin: number,
  horizon: number,
  settings: MethodSettings,
): number[] {
  const years = origin + horizon + 1;
  const values = Array.from({ length: years }, (_, at) =>
    curve === null ? Number.NaN : birthsOfEntrants(curve, panel.firstYear + at, age, settings),
  );
  const isUsable = !Number.isNaN(values[origin] as number) && !Number.isNaN(values.at(-1) as number);
  return isUsable ? values : values.map(() => 1);
}

function runCells(
  rows: readonly Float64Array[],
  first: number,
  last: number,
  below: (grade: number) => number,
  run: { readonly drive: readonly number[][]; readonly origin: number; readonly horizon: number },
): Float64Array {
  const { drive, origin, horizon } = run;
  const width = horizon + 1;
  const cells = new Float64Array(rows.length * width);
  const start = Math.max(0, origin - YEARS + 1);
  for (let grade = first; grade <= last; grade += 1) {
    const row = rows[grade] as Float64Array;
    const now = row[origin] as number;
    cells[grade * width] = Number.isNaN(now) ? 0 : now;
    const under = below(grade);
    let [top, bottom] = [0, 0];
    for (let year = Math.max(start, under < 0 ? 0 : 1); year <= origin; year += 1) {
      const a = row[year] as number;
      const b = under < 0 ? (drive[grade]?.[year] as number) : (rows[under]?.[year - 1] as number);
      if (Number.isNaN(a) || Number.isNaN(b)) continue;
      top += a;
      bottom += b;
    }
    const ratio = bottom > 0 ? top / bottom : 1;
    for (let h = 1; h <= horizon; h += 1) {
      const from =
        under < 0 ? (drive[grade]?.[origin + h] as number) : (cells[under * width + h - 1] as number);
      cells[grade * width + h] = ratio * from;
    }
  }
  return cells;
}
