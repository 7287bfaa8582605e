import type { Sheet, SheetRow, SheetStage } from '../sheet/sheet.ts';
import type { ChangedZoneChange, ClosedSchoolChange, NewSchoolChange, Reach } from './change.ts';

/** Opens a school that takes its shares of the pupils of others from its year on. */
export function openSchool(sheet: Sheet, change: NewSchoolChange): void {
  const stage = stageOf(sheet, change.stage);
  const row: SheetRow = {
    school: change.school,
    zone: change.zone,
    cells: new Float64Array(stage.grades.length * (sheet.horizon + 1)),
    opens: change.year,
    closes: null,
  };
  stage.rows.push(row);
  for (const [school, share] of Object.entries(change.takes)) {
    const from = stage.rows.find((one) => one.school === school);
    if (from !== undefined) moveShare(sheet, stage, from, row, share, change.year, change.reach);
  }
}

/** Moves a share of one school's pupils to another: a border that changes. */
export function moveZone(sheet: Sheet, change: ChangedZoneChange): void {
  const stage = stageOf(sheet, change.stage);
  const from = stage.rows.find((row) => row.school === change.from);
  const to = stage.rows.find((row) => row.school === change.to);
  if (from !== undefined && to !== undefined)
    moveShare(sheet, stage, from, to, change.share, change.year, change.reach);
}

/** Closes a school; all its pupils go to the others by their shares. */
export function closeSchool(sheet: Sheet, change: ClosedSchoolChange): void {
  const stage = stageOf(sheet, change.stage);
  const row = stage.rows.find((one) => one.school === change.school);
  if (row === undefined) return;
  let left = 1;
  for (const [school, share] of Object.entries(change.into)) {
    const to = stage.rows.find((one) => one.school === school);
    // Shares are of the whole: of what is still there the part grows as others have taken theirs.
    if (to !== undefined && left > 0)
      moveShare(sheet, stage, row, to, Math.min(1, share / left), change.year, 'all');
    left -= share;
  }
  row.closes = change.year;
}

function stageOf(sheet: Sheet, stage: string): SheetStage {
  const found = sheet.stages.find((one) => one.stage === stage);
  if (found === undefined) throw new RangeError(`no stage ${stage}`);
  return found;
}

/** Moves a share of the cells from a year on: of every grade, or only of those who entered the stage in that year or later. */
function moveShare(
  sheet: Sheet,
  stage: SheetStage,
  from: SheetRow,
  to: SheetRow,
  share: number,
  year: number,
  reach: Reach,
): void {
  const width = sheet.horizon + 1;
  const start = Math.max(1, year - sheet.from);
  for (let h = start; h <= sheet.horizon; h += 1) {
    for (let grade = 0; grade < stage.grades.length; grade += 1) {
      if (reach === 'entrants' && h - grade < start) continue;
      const at = grade * width + h;
      const moved = share * (from.cells[at] as number);
      from.cells[at] = (from.cells[at] as number) - moved;
      to.cells[at] = (to.cells[at] as number) + moved;
    }
  }
}
