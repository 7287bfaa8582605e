import { yieldOfFlat } from '../room/rules.ts';
import type { PlaceRules } from '../room/rules.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { addPupils } from './move-cohorts.ts';

/** Flats finished in a year in a zone. */
export interface Estate {
  readonly zone: string;
  readonly year: number;
  readonly flats: number;
}

/**
 * Adds the pupils of an estate to the schools of its zone: flats × (yield at the flat's age then − yield at its age at the origin),
 * for what the flats had already yielded by the origin is among the pupils counted. The part that does not come from outside
 * the district leaves the schools of the other zones. Source: pupil yield by age of dwelling, as in school place planning guidance; own table.
 */
export function addEstate(sheet: Sheet, estate: Estate, rules: PlaceRules): void {
  for (const stage of sheet.stages) {
    const now = yieldOfFlat(rules, stage.stage, sheet.from - estate.year);
    for (let h = 1; h <= sheet.horizon; h += 1) {
      const then = yieldOfFlat(rules, stage.stage, sheet.from + h - estate.year);
      const pupils = estate.flats * (then - now);
      if (pupils === 0) continue;
      addPupils(sheet, stage, h, pupils, (row) => row.zone === estate.zone);
      const moved = -pupils * (1 - rules.fromOutside);
      if (moved !== 0) addPupils(sheet, stage, h, moved, (row) => row.zone !== estate.zone);
    }
  }
}
