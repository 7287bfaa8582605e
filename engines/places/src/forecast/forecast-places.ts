import type { Result } from '../result.ts';
import { applyChanges } from './changes/apply-changes.ts';
import { addEstate } from './changes/add-estate.ts';
import type { Change, ChangeProblem, Scenario } from './changes/change.ts';
import type { BirthsCourse } from './cohort/births.ts';
import { linkGrades } from './cohort/links.ts';
import { innerRatios } from './cohort/unit-cohort.ts';
import { makeBase } from './blend/base-forecast.ts';
import type { BaseForecast, MethodContext } from './blend/base-forecast.ts';
import { finishStage } from './blend/finish-forecast.ts';
import type { StageForecast } from './blend/finish-forecast.ts';
import { forecastStage } from './blend/forecast-stage.ts';
import type { StageRun } from './blend/forecast-stage.ts';
import { listStages } from './blend/stage-totals.ts';
import { learnWidths, LEVELS } from './intervals/learn-widths.ts';
import type { Level, Widths } from './intervals/learn-widths.ts';
import { listSamples } from './intervals/list-samples.ts';
import { checkInputs } from './model/check-inputs.ts';
import type { ForecastProblem } from './model/check-inputs.ts';
import type { Stage } from './model/grades.ts';
import type { ForecastInputs } from './model/inputs.ts';
import { buildPanel } from './model/panel.ts';
import type { Panel } from './model/panel.ts';
import { DEFAULT_SETTINGS } from './model/settings.ts';
import { listPastForecasts, listSchoolErrors, summariseBacktest } from './report/past-errors.ts';
import type { BacktestHorizon, PastForecast, SchoolErrors } from './report/past-errors.ts';
import { judgeRoom } from './room/judge-room.ts';
import type { RoomLine } from './room/judge-room.ts';
import { keepRoom } from './room/room-book.ts';
import type { RoomBook } from './room/room-book.ts';
import type { PlaceRules } from './room/rules.ts';
import type { Sheet } from './sheet/sheet.ts';

/** Name of the method, for those who keep results. */
export const METHOD = 'cohort-blend-1';
/** Past origins the backtest goes back, and the longest horizon it looks at. */
const MOST_ORIGINS = 16;
const MOST_TESTED = 10;
/** Estates finished at most so many years before the origin are still written in: the past shows little of their children yet. */
const YOUNG_ESTATE = 5;

/** What to forecast. */
export interface ForecastRequest {
  readonly inputs: ForecastInputs;
  /** Last year that is seen; the forecast begins the year after. */
  readonly from: number;
  readonly years: number;
  readonly rules: PlaceRules;
  /** Changes that are decided; part of the forecast itself. */
  readonly decided: Scenario | null;
  readonly whatIfs: readonly Scenario[];
  readonly paths: number;
  readonly seed: number;
}

/** A forecast under one set of changes. */
export interface ScenarioForecast {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly sheet: Sheet;
  readonly room: readonly RoomLine[];
}

/** The whole forecast of a district. */
export interface PlacesForecast {
  readonly method: typeof METHOD;
  readonly from: number;
  readonly years: number;
  readonly panel: Panel;
  readonly main: ScenarioForecast;
  readonly whatIfs: readonly ScenarioForecast[];
  /** The same with low and high births, before any change but the decided ones. */
  readonly courses: Readonly<Record<BirthsCourse, Sheet>>;
  readonly widths: ReadonlyMap<Stage, Readonly<Record<Level, Widths>>>;
  readonly weights: ReadonlyMap<Stage, StageRun['weights']>;
  readonly backtest: readonly BacktestHorizon[];
  readonly schoolErrors: readonly SchoolErrors[];
  readonly pastForecasts: readonly PastForecast[];
  /** Estates that were in the list but not known by the origin, so not used. */
  readonly estatesLeftOut: number;
}

/**
 * Forecasts the pupils of every school and grade for `years` after `from`, with intervals, warnings and what-ifs, seeing only rows up to
 * `from`. Bad input gives all problems found; a change that cannot be done gives its problem.
 */
export function forecastPlaces(
  request: ForecastRequest,
): Result<PlacesForecast, readonly (ForecastProblem | ChangeProblem)[]> {
  const { inputs, from, years, rules } = request;
  const problems = checkInputs(inputs, from, years, rules.stageEnds);
  if (problems.length > 0) return { ok: false, error: problems };
  const context = makeContext(request, 'middle');
  const { panel } = context;
  const last = panel.years - 1;
  const bases: BaseForecast[] = [];
  for (let origin = Math.max(1, last - MOST_ORIGINS); origin < last; origin += 1) {
    bases.push(makeBase(context, origin, Math.min(years, MOST_TESTED, last - origin)));
  }
  bases.push(makeBase(context, last, years));
  const ranges = listStages(panel);
  const runs = ranges.map((range) => forecastStage(context, bases, range));
  const samples = runs.map((run) => listSamples(panel, run));
  const widths = new Map(
    runs.map((run, at) => [run.range.stage, learnAll(samples[at] as (typeof samples)[number], years)]),
  );
  const courses = {
    low: layCourse(request, runs, 'low'),
    middle: laySheet(
      request,
      panel,
      runs.map((run) => run.forecast),
    ),
    high: layCourse(request, runs, 'high'),
  };
  const room = keepRoom(inputs.schools, inputs.capacities, rules);
  const decided = request.decided ?? { name: '', merging: { on: false, reason: '' }, changes: [] };
  const written: Record<BirthsCourse, Sheet> = { ...courses };
  let mainRoom: RoomBook = room;
  for (const course of ['low', 'middle', 'high'] as const) {
    const changed = applyChanges(courses[course], room, decided, rules);
    if (!changed.ok) return { ok: false, error: [changed.error] };
    written[course] = changed.value.sheet;
    if (course === 'middle') mainRoom = changed.value.room;
  }
  const settings = { paths: request.paths, seed: request.seed };
  const judge = (sheet: Sheet, book: RoomBook): RoomLine[] => judgeRoom(sheet, book, widths, rules, settings);
  const whatIfs: ScenarioForecast[] = [];
  for (const scenario of request.whatIfs) {
    const changed = applyChanges(written.middle, mainRoom, scenario, rules);
    if (!changed.ok) return { ok: false, error: [changed.error] };
    const { sheet } = changed.value;
    whatIfs.push({
      name: scenario.name,
      changes: scenario.changes,
      sheet,
      room: judge(sheet, changed.value.room),
    });
  }
  return {
    ok: true,
    value: {
      method: METHOD,
      from,
      years,
      panel,
      main: {
        name: '',
        changes: decided.changes,
        sheet: written.middle,
        room: judge(written.middle, mainRoom),
      },
      whatIfs,
      courses: written,
      widths,
      weights: new Map(runs.map((run) => [run.range.stage, run.weights])),
      backtest: summariseBacktest(panel, runs, samples, Math.min(years, MOST_TESTED)),
      schoolErrors: runs.flatMap((run) => listSchoolErrors(panel, run)),
      pastForecasts: runs.flatMap((run) => listPastForecasts(panel, run)),
      estatesLeftOut: inputs.housing.filter((row) => (row.known ?? row.year) > from).length,
    },
  };
}

function learnAll(samples: ReturnType<typeof listSamples>, horizon: number): Record<Level, Widths> {
  const [cell, unit, grade, stage] = LEVELS.map((level) => learnWidths(level, samples[level], horizon)) as [
    Widths,
    Widths,
    Widths,
    Widths,
  ];
  return { cell, unit, grade, stage };
}

function makeContext(request: ForecastRequest, course: BirthsCourse): MethodContext {
  const { inputs, from, rules } = request;
  const panel = buildPanel(inputs.enrolment, from, rules.stageEnds);
  const zoneOf = new Map(inputs.schools.map((row) => [row.school, row.zone ?? '']));
  const names = [...new Set(panel.units.map((unit) => zoneOf.get(unit.school) ?? ''))].toSorted();
  return {
    panel,
    links: linkGrades(
      panel,
      inputs.births.some((row) => row.year <= from),
    ),
    ratios: innerRatios(panel),
    drivers: { births: inputs.births, path: inputs.birthsPath, residents: inputs.residents, course },
    settings: { ...DEFAULT_SETTINGS, cutMonth: rules.cutMonth, schoolAge: rules.schoolAge },
    zones: panel.units.map((unit) => names.indexOf(zoneOf.get(unit.school) ?? '')),
    zoneCount: names.length,
    horizon: request.years,
    entries: new Map(),
  };
}

/** The forecast with other births: the same weights and spreads, only the entrants differ. */
function layCourse(request: ForecastRequest, runs: readonly StageRun[], course: BirthsCourse): Sheet {
  const context = makeContext(request, course);
  const base = makeBase(context, context.panel.years - 1, request.years);
  const forecasts = runs.map((run) =>
    finishStage(context.panel, base, run.range, run.weights, run.spreads, context.zones, context.zoneCount),
  );
  return laySheet(request, context.panel, forecasts);
}

/** Lays stage forecasts into a sheet and writes the estates of the list into it. */
function laySheet(request: ForecastRequest, panel: Panel, forecasts: readonly StageForecast[]): Sheet {
  const { inputs, from, years, rules } = request;
  const zoneOf = new Map(inputs.schools.map((row) => [row.school, row.zone ?? '']));
  const width = years + 1;
  const sheet: Sheet = {
    from,
    horizon: years,
    stages: forecasts.map(({ range, members, cells }) => {
      const grades = panel.grades.slice(range.first, range.last + 1).map((grade) => grade.label);
      const size = grades.length * width;
      return {
        stage: range.stage,
        grades,
        rows: members.map((unit, row) => {
          const school = panel.units[unit]?.school ?? '';
          const own = cells.slice(row * size, (row + 1) * size);
          return { school, zone: zoneOf.get(school) ?? '', cells: own, opens: null, closes: null };
        }),
      };
    }),
  };
  for (const row of inputs.housing) {
    const isKnown = (row.known ?? row.year) <= from;
    if (isKnown && row.year > from - YOUNG_ESTATE) addEstate(sheet, row, rules);
  }
  return sheet;
}
