import { cell, halfWidth, rowTotal } from '@junheng/places';
import type { PlacesForecast, RoomLine, ScenarioForecast, Sheet, Stage } from '@junheng/places';
import type { Language } from '../../../standards/language.ts';
import type { ForecastRun } from '../run-forecast.ts';
import { STAGE_WORDS } from '../words.ts';
import type { PageData, PageLine } from './page-shapes.ts';

function whole(value: number): number {
  return Math.round(value);
}

/** Everything the page shows, small enough to stand inside it: totals of schools, zones and the district by year. */
export function pageData(run: ForecastRun, language: Language): PageData {
  const { forecast, rules } = run;
  const scenarios = [forecast.main, ...forecast.whatIfs];
  return {
    language,
    from: forecast.from,
    years: forecast.years,
    firstYear: forecast.panel.firstYear,
    stages: forecast.main.sheet.stages.map((stage) => ({
      code: stage.stage,
      name: STAGE_WORDS[stage.stage][language],
    })),
    steps: rules.warnings,
    surplusBelow: rules.surplusBelow,
    yields: Object.fromEntries(Object.entries(rules.flatYield).map(([stage, table]) => [stage, [...table]])),
    zones: [...new Set(forecast.main.room.flatMap((line) => (line.scope === 'zone' ? [line.name] : [])))],
    scenarios: scenarios.map((scenario, at) => ({
      name: at === 0 ? (language === 'zh' ? '现有安排' : 'As decided') : scenario.name,
      changes: scenario.changes.map((change) => ({
        year: change.year,
        kind: change.kind,
        reason: change.reason,
        detail: tellDetail(change),
      })),
      lines: scenario.room.map((line) => pageLine(forecast, scenario, line)),
    })),
    backtest: forecast.backtest.map((one) => ({
      years: one.years,
      school: [one.mape, one.naive, one.progression],
      district: [one.district.mape, one.district.naive, one.district.progression],
      coverage: one.coverage,
    })),
    past: forecast.pastForecasts.map((one) => ({
      stage: one.stage,
      madeIn: one.madeIn,
      year: one.year,
      forecast: whole(one.forecast),
      actual: one.actual,
    })),
    errors: forecast.schoolErrors
      .filter((one) => one.years === 1 || one.years === 3)
      .map((one) => ({ ...one, mape: Math.round(one.mape * 10) / 10, bias: Math.round(one.bias * 10) / 10 })),
  };
}

function tellDetail(change: PlacesForecast['main']['changes'][number]): string {
  const { kind: _kind, year: _year, reason: _reason, ...rest } = change;
  return Object.entries(rest)
    .map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ');
}

function pageLine(forecast: PlacesForecast, scenario: ScenarioForecast, line: RoomLine): PageLine {
  const members = new Set(
    scenario.sheet.stages
      .find((stage) => stage.stage === line.stage)
      ?.rows.filter((row) =>
        line.scope === 'school'
          ? row.school === line.name
          : line.scope === 'district' || row.zone === line.name,
      )
      .map((row) => row.school),
  );
  const middle = sumCourse(forecast.courses.middle, line.stage, members);
  const shift = (course: 'low' | 'high'): number[] =>
    sumCourse(forecast.courses[course], line.stage, members).map((value, at) =>
      whole(value - (middle[at] as number)),
    );
  return {
    scope: line.scope,
    name: line.name,
    zone: line.zone ?? '',
    stage: line.stage,
    past: pastTotals(forecast, line.stage, members),
    pupils: line.years.map((year) => whole(year.pupils)),
    low: line.years.map((year) => whole(year.low)),
    high: line.years.map((year) => whole(year.high)),
    fewer: shift('low'),
    more: shift('high'),
    places: line.years.map((year) => year.places),
    chance: line.years.map((year) =>
      year.overflow === null ? null : Math.round(year.overflow * 1000) / 1000,
    ),
    classes: line.years.map((year) => year.classes),
  };
}

function sumCourse(sheet: Sheet, stage: Stage, members: ReadonlySet<string>): number[] {
  const found = sheet.stages.find((one) => one.stage === stage);
  return Array.from({ length: sheet.horizon }, (_, at) => {
    let sum = 0;
    for (const row of found?.rows ?? [])
      if (members.has(row.school)) sum += rowTotal(row, found?.grades.length ?? 0, sheet.horizon, at + 1);
    return sum;
  });
}

function pastTotals(forecast: PlacesForecast, stage: Stage, members: ReadonlySet<string>): (number | null)[] {
  const { panel } = forecast;
  return Array.from({ length: panel.years }, (_, year) => {
    let sum: number | null = null;
    panel.units.forEach((unit, index) => {
      if (unit.stage !== stage || !members.has(unit.school)) return;
      for (let grade = 0; grade < panel.grades.length; grade += 1) {
        const value = cell(panel, index, grade, year);
        if (!Number.isNaN(value)) sum = (sum ?? 0) + value;
      }
    });
    return sum;
  });
}

/** Half width of a stage's interval in per cent of the forecast, for the sentence at the top. */
export function widthShare(forecast: PlacesForecast, stage: Stage, value: number, years: number): number {
  const widths = forecast.widths.get(stage);
  return widths === undefined || value <= 0 ? 0 : (100 * halfWidth(widths.stage, value, years)) / value;
}
