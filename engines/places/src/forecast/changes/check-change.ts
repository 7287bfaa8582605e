import { rowTotal } from '../sheet/sheet.ts';
import type { SheetRow, SheetStage } from '../sheet/sheet.ts';
import type { Stage } from '../model/grades.ts';
import type { ChangedPlaces } from './changed-places.ts';
import type { Change, ChangeProblem, ClosedSchoolChange, Scenario } from './change.ts';

type Found = Pick<ChangeProblem, 'code' | 'parameters'>;

/** Why a change cannot be done in a sheet as it stands by now; null when it can. */
export function checkChange(places: ChangedPlaces, scenario: Scenario, change: Change): Found | null {
  const { from, horizon } = places.sheet;
  const { year } = change;
  if (change.reason.trim() === '')
    return { code: 'PLACES_FORECAST_CHANGE_REASON_MISSING', parameters: { kind: change.kind, year } };
  if (!Number.isInteger(year) || year <= from || year > from + horizon) {
    // An estate may have been finished before: it goes on growing older.
    if (change.kind !== 'estate' || year > from + horizon)
      return {
        code: 'PLACES_FORECAST_CHANGE_YEAR_OUTSIDE',
        parameters: { year, first: from + 1, last: from + horizon },
      };
  }
  switch (change.kind) {
    case 'estate':
      return checkZone(places, change.zone);
    case 'newSchool': {
      const stage = findStage(places, change.stage);
      if (stage === null)
        return { code: 'PLACES_FORECAST_STAGE_UNKNOWN', parameters: { stage: change.stage } };
      if (findRow(stage, change.school) !== null)
        return { code: 'PLACES_FORECAST_SCHOOL_TWICE', parameters: { school: change.school } };
      return checkShares(stage, change.takes, year, 'each');
    }
    case 'places':
      return checkSchool(places, change.stage, change.school, year);
    case 'changedZone':
      return (
        checkSchool(places, change.stage, change.from, year) ??
        checkSchool(places, change.stage, change.to, year) ??
        (change.share >= 0 && change.share <= 1
          ? null
          : { code: 'PLACES_FORECAST_SHARE_WRONG', parameters: { school: change.from, share: change.share } })
      );
    case 'closedSchool':
      return checkClosing(places, scenario, change);
    case 'transfer':
      return checkTransfer(places, change);
    case 'arrivals':
      return change.zone === null ? checkStage(places, change.stage) : checkZone(places, change.zone);
    case 'policy':
      return checkStage(places, change.stage);
    case 'override':
      return checkSchool(places, change.stage, change.school, year) ?? checkGrade(places, change);
  }
}

/** The stage of a sheet, null when the district has no such grades. */
export function findStage(places: ChangedPlaces, stage: Stage): SheetStage | null {
  return places.sheet.stages.find((one) => one.stage === stage) ?? null;
}

/** The row of a school, null when it has none in the stage. */
export function findRow(stage: SheetStage, school: string): SheetRow | null {
  return stage.rows.find((row) => row.school === school) ?? null;
}

function checkStage(places: ChangedPlaces, stage: Stage): Found | null {
  return findStage(places, stage) === null
    ? { code: 'PLACES_FORECAST_STAGE_UNKNOWN', parameters: { stage } }
    : null;
}

function checkZone(places: ChangedPlaces, zone: string): Found | null {
  const isKnown = places.sheet.stages.some((stage) => stage.rows.some((row) => row.zone === zone));
  return isKnown ? null : { code: 'PLACES_FORECAST_ZONE_UNKNOWN', parameters: { zone } };
}

function checkSchool(places: ChangedPlaces, stage: Stage, school: string, year: number): Found | null {
  const found = findStage(places, stage);
  if (found === null) return { code: 'PLACES_FORECAST_STAGE_UNKNOWN', parameters: { stage } };
  const row = findRow(found, school);
  return row !== null && isOpen(row, year)
    ? null
    : { code: 'PLACES_FORECAST_SCHOOL_UNKNOWN', parameters: { school } };
}

function isOpen(row: SheetRow, year: number): boolean {
  return (row.opens === null || row.opens <= year) && (row.closes === null || row.closes > year);
}

function checkShares(
  stage: SheetStage,
  shares: Readonly<Record<string, number>>,
  year: number,
  rule: 'each' | 'sum',
): Found | null {
  let sum = 0;
  for (const [school, share] of Object.entries(shares)) {
    const row = findRow(stage, school);
    if (row === null || !isOpen(row, year))
      return { code: 'PLACES_FORECAST_SCHOOL_UNKNOWN', parameters: { school } };
    if (!(share >= 0 && share <= 1))
      return { code: 'PLACES_FORECAST_SHARE_WRONG', parameters: { school, share } };
    sum += share;
  }
  if (rule === 'sum' && Math.abs(sum - 1) > 1e-6)
    return {
      code: 'PLACES_FORECAST_SHARE_WRONG',
      parameters: { school: Object.keys(shares).join('、'), share: sum },
    };
  return null;
}

/** 先建后撤: merging must have been switched on with a reason, and where the pupils go must stand, with room for them where room is known. */
function checkClosing(places: ChangedPlaces, scenario: Scenario, change: ClosedSchoolChange): Found | null {
  const { school, year } = change;
  const stage = findStage(places, change.stage);
  if (stage === null) return { code: 'PLACES_FORECAST_STAGE_UNKNOWN', parameters: { stage: change.stage } };
  const row = findRow(stage, school);
  if (row === null || !isOpen(row, year))
    return { code: 'PLACES_FORECAST_SCHOOL_UNKNOWN', parameters: { school } };
  if (!scenario.merging.on || scenario.merging.reason.trim() === '')
    return { code: 'PLACES_FORECAST_MERGING_OFF', parameters: { school, year } };
  for (const target of Object.keys(change.into)) {
    const open = findRow(stage, target);
    if (open !== null && target !== school && isOpen(open, year)) continue;
    return { code: 'PLACES_FORECAST_CLOSED_BEFORE_BUILT', parameters: { school, target, year } };
  }
  const shares = checkShares(stage, change.into, year, 'sum');
  if (shares !== null) return shares;
  const h = year - places.sheet.from;
  const total = (one: SheetRow): number => rowTotal(one, stage.grades.length, places.sheet.horizon, h);
  for (const [target, share] of Object.entries(change.into)) {
    const room = places.room.placesOf(target, change.stage, year);
    const own = findRow(stage, target);
    if (room === null || own === null || total(own) + share * total(row) <= room + 0.5) continue;
    return { code: 'PLACES_FORECAST_CLOSED_BEFORE_BUILT', parameters: { school, target, year } };
  }
  return null;
}

function checkTransfer(places: ChangedPlaces, change: Extract<Change, { kind: 'transfer' }>): Found | null {
  const stage = places.sheet.stages.find((one) => one.grades.includes(change.grade));
  if (stage === undefined)
    return { code: 'PLACES_FORECAST_GRADE_UNKNOWN', parameters: { grade: change.grade } };
  for (const school of [change.from, change.to]) {
    if (school === null) continue;
    const found = checkSchool(places, stage.stage, school, change.year);
    if (found !== null) return found;
  }
  const row = change.from === null ? null : findRow(stage, change.from);
  if (row === null) return null;
  const at =
    stage.grades.indexOf(change.grade) * (places.sheet.horizon + 1) + change.year - places.sheet.from;
  return (row.cells[at] as number) + 0.5 >= change.pupils
    ? null
    : {
        code: 'PLACES_FORECAST_TRANSFER_TOO_LARGE',
        parameters: { school: row.school, grade: change.grade, pupils: change.pupils },
      };
}

function checkGrade(places: ChangedPlaces, change: Extract<Change, { kind: 'override' }>): Found | null {
  if (change.grade === null) return null;
  const stage = findStage(places, change.stage);
  return stage?.grades.includes(change.grade) === true
    ? null
    : { code: 'PLACES_FORECAST_GRADE_UNKNOWN', parameters: { grade: change.grade } };
}
