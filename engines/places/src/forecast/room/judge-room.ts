import type { Stage } from '../model/grades.ts';
import type { Level, Widths } from '../intervals/learn-widths.ts';
import { halfWidth } from '../intervals/learn-widths.ts';
import { rowTotal } from '../sheet/sheet.ts';
import type { Sheet, SheetRow, SheetStage } from '../sheet/sheet.ts';
import { drawPaths } from './draw-paths.ts';
import type { PathResult } from './draw-paths.ts';
import type { RoomBook } from './room-book.ts';
import { warningColour } from './rules.ts';
import type { PlaceRules } from './rules.ts';

/** Whose places are judged. */
export type Scope = 'school' | 'zone' | 'district';

/** Pupils against places of a school, zone or the district in a year. */
export interface RoomYear {
  readonly year: number;
  readonly pupils: number;
  readonly low: number;
  readonly high: number;
  /** null: not known (of one of its schools). */
  readonly places: number | null;
  readonly use: number | null;
  readonly colour: string | null;
  /** Share of paths with more pupils than places. */
  readonly overflow: number | null;
  /** Full classes needed, and share of paths that need more than there are rooms; schools only. */
  readonly classes: number | null;
  readonly crowded: number | null;
}

/** The years of one school, zone or the district. */
export interface RoomLine {
  readonly scope: Scope;
  readonly name: string;
  readonly zone: string | null;
  readonly stage: Stage;
  readonly years: readonly RoomYear[];
  /** First year at or over the last step of the warnings, first year under the surplus share; null: not in the years forecast. */
  readonly shortage: number | null;
  readonly surplus: number | null;
  /** Share of paths with a shortage in any year; null without places. */
  readonly everShort: number | null;
}

/** How paths are drawn. */
export interface PathSettings {
  readonly paths: number;
  readonly seed: number;
}

/** Judges the room of every school, zone and the district in a sheet: colours, probabilities, years to shortage and to surplus. */
export function judgeRoom(
  sheet: Sheet,
  room: RoomBook,
  widths: ReadonlyMap<Stage, Readonly<Record<Level, Widths>>>,
  rules: PlaceRules,
  settings: PathSettings,
): RoomLine[] {
  return sheet.stages.flatMap((stage, index) => {
    const own = widths.get(stage.stage);
    if (own === undefined) return [];
    return judgeStage(sheet, stage, room, own, rules, { ...settings, seed: settings.seed + index });
  });
}

function judgeStage(
  sheet: Sheet,
  stage: SheetStage,
  room: RoomBook,
  widths: Readonly<Record<Level, Widths>>,
  rules: PlaceRules,
  settings: PathSettings,
): RoomLine[] {
  const zones = [...new Set(stage.rows.map((row) => row.zone))].toSorted();
  const placesAt = (row: SheetRow, h: number): number | null =>
    isThere(row, sheet.from + h) ? room.placesOf(row.school, stage.stage, sheet.from + h) : 0;
  const drawn = drawPaths({
    stage,
    horizon: sheet.horizon,
    widths,
    places: (row, h) => placesAt(stage.rows[row] as SheetRow, h) ?? Number.NaN,
    rooms: (row, h) =>
      room.roomsOf((stage.rows[row] as SheetRow).school, stage.stage, sheet.from + h) ?? Number.NaN,
    classSize: rules.classSize[stage.stage],
    groupOf: stage.rows.map((row) => zones.indexOf(row.zone)),
    groups: zones.length,
    ...settings,
  });
  const context = { sheet, stage, room, widths, rules, drawn, placesAt, paths: settings.paths };
  const rows = stage.rows.map((row, at) => judgeRow(context, row, at));
  const named = zones.length > 1 || zones[0] !== '';
  const groups = zones.map((_, zone) => [zone]);
  return [
    ...rows,
    ...(named
      ? groups.map((members, zone) => judgeGroup(context, 'zone', zones[zone] as string, members, zones))
      : []),
    judgeGroup(
      context,
      'district',
      '',
      zones.map((_, zone) => zone),
      zones,
    ),
  ];
}

interface StageContext {
  readonly sheet: Sheet;
  readonly stage: SheetStage;
  readonly room: RoomBook;
  readonly widths: Readonly<Record<Level, Widths>>;
  readonly rules: PlaceRules;
  readonly drawn: PathResult;
  readonly placesAt: (row: SheetRow, h: number) => number | null;
  readonly paths: number;
}

function isThere(row: SheetRow, year: number): boolean {
  return (row.opens === null || row.opens <= year) && (row.closes === null || row.closes > year);
}

function judgeRow(context: StageContext, row: SheetRow, at: number): RoomLine {
  const { sheet, stage, widths, rules, drawn, placesAt } = context;
  const width = sheet.horizon + 1;
  const years: RoomYear[] = [];
  for (let h = 1; h <= sheet.horizon; h += 1) {
    const pupils = rowTotal(row, stage.grades.length, sheet.horizon, h);
    const half = pupils > 0 ? halfWidth(widths.unit, pupils, h) : 0;
    const places = placesAt(row, h);
    let classes = 0;
    for (let grade = 0; grade < stage.grades.length; grade += 1) {
      classes += Math.ceil((row.cells[grade * width + h] as number) / rules.classSize[stage.stage] - 1e-9);
    }
    years.push({
      ...compare(rules, sheet.from + h, pupils, places),
      low: Math.max(0, pupils - half),
      high: pupils + half,
      overflow: places === null ? null : (drawn.overflow[at * width + h] as number),
      classes,
      crowded:
        context.room.roomsOf(row.school, stage.stage, sheet.from + h) === null
          ? null
          : (drawn.crowded[at * width + h] as number),
    });
  }
  const ever = years.some((year) => year.places !== null) ? (drawn.ever[at] as number) : null;
  return finish(
    rules,
    { scope: 'school', name: row.school, zone: row.zone, stage: stage.stage, years },
    ever,
  );
}

function judgeGroup(
  context: StageContext,
  scope: Scope,
  name: string,
  members: readonly number[],
  zones: readonly string[],
): RoomLine {
  const { sheet, stage, widths, rules, drawn, paths } = context;
  const width = sheet.horizon + 1;
  const rows = stage.rows.filter((row) => members.includes(zones.indexOf(row.zone)));
  const isShort = new Uint8Array(paths);
  const years: RoomYear[] = [];
  for (let h = 1; h <= sheet.horizon; h += 1) {
    let pupils = 0;
    let places: number | null = 0;
    for (const row of rows) {
      pupils += rowTotal(row, stage.grades.length, sheet.horizon, h);
      const own = context.placesAt(row, h);
      places = places === null || own === null ? null : places + own;
    }
    const totals = new Float64Array(paths);
    for (const group of members) {
      for (let path = 0; path < paths; path += 1) {
        totals[path] =
          (totals[path] as number) + (drawn.groupTotals[(group * width + h) * paths + path] as number);
      }
    }
    let over = 0;
    totals.forEach((total, path) => {
      if (places === null || total <= places) return;
      over += 1;
      isShort[path] = 1;
    });
    const sorted = totals.toSorted();
    const half = halfWidth(widths.stage, pupils, h);
    const isDistrict = scope === 'district';
    years.push({
      ...compare(rules, sheet.from + h, pupils, places),
      low: isDistrict ? Math.max(0, pupils - half) : (sorted[Math.floor(paths * 0.1)] ?? pupils),
      high: isDistrict ? pupils + half : (sorted[Math.min(paths - 1, Math.floor(paths * 0.9))] ?? pupils),
      overflow: places === null || paths === 0 ? null : over / paths,
      classes: null,
      crowded: null,
    });
  }
  const isKnown = years.some((year) => year.places !== null);
  const ever = isKnown && paths > 0 ? isShort.reduce((sum, one) => sum + one, 0) / paths : null;
  return finish(
    rules,
    { scope, name, zone: scope === 'zone' ? name : null, stage: stage.stage, years },
    ever,
  );
}

function compare(
  rules: PlaceRules,
  year: number,
  pupils: number,
  places: number | null,
): Pick<RoomYear, 'year' | 'pupils' | 'places' | 'use' | 'colour'> {
  const use = places === null || places <= 0 ? null : pupils / places;
  const isOver = places === 0 && pupils > 0.5;
  const colour = isOver
    ? (rules.warnings.at(-1)?.colour ?? null)
    : use === null
      ? null
      : warningColour(rules, use);
  return { year, pupils, places, use, colour };
}

function finish(
  rules: PlaceRules,
  line: Omit<RoomLine, 'shortage' | 'surplus' | 'everShort'>,
  everShort: number | null,
): RoomLine {
  const last = rules.warnings.at(-1);
  const shortage = line.years.find(
    (year) => last !== undefined && (year.colour === last.colour || (year.use ?? 0) >= last.from),
  );
  const surplus = line.years.find((year) => year.use !== null && year.use < rules.surplusBelow);
  return { ...line, shortage: shortage?.year ?? null, surplus: surplus?.year ?? null, everShort };
}
