import { addLosses, blendTwo, chooseWeight, WEIGHT_STEPS } from '../blend/choose-weight.ts';
import type { BlendCase } from '../blend/choose-weight.ts';
import { entryAge } from '../model/grades.ts';
import type { BirthsPathRow, BirthsRow, ResidentRow } from '../model/inputs.ts';
import type { Panel } from '../model/panel.ts';
import type { MethodSettings } from '../model/settings.ts';
import { birthsOfEntrants, drawBirths } from './births.ts';
import type { BirthsCourse } from './births.ts';
import { dampedRise, meanOfLatest, robustMeanOfLatest, shrunkSlope } from './smooth.ts';

/** What tells the entrants of a district beside the entrants of last year. */
export interface EntryDrivers {
  readonly births: readonly BirthsRow[];
  readonly path: readonly BirthsPathRow[];
  readonly residents: readonly ResidentRow[];
  readonly course: BirthsCourse;
}

/** Entrants of the coming years by each way of telling them; NaN where a way has no data. Index h − 1. */
export interface EntryForecasts {
  readonly births: readonly number[];
  readonly residents: readonly number[];
  readonly naive: readonly number[];
}

/** The entrants of a grade in past years, NaN where there are none; index 0 is the panel's first year. */
export function pastEntrants(panel: Panel, grade: number): number[] {
  return Array.from(panel.district.subarray(grade * panel.years, (grade + 1) * panel.years));
}

/**
 * Forecasts the entrants of `grade` for h = 1 … horizon after the year with index `origin`, three ways:
 * births × entry rate, resident children × rate, and the mean of the last three years. Only figures up to the origin are used.
 */
export function forecastEntrants(
  panel: Panel,
  grade: number,
  drivers: EntryDrivers,
  origin: number,
  horizon: number,
  settings: MethodSettings,
): EntryForecasts {
  const past = pastEntrants(panel, grade).slice(0, origin + 1);
  const age = entryAge(panel.grades[grade]?.order ?? 1, settings.schoolAge);
  const year = panel.firstYear + origin;
  const naive = meanOfLatest(past.slice(-3), 0.6);
  return {
    births: byBirths(panel.firstYear, past, age, year, horizon, drivers, settings),
    residents: byResidents(panel.firstYear, past, age, year, horizon, drivers.residents, settings),
    naive: Array.from({ length: horizon }, () => naive),
  };
}

function byBirths(
  firstYear: number,
  past: readonly number[],
  age: number,
  year: number,
  horizon: number,
  drivers: EntryDrivers,
  settings: MethodSettings,
): number[] {
  const curve = drawBirths(drivers.births, drivers.path, year, year + horizon, drivers.course);
  if (curve === null) return Array.from({ length: horizon }, (): number => Number.NaN);
  const rates = past.map((entrants, at) =>
    Math.log(entrants / birthsOfEntrants(curve, firstYear + at, age, settings)),
  );
  const recent = rates.slice(-settings.ratioYears);
  const level = robustMeanOfLatest(recent, settings.ratioDecay, 0.02);
  const slope = shrunkSlope(recent, settings.ratioYears);
  return Array.from({ length: horizon }, (_, at) => {
    const driver = birthsOfEntrants(curve, year + at + 1, age, settings);
    return driver * Math.exp(level + dampedRise(slope, settings.damping, at + 1));
  });
}

/** Children counted at the origin who will have the entry age, times the share of such children who came in earlier years at the same distance. */
function byResidents(
  firstYear: number,
  past: readonly number[],
  age: number,
  year: number,
  horizon: number,
  residents: readonly ResidentRow[],
  settings: MethodSettings,
): number[] {
  const none = Array.from({ length: horizon }, (): number => Number.NaN);
  const rows = residents.filter((row) => row.year <= year);
  if (rows.length === 0) return none;
  const counts = new Map(rows.map((row) => [`${row.year}|${row.age}`, row.children]));
  const latest = rows.reduce((most, row) => Math.max(most, row.year), 0);
  return none.map((_, at) => {
    const lead = year + at + 1 - latest;
    const now = counts.get(`${latest}|${age - lead}`);
    if (now === undefined || now <= 0) return Number.NaN;
    const rates = past.map((entrants, index) => {
      const entry = firstYear + index;
      const children =
        counts.get(`${entry - lead}|${age - lead}`) ?? counts.get(`${entry - 1}|${age - 1}`) ?? 0;
      return children > 0 ? Math.log(entrants / children) : Number.NaN;
    });
    const rate = robustMeanOfLatest(rates.slice(-settings.ratioYears), settings.ratioDecay, 0.02);
    return now * Math.exp(rate);
  });
}

/**
 * Blends the three ways with weights learned from the district's own past up to `origin`: first births and residents, then the
 * result with last years' entrants, each weight by horizon.
 */
export function blendEntrants(
  panel: Panel,
  grade: number,
  drivers: EntryDrivers,
  origin: number,
  horizon: number,
  settings: MethodSettings,
  known: Map<number, EntryForecasts>,
): number[] {
  const at = (past: number): EntryForecasts => {
    const found = known.get(past) ?? forecastEntrants(panel, grade, drivers, past, horizon, settings);
    known.set(past, found);
    return found;
  };
  const actual = pastEntrants(panel, grade);
  const now = at(origin);
  return now.naive.map((naive, index) => {
    const cases = (pick: (one: EntryForecasts) => [number, number]): BlendCase[] => {
      const list: BlendCase[] = [];
      for (let past = 2; past + index + 1 <= origin; past += 1) {
        const [a, b] = pick(at(past));
        list.push({ a, b, actual: actual[past + index + 1] as number });
      }
      return list;
    };
    const learn = (pick: (one: EntryForecasts) => [number, number]): number => {
      const losses = new Float64Array(WEIGHT_STEPS + 1);
      const count = addLosses(losses, cases(pick));
      return chooseWeight(losses, count, settings.entryWeight, settings.entryPrior);
    };
    const first = learn((one) => [one.residents[index] as number, one.births[index] as number]);
    const driven = (one: EntryForecasts): number =>
      blendTwo(one.residents[index] as number, one.births[index] as number, first);
    const second = learn((one) => [driven(one), one.naive[index] as number]);
    return blendTwo(driven(now), naive, second);
  });
}
