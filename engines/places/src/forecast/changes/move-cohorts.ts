import type { Sheet, SheetRow, SheetStage } from '../sheet/sheet.ts';
import type { ArrivalsChange, OverrideChange, PolicyChange, TransferChange } from './change.ts';

/** Moves a number of pupils of one grade; the same pupils are moved in each later grade, smaller by what their cohort loses anyway. */
export function transferPupils(sheet: Sheet, change: TransferChange): void {
  const stage = sheet.stages.find((one) => one.grades.includes(change.grade));
  if (stage === undefined) return;
  const width = sheet.horizon + 1;
  const first = stage.grades.indexOf(change.grade);
  const start = change.year - sheet.from;
  const from = stage.rows.find((row) => row.school === change.from);
  const to = stage.rows.find((row) => row.school === change.to);
  for (let step = 0; start + step <= sheet.horizon && first + step < stage.grades.length; step += 1) {
    const at = (first + step) * width + start + step;
    const there = from === undefined ? change.pupils : Math.min(change.pupils, from.cells[at] as number);
    if (from !== undefined) from.cells[at] = (from.cells[at] as number) - there;
    if (to !== undefined) to.cells[at] = (to.cells[at] as number) + there;
  }
}

/** Adds pupils who arrive each year for some years and stay a level higher, spread over grades and schools as the pupils are. */
export function addArrivals(sheet: Sheet, change: ArrivalsChange): void {
  const stage = sheet.stages.find((one) => one.stage === change.stage);
  if (stage === undefined) return;
  for (let h = Math.max(1, change.year - sheet.from); h <= sheet.horizon; h += 1) {
    const waves = Math.min(change.years, sheet.from + h - change.year + 1);
    addPupils(
      sheet,
      stage,
      h,
      waves * change.pupils,
      (row) => change.zone === null || row.zone === change.zone,
    );
  }
}

/** Multiplies the entrants of some years; each of these cohorts carries the factor through its grades. */
export function switchPolicy(sheet: Sheet, change: PolicyChange): void {
  const stage = sheet.stages.find((one) => one.stage === change.stage);
  if (stage === undefined) return;
  const width = sheet.horizon + 1;
  for (const row of stage.rows) {
    for (let wave = 0; wave < change.years; wave += 1) {
      const start = change.year - sheet.from + wave;
      for (let step = 0; start + step <= sheet.horizon && step < stage.grades.length; step += 1) {
        const at = step * width + start + step;
        row.cells[at] = (row.cells[at] as number) * change.factor;
      }
    }
  }
}

/** Sets a grade, or a whole stage of a school in proportion, in one year. */
export function setFigure(sheet: Sheet, change: OverrideChange): void {
  const stage = sheet.stages.find((one) => one.stage === change.stage);
  const row = stage?.rows.find((one) => one.school === change.school);
  if (stage === undefined || row === undefined) return;
  const width = sheet.horizon + 1;
  const h = change.year - sheet.from;
  if (change.grade !== null) {
    row.cells[stage.grades.indexOf(change.grade) * width + h] = change.pupils;
    return;
  }
  let sum = 0;
  for (let grade = 0; grade < stage.grades.length; grade += 1) sum += row.cells[grade * width + h] as number;
  for (let grade = 0; grade < stage.grades.length; grade += 1) {
    const at = grade * width + h;
    row.cells[at] =
      sum > 0 ? ((row.cells[at] as number) * change.pupils) / sum : change.pupils / stage.grades.length;
  }
}

/** Adds (or with a negative number takes away) pupils in year h among the rows chosen, in proportion to what they hold. */
export function addPupils(
  sheet: Sheet,
  stage: SheetStage,
  h: number,
  pupils: number,
  isMeant: (row: SheetRow) => boolean,
): void {
  const width = sheet.horizon + 1;
  const rows = stage.rows.filter(isMeant);
  let sum = 0;
  for (const row of rows)
    for (let grade = 0; grade < stage.grades.length; grade += 1)
      sum += row.cells[grade * width + h] as number;
  if (sum <= 0) return;
  const factor = Math.max(0, 1 + pupils / sum);
  for (const row of rows) {
    for (let grade = 0; grade < stage.grades.length; grade += 1) {
      const at = grade * width + h;
      row.cells[at] = (row.cells[at] as number) * factor;
    }
  }
}
