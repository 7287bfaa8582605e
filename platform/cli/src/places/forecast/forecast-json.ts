import { gradeTotal, halfWidth, rowTotal } from '@junheng/places';
import type { Level, PlacesForecast, RoomLine, ScenarioForecast, Sheet, SheetStage } from '@junheng/places';

/** One decimal: sums stay exact enough, files stay small. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Three decimals for shares. */
function thousandth(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

interface Range {
  readonly pupils: number;
  readonly low: number;
  readonly high: number;
}

/** A forecast with its 80 % interval. */
export function rangeOf(
  forecast: PlacesForecast,
  stage: SheetStage,
  level: Level,
  value: number,
  h: number,
): Range {
  const widths = forecast.widths.get(stage.stage);
  const half = widths === undefined || value <= 0 ? 0 : halfWidth(widths[level], value, h);
  return { pupils: tenth(value), low: tenth(Math.max(0, value - half)), high: tenth(value + half) };
}

function cellRows(forecast: PlacesForecast, sheet: Sheet): object[] {
  const width = sheet.horizon + 1;
  return sheet.stages.flatMap((stage) =>
    stage.rows.flatMap((row) => {
      const rows: object[] = [];
      for (let h = 1; h <= sheet.horizon; h += 1) {
        const year = sheet.from + h;
        if (row.opens !== null && row.opens > year) continue;
        if (row.closes !== null && row.closes <= year) continue;
        stage.grades.forEach((grade, at) => {
          const value = row.cells[at * width + h] as number;
          rows.push({ school: row.school, grade, year, ...rangeOf(forecast, stage, 'cell', value, h) });
        });
      }
      return rows;
    }),
  );
}

function gradeRows(forecast: PlacesForecast, sheet: Sheet): object[] {
  return sheet.stages.flatMap((stage) =>
    stage.grades.flatMap((grade, at) =>
      Array.from({ length: sheet.horizon }, (_, index) => {
        const value = gradeTotal(stage, sheet.horizon, at, index + 1);
        return {
          grade,
          year: sheet.from + index + 1,
          ...rangeOf(forecast, stage, 'grade', value, index + 1),
        };
      }),
    ),
  );
}

/** Totals of the stages of the district. */
export function stageRows(
  forecast: PlacesForecast,
  sheet: Sheet,
): ({ readonly stage: string; readonly year: number } & Range)[] {
  return sheet.stages.flatMap((stage) =>
    Array.from({ length: sheet.horizon }, (_, index) => {
      const value = stage.rows.reduce(
        (sum, row) => sum + rowTotal(row, stage.grades.length, sheet.horizon, index + 1),
        0,
      );
      const range = rangeOf(forecast, stage, 'stage', value, index + 1);
      return { stage: stage.stage, year: sheet.from + index + 1, ...range };
    }),
  );
}

function roomRow(line: RoomLine): object {
  return {
    scope: line.scope,
    name: line.name,
    ...(line.zone === null || line.zone === '' ? {} : { zone: line.zone }),
    stage: line.stage,
    shortage: line.shortage,
    surplus: line.surplus,
    everShort: thousandth(line.everShort),
    years: line.years.map((year) => ({
      year: year.year,
      pupils: tenth(year.pupils),
      low: tenth(year.low),
      high: tenth(year.high),
      places: year.places,
      use: thousandth(year.use),
      colour: year.colour,
      overflow: thousandth(year.overflow),
      ...(year.classes === null ? {} : { classes: year.classes, crowded: thousandth(year.crowded) }),
    })),
  };
}

function percents(one: PlacesForecast['backtest'][number]): object {
  const two = (value: number | null): number | null =>
    value === null ? null : Math.round(value * 100) / 100;
  const errors = (of: Omit<typeof one, 'district' | 'cellCoverage'>): object => ({
    cases: of.cases,
    mape: two(of.mape),
    naive: two(of.naive),
    progression: two(of.progression),
    coverage: two(of.coverage),
  });
  return {
    years: one.years,
    ...errors(one),
    cellCoverage: two(one.cellCoverage),
    district: errors(one.district),
  };
}

function scenarioJson(forecast: PlacesForecast, one: ScenarioForecast): object {
  return {
    name: one.name,
    changes: one.changes,
    totals: stageRows(forecast, one.sheet),
    places: one.room.map(roomRow),
  };
}

/** A forecast as CONTRACTS section 6 prints it, with the further fields of the published schema. */
export function forecastJson(forecast: PlacesForecast): object {
  const { main } = forecast;
  return {
    from: forecast.from,
    method: forecast.method,
    forecasts: cellRows(forecast, main.sheet),
    district: gradeRows(forecast, main.sheet),
    backtest: { horizons: forecast.backtest.map(percents) },
    totals: stageRows(forecast, main.sheet),
    births: {
      low: stageRows(forecast, forecast.courses.low),
      high: stageRows(forecast, forecast.courses.high),
    },
    places: main.room.map(roomRow),
    changes: main.changes,
    whatIfs: forecast.whatIfs.map((one) => scenarioJson(forecast, one)),
    weights: Object.fromEntries(forecast.weights),
    schoolErrors: forecast.schoolErrors.map((one) => ({
      ...one,
      mape: Math.round(one.mape * 100) / 100,
      bias: tenth(one.bias),
    })),
    pastForecasts: forecast.pastForecasts.map((one) => ({ ...one, forecast: tenth(one.forecast) })),
    estatesLeftOut: forecast.estatesLeftOut,
  };
}
