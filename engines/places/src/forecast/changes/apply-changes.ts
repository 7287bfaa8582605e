import type { Result } from '../../result.ts';
import type { PlaceRules } from '../room/rules.ts';
import type { RoomBook } from '../room/room-book.ts';
import { copySheet } from '../sheet/sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { ChangedPlaces } from './changed-places.ts';
import { checkChange } from './check-change.ts';
import type { Change, ChangeProblem, Scenario } from './change.ts';
import { addEstate } from './add-estate.ts';
import { addArrivals, setFigure, switchPolicy, transferPupils } from './move-cohorts.ts';
import { closeSchool, moveZone, openSchool } from './move-schools.ts';

/**
 * Writes a scenario's changes into a copy of a forecast, year by year (in one year: openings first, closings last, then overrides).
 * The first change that cannot be done ends it with a coded problem; the sheet given stays as it is.
 */
export function applyChanges(
  sheet: Sheet,
  room: RoomBook,
  scenario: Scenario,
  rules: PlaceRules,
): Result<ChangedPlaces, ChangeProblem> {
  const changed: ChangedPlaces = { sheet: copySheet(sheet), room: room.copy() };
  const ordered = scenario.changes
    .map((change, index) => ({ change, index }))
    .toSorted((a, b) => a.change.year - b.change.year || rank(a.change) - rank(b.change));
  for (const { change, index } of ordered) {
    const found = checkChange(changed, scenario, change);
    if (found !== null) return { ok: false, error: { ...found, index, scenario: scenario.name } };
    apply(changed, change, rules);
  }
  return { ok: true, value: changed };
}

function rank(change: Change): number {
  if (change.kind === 'newSchool' || change.kind === 'places') return 0;
  if (change.kind === 'closedSchool') return 2;
  return change.kind === 'override' ? 3 : 1;
}

function apply({ sheet, room }: ChangedPlaces, change: Change, rules: PlaceRules): void {
  switch (change.kind) {
    case 'estate':
      return addEstate(sheet, { zone: change.zone, year: change.year, flats: change.flats }, rules);
    case 'newSchool':
      room.set(change.school, change.stage, change.year, change.places);
      return openSchool(sheet, change);
    case 'places':
      return room.set(change.school, change.stage, change.year, change.places);
    case 'changedZone':
      return moveZone(sheet, change);
    case 'closedSchool':
      room.set(change.school, change.stage, change.year, 0);
      return closeSchool(sheet, change);
    case 'transfer':
      return transferPupils(sheet, change);
    case 'arrivals':
      return addArrivals(sheet, change);
    case 'policy':
      return switchPolicy(sheet, change);
    case 'override':
      return setFigure(sheet, change);
  }
}
