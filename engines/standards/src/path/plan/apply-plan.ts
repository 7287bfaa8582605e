import type { CountyData } from '../../model/county-data.ts';
import { VALUE_STAGES } from '../../model/value-grid.ts';
import type { ValueGrid } from '../../model/value-grid.ts';
import type { CountyProblem } from '../county-problem.ts';

/** Shares of the teachers that are 100 % today stay so, and none exceeds the teachers: [part, whole]. */
const PARTS_OF_STAFF: readonly (readonly [part: string, whole: string])[] = [
  ['certifiedTeachers', 'teachers'],
  ['midTitleTeachers', 'teachers'],
  ['teachersWith72Hours', 'teachers'],
  ['teachersWith360Hours', 'teachers'],
];

/**
 * The county's figures after a plan, for the check to judge: amounts of the levers are written into copies of the year's
 * values. Figures that nobody reported stay missing.
 */
export function applyPlan(county: CountyProblem, amounts: ArrayLike<number>): CountyData {
  const { data, year } = county;
  const ofYear = new Map<string, Float64Array>();
  for (const [item, column] of data.values.columns.get(year) ?? [])
    ofYear.set(item, Float64Array.from(column));
  county.writes.forEach((writes, lever) => {
    const amount = amounts[lever] ?? 0;
    if (amount === 0) return;
    for (const { cell, amount: each } of writes) {
      const column = ofYear.get(cell.item);
      if (column === undefined) continue;
      const at = cell.school * VALUE_STAGES.length + VALUE_STAGES.indexOf(cell.stage);
      column[at] = (column[at] ?? Number.NaN) + each * amount;
    }
  });
  keepParts(data.values, ofYear, year);
  const columns = new Map(data.values.columns);
  columns.set(year, ofYear);
  return { ...data, values: { ...data.values, columns } };
}

function keepParts(before: ValueGrid, after: Map<string, Float64Array>, year: number): void {
  const old = before.columns.get(year);
  for (const [part, whole] of PARTS_OF_STAFF) {
    const parts = after.get(part);
    const wholes = after.get(whole);
    const oldWholes = old?.get(whole);
    if (parts === undefined || wholes === undefined || oldWholes === undefined) continue;
    parts.forEach((value, at) => {
      const total = wholes[at] ?? Number.NaN;
      if (Number.isNaN(value) || Number.isNaN(total)) return;
      const wasAll = value === oldWholes[at];
      parts[at] = wasAll ? total : Math.min(value, total);
    });
  }
}
