import type { Panel } from '../model/panel.ts';
import type { BaseForecast } from './base-forecast.ts';
import { fitCells } from './fit-cells.ts';
import { reconcileTree } from './reconcile.ts';
import type { Uncertain } from './reconcile.ts';
import type { Spreads } from './spreads.ts';
import { stageTotal, unitTotal } from './stage-totals.ts';
import type { StageRange } from './stage-totals.ts';
import { blendOpinions, stageOpinions, unitOpinions } from './weights.ts';
import type { BlendWeights } from './weights.ts';

/** The finished forecast of one stage. */
export interface StageForecast {
  readonly range: StageRange;
  readonly horizon: number;
  /** Units of the panel that take part. */
  readonly members: readonly number[];
  /** (member × grades of the stage + grade) × (horizon + 1) + h */
  readonly cells: Float64Array;
  /** grade of the stage × (horizon + 1) + h: the sums of the cells */
  readonly district: Float64Array;
}

/** Blends, reconciles and spreads over grades one stage of a base forecast. `zoneOf` gives the zone of every unit of the panel. */
export function finishStage(
  panel: Panel,
  base: BaseForecast,
  range: StageRange,
  weights: BlendWeights,
  spreads: Spreads,
  zoneOf: readonly number[],
  zoneCount: number,
): StageForecast {
  const width = base.horizon + 1;
  const grades = range.last - range.first + 1;
  const members = panel.units.flatMap((unit, index) =>
    unit.stage === range.stage && base.spans[index] !== null ? [index] : [],
  );
  const cells = new Float64Array(members.length * grades * width);
  const district = new Float64Array(grades * width);
  const zones = members.map((unit) => zoneOf[unit] as number);
  for (let h = 0; h <= base.horizon; h += 1) {
    const table = new Float64Array(members.length * grades);
    members.forEach((unit, row) => {
      for (let grade = 0; grade < grades; grade += 1) {
        const at = (unit * panel.grades.length + range.first + grade) * width + h;
        table[row * grades + grade] = base.cohort[at] as number;
      }
    });
    if (h > 0) fitYear(panel, base, range, weights, spreads, { members, zones, zoneCount }, h, table);
    for (let row = 0; row < members.length; row += 1) {
      for (let grade = 0; grade < grades; grade += 1) {
        const value = table[row * grades + grade] as number;
        cells[(row * grades + grade) * width + h] = value;
        district[grade * width + h] = (district[grade * width + h] as number) + value;
      }
    }
  }
  return { range, horizon: base.horizon, members, cells, district };
}

interface Tree {
  readonly members: readonly number[];
  readonly zones: readonly number[];
  readonly zoneCount: number;
}

/** How far the errors of two schools of a district go together. */
const CORRELATION = 0.1;

function fitYear(
  panel: Panel,
  base: BaseForecast,
  range: StageRange,
  weights: BlendWeights,
  spreads: Spreads,
  tree: Tree,
  h: number,
  table: Float64Array,
): void {
  const [unitSpread, districtSpread] = [spreads.unit[h - 1] as number, spreads.district[h - 1] as number];
  const zoneSums = new Float64Array(tree.zoneCount);
  const now = tree.members.map((unit) => unitTotal(base, panel.grades.length, unit, 0));
  const mean = now.reduce((sum, value) => sum + value, 0) / Math.max(1, now.length);
  const zoneOpinions = Array.from({ length: tree.zoneCount }, () => ({ shrunk: 0, plain: 0, naive: 0 }));
  const units = tree.members.map((unit, row): Uncertain => {
    const opinions = unitOpinions(panel, base, unit, h);
    const zone = tree.zones[row] as number;
    const sums = zoneOpinions[zone];
    if (sums !== undefined) {
      sums.shrunk += opinions.shrunk;
      sums.plain += opinions.plain;
      sums.naive += opinions.naive;
    }
    const value = blendOpinions(opinions, weights.unit, h);
    zoneSums[zone] = (zoneSums[zone] as number) + value;
    // Relative errors fall with the root of the size, so variances rise with the size itself.
    return { value, variance: unitSpread ** 2 * value * mean };
  });
  const zones = zoneOpinions.map((opinions, zone): Uncertain | null => {
    if (tree.zoneCount < 2 || opinions.shrunk <= 0) return null;
    // Inside a zone the moves between its schools cancel: the district's weights fit it better than a school's.
    const value = blendOpinions(opinions, weights.district, h);
    return { value, variance: unitSpread ** 2 * (zoneSums[zone] as number) * mean };
  });
  const value = blendOpinions(stageOpinions(base, range, h), weights.district, h);
  // Errors of schools go together, which the tree cannot say: its sum is less sure than independent errors would make it.
  const together = 1 + CORRELATION * Math.max(0, units.length - 1);
  const district = { value, variance: (districtSpread * value) ** 2 / together };
  const solved = reconcileTree(units, tree.zones, zones, district);
  const columns: number[] = [];
  const sum = stageTotal(base, range, h);
  for (let grade = range.first; grade <= range.last; grade += 1) {
    const share = sum > 0 ? (base.district[grade * (base.horizon + 1) + h] as number) / sum : 0;
    columns.push(share * solved.district);
  }
  fitCells(table, solved.units, columns);
}
