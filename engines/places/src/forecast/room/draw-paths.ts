import { halfWidth } from '../intervals/learn-widths.ts';
import type { Level, Widths } from '../intervals/learn-widths.ts';
import { rowTotal } from '../sheet/sheet.ts';
import type { SheetRow, SheetStage } from '../sheet/sheet.ts';
import { makeNormalTable } from './normal-table.ts';
import type { NormalTable } from './normal-table.ts';

/** Half width of an 80 % interval in standard deviations of a normal error. */
const NORMAL_80 = 1.2816;
/** How much of a year's error is still there a year later, for schools and the district; share of a cell's error that is its cohort's. */
const LASTS = 0.8;
const COHORT = 0.7;

/** What the paths are drawn for. */
export interface PathRequest {
  readonly stage: SheetStage;
  readonly horizon: number;
  readonly widths: Readonly<Record<Level, Widths>>;
  /** Places and class rooms of a row in year h, NaN when unknown; a full class. */
  readonly places: (row: number, h: number) => number;
  readonly rooms: (row: number, h: number) => number;
  readonly classSize: number;
  /** Group of each row (zones), and how many groups. */
  readonly groupOf: readonly number[];
  readonly groups: number;
  readonly paths: number;
  readonly seed: number;
}

/** What the paths say; shares of paths from 0 to 1. */
export interface PathResult {
  /** row × (horizon + 1) + h: more pupils than places. */
  readonly overflow: Float64Array;
  /** row × (horizon + 1) + h: more classes than rooms. */
  readonly crowded: Float64Array;
  /** row: more pupils than places in any year of the forecast. */
  readonly ever: Float64Array;
  /** (group × (horizon + 1) + h) × paths + path: pupils of a zone; the district is their sum. */
  readonly groupTotals: Float32Array;
}

/**
 * Draws courses the pupils may take: every grade of every school in every year, with an error as wide as the intervals say. A part of
 * the error is the district's, a part the school's (both last from year to year), the rest the cohort's and the year's; the parts are
 * set so that sums over grades and schools are as uncertain as the intervals of the sums. Same seed, same paths.
 */
export function drawPaths(request: PathRequest): PathResult {
  const { stage, horizon, paths } = request;
  const width = horizon + 1;
  const normal = makeNormalTable(request.seed);
  const result: PathResult = {
    overflow: new Float64Array(stage.rows.length * width),
    crowded: new Float64Array(stage.rows.length * width),
    ever: new Float64Array(stage.rows.length),
    groupTotals: new Float32Array(request.groups * width * paths),
  };
  const district = drawLasting(normal, paths, horizon);
  const shared = shareOfDistrict(request);
  stage.rows.forEach((row, at) => drawRow(request, row, at, shared, district, normal, result));
  return result;
}

/** Standard normal numbers that last from year to year, path × (horizon + 1) + h. */
function drawLasting(normal: NormalTable, paths: number, horizon: number): Float64Array {
  const width = horizon + 1;
  const fresh = Math.sqrt(1 - LASTS ** 2);
  const values = new Float64Array(paths * width);
  for (let path = 0; path < paths; path += 1) {
    let value = normal.next();
    for (let h = 1; h <= horizon; h += 1) {
      values[path * width + h] = value;
      value = LASTS * value + fresh * normal.next();
    }
  }
  return values;
}

/** Correlation inside a sum: which makes parts with the deviations `sum`, `squares` (Σσ, Σσ²) as uncertain as `whole`. */
function correlate(whole: number, sum: number, squares: number): number {
  const room = sum ** 2 - squares;
  return room <= 0 ? 0 : Math.min(1, Math.max(0, (whole ** 2 - squares) / room));
}

/** For each h the correlation of the schools' errors. */
function shareOfDistrict({ stage, horizon, widths }: PathRequest): number[] {
  const shares = [0];
  for (let h = 1; h <= horizon; h += 1) {
    let [sum, squares, whole] = [0, 0, 0];
    for (const row of stage.rows) {
      const total = rowTotal(row, stage.grades.length, horizon, h);
      if (total <= 0) continue;
      const deviation = halfWidth(widths.unit, total, h) / NORMAL_80;
      sum += deviation;
      squares += deviation ** 2;
      whole += total;
    }
    shares.push(correlate(halfWidth(widths.stage, whole, h) / NORMAL_80, sum, squares));
  }
  return shares;
}

function drawRow(
  request: PathRequest,
  row: SheetRow,
  at: number,
  shared: readonly number[],
  district: Float64Array,
  normal: NormalTable,
  result: PathResult,
): void {
  const { stage, horizon, widths, paths, classSize } = request;
  const width = horizon + 1;
  const grades = stage.grades.length;
  const group = request.groupOf[at] as number;
  const common = new Float64Array(width);
  const own = new Float64Array(width);
  const places = new Float64Array(width);
  const rooms = new Float64Array(width);
  const deviations = new Float64Array(grades * width);
  for (let h = 1; h <= horizon; h += 1) {
    let [sum, squares] = [0, 0];
    for (let grade = 0; grade < grades; grade += 1) {
      const value = row.cells[grade * width + h] as number;
      if (value <= 0) continue;
      const deviation = halfWidth(widths.cell, value, h) / NORMAL_80;
      deviations[grade * width + h] = deviation;
      sum += deviation;
      squares += deviation ** 2;
    }
    const total = rowTotal(row, grades, horizon, h);
    const inner = total > 0 ? correlate(halfWidth(widths.unit, total, h) / NORMAL_80, sum, squares) : 0;
    common[h] = Math.sqrt(inner);
    own[h] = Math.sqrt(1 - inner);
    places[h] = request.places(at, h);
    rooms[h] = request.rooms(at, h);
  }
  // What each error weighs in a cell: the district, the school, the cohort, the year alone; in pupils.
  const weights = new Float64Array(grades * width * 4);
  for (let h = 1; h <= horizon; h += 1) {
    const kappa = shared[h] as number;
    for (let grade = 0; grade < grades; grade += 1) {
      const cell = grade * width + h;
      const deviation = deviations[cell] as number;
      weights[cell * 4] = deviation * (common[h] as number) * Math.sqrt(kappa);
      weights[cell * 4 + 1] = deviation * (common[h] as number) * Math.sqrt(1 - kappa);
      weights[cell * 4 + 2] = deviation * (own[h] as number) * Math.sqrt(COHORT);
      weights[cell * 4 + 3] = deviation * (own[h] as number) * Math.sqrt(1 - COHORT);
    }
  }
  const cells = row.cells;
  const count = grades + horizon + horizon * (grades + 1);
  const draws = new Float64Array(count);
  const fresh = Math.sqrt(1 - LASTS ** 2);
  const hasRooms = rooms.some((value) => !Number.isNaN(value) && value > 0);
  const share = 1 / paths;
  for (let path = 0; path < paths; path += 1) {
    normal.fill(draws, count);
    let next = grades + horizon;
    let school = draws[next] as number;
    let isOver = false;
    for (let h = 1; h <= horizon; h += 1) {
      const whole = district[path * width + h] as number;
      let total = 0;
      let classes = 0;
      for (let grade = 0; grade < grades; grade += 1) {
        const cell = grade * width + h;
        const at4 = cell * 4;
        next += 1;
        const value =
          (cells[cell] as number) +
          (weights[at4] as number) * whole +
          (weights[at4 + 1] as number) * school +
          (weights[at4 + 2] as number) * (draws[horizon + grade - h] as number) +
          (weights[at4 + 3] as number) * (draws[next] as number);
        if (value <= 0) continue;
        total += value;
        if (hasRooms) classes += Math.ceil(value / classSize - 1e-9);
      }
      if (total > (places[h] as number)) {
        result.overflow[at * width + h] = (result.overflow[at * width + h] as number) + share;
        isOver = true;
      }
      if (classes > (rooms[h] as number))
        result.crowded[at * width + h] = (result.crowded[at * width + h] as number) + share;
      const sum = (group * width + h) * paths + path;
      result.groupTotals[sum] = (result.groupTotals[sum] as number) + total;
      next += 1;
      if (h < horizon) school = LASTS * school + fresh * (draws[next] as number);
    }
    if (isOver) result.ever[at] = (result.ever[at] as number) + share;
  }
}
