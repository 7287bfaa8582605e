import type { StageRun } from '../blend/forecast-stage.ts';
import { actualStage, actualUnit, plainStage, stageTotal, unitTotal } from '../blend/stage-totals.ts';
import { halfWidth, learnWidths } from '../intervals/learn-widths.ts';
import type { Sample } from '../intervals/learn-widths.ts';
import type { Panel } from '../model/panel.ts';
import type { Stage } from '../model/grades.ts';

/** How wrong forecasts `years` ahead were; all shares in per cent. */
export interface HorizonErrors {
  readonly years: number;
  readonly cases: number;
  /** Mean absolute percentage error of the method, of “same as last year” and of the plain five-year progression. */
  readonly mape: number;
  readonly naive: number;
  readonly progression: number;
  /** Share of cases inside the 80 % interval as it would have been drawn then; null without an earlier test to learn from. */
  readonly coverage: number | null;
}

/** Errors of school totals and of the district total by horizon, and of the grades of schools in coverage. */
export interface BacktestHorizon extends HorizonErrors {
  readonly district: HorizonErrors;
  readonly cellCoverage: number | null;
}

/** How wrong forecasts of one school were. */
export interface SchoolErrors {
  readonly school: string;
  readonly stage: Stage;
  readonly years: number;
  readonly cases: number;
  readonly mape: number;
  /** Mean of forecast − actual in pupils: above 0 the forecasts were too high. */
  readonly bias: number;
}

/** A past forecast of a stage of the district. */
export interface PastForecast {
  readonly stage: Stage;
  readonly madeIn: number;
  readonly year: number;
  readonly forecast: number;
  readonly actual: number;
}

interface Tally {
  cases: number;
  own: number;
  naive: number;
  plain: number;
}

function emptyTally(): Tally {
  return { cases: 0, own: 0, naive: 0, plain: 0 };
}

function addTo(tally: Tally, actual: number, own: number, naive: number, plain: number): void {
  tally.cases += 1;
  tally.own += Math.abs(own / actual - 1);
  tally.naive += Math.abs(naive / actual - 1);
  tally.plain += Math.abs(plain / actual - 1);
}

function close(years: number, tally: Tally, coverage: number | null): HorizonErrors {
  const percent = (sum: number): number => (100 * sum) / Math.max(1, tally.cases);
  return {
    years,
    cases: tally.cases,
    mape: percent(tally.own),
    naive: percent(tally.naive),
    progression: percent(tally.plain),
    coverage,
  };
}

/** Sums up the backtests of all stages by horizon; horizons without a single case are left out. */
export function summariseBacktest(
  panel: Panel,
  runs: readonly StageRun[],
  samples: readonly Readonly<Record<'cell' | 'unit' | 'stage', readonly Sample[]>>[],
  horizon: number,
): BacktestHorizon[] {
  const coverages = {
    cell: coverByHorizon('cell', samples, horizon),
    unit: coverByHorizon('unit', samples, horizon),
    stage: coverByHorizon('stage', samples, horizon),
  };
  const list: BacktestHorizon[] = [];
  for (let h = 1; h <= horizon; h += 1) {
    const units = emptyTally();
    const whole = emptyTally();
    for (const run of runs) tallyRun(panel, run, h, units, whole);
    if (units.cases === 0) continue;
    list.push({
      ...close(h, units, coverages.unit[h - 1] ?? null),
      district: close(h, whole, coverages.stage[h - 1] ?? null),
      cellCoverage: coverages.cell[h - 1] ?? null,
    });
  }
  return list;
}

function tallyRun(panel: Panel, run: StageRun, h: number, units: Tally, whole: Tally): void {
  const { range } = run;
  const grades = range.last - range.first + 1;
  for (const { base, forecast } of run.tests) {
    if (h > forecast.horizon) continue;
    const width = forecast.horizon + 1;
    let total = 0;
    forecast.members.forEach((unit, row) => {
      let sum = 0;
      for (let grade = 0; grade < grades; grade += 1)
        sum += forecast.cells[(row * grades + grade) * width + h] as number;
      total += sum;
      const actual = actualUnit(panel, unit, base.origin + h);
      if (Number.isNaN(actual)) return;
      const naive = unitTotal(base, panel.grades.length, unit, 0);
      addTo(units, actual, sum, naive, base.plain.units[unit * width + h] as number);
    });
    const actual = actualStage(panel, range, base.origin + h);
    if (actual > 0) addTo(whole, actual, total, stageTotal(base, range, 0), plainStage(base, range, h));
  }
}

/** Share of past cases inside the interval learned from what was known at their origin, in per cent, by horizon. */
function coverByHorizon(
  level: 'cell' | 'unit' | 'stage',
  samples: readonly Readonly<Record<'cell' | 'unit' | 'stage', readonly Sample[]>>[],
  horizon: number,
): (number | null)[] {
  const inside = Array.from({ length: horizon }, (): number => 0);
  const cases = Array.from({ length: horizon }, (): number => 0);
  for (const one of samples) {
    const own = one[level];
    const origins = [...new Set(own.map((sample) => sample.origin))].toSorted((a, b) => a - b);
    for (const origin of origins) {
      const known = own.filter((sample) => sample.origin + sample.years <= origin);
      if (known.length === 0) continue;
      const widths = learnWidths(level, known, horizon);
      for (const sample of own) {
        if (sample.origin !== origin) continue;
        const at = sample.years - 1;
        cases[at] = (cases[at] as number) + 1;
        if (Math.abs(sample.actual - sample.forecast) <= halfWidth(widths, sample.forecast, sample.years))
          inside[at] = (inside[at] as number) + 1;
      }
    }
  }
  return cases.map((count, at) => (count === 0 ? null : (100 * (inside[at] as number)) / count));
}

/** The horizons of which schools' errors are told. */
const TOLD = [1, 2, 3, 5];

/** How wrong the forecasts of each school were, 1, 2, 3 and 5 years ahead. */
export function listSchoolErrors(panel: Panel, run: StageRun): SchoolErrors[] {
  const grades = run.range.last - run.range.first + 1;
  const sums = new Map<string, { cases: number; absolute: number; bias: number }>();
  for (const { base, forecast } of run.tests) {
    const width = forecast.horizon + 1;
    for (const h of TOLD) {
      if (h > forecast.horizon) continue;
      forecast.members.forEach((unit, row) => {
        const actual = actualUnit(panel, unit, base.origin + h);
        if (Number.isNaN(actual)) return;
        let value = 0;
        for (let grade = 0; grade < grades; grade += 1)
          value += forecast.cells[(row * grades + grade) * width + h] as number;
        const key = `${unit}|${h}`;
        const sum = sums.get(key) ?? { cases: 0, absolute: 0, bias: 0 };
        sum.cases += 1;
        sum.absolute += Math.abs(value / actual - 1);
        sum.bias += value - actual;
        sums.set(key, sum);
      });
    }
  }
  return [...sums].map(([key, sum]) => {
    const [unit, years] = key.split('|').map(Number) as [number, number];
    return {
      school: panel.units[unit]?.school ?? '',
      stage: run.range.stage,
      years,
      cases: sum.cases,
      mape: (100 * sum.absolute) / sum.cases,
      bias: sum.bias / sum.cases,
    };
  });
}

/** Every past forecast of a stage's total with what came. */
export function listPastForecasts(panel: Panel, run: StageRun): PastForecast[] {
  const grades = run.range.last - run.range.first + 1;
  return run.tests.flatMap(({ base, forecast }) =>
    Array.from({ length: forecast.horizon }, (_, at) => {
      let sum = 0;
      for (let grade = 0; grade < grades; grade += 1)
        sum += forecast.district[grade * (forecast.horizon + 1) + at + 1] as number;
      return {
        stage: run.range.stage,
        madeIn: panel.firstYear + base.origin,
        year: panel.firstYear + base.origin + at + 1,
        forecast: sum,
        actual: actualStage(panel, run.range, base.origin + at + 1),
      };
    }),
  );
}
