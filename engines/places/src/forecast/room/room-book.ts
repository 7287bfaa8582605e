import type { Stage } from '../model/grades.ts';
import type { CapacityRow, SchoolRow } from '../model/inputs.ts';
import type { PlaceRules } from './rules.ts';

/** Room for pupils by school, stage and year. */
export interface RoomBook {
  /** Places in a year; null when nobody said. */
  placesOf(school: string, stage: Stage, year: number): number | null;
  /** Rooms for classes in a year; null when nobody said. */
  roomsOf(school: string, stage: Stage, year: number): number | null;
  /** Writes places that hold from a year on. */
  set(school: string, stage: Stage, year: number, places: number): void;
  copy(): RoomBook;
}

interface Entry {
  readonly year: number;
  readonly places: number | null;
  readonly rooms: number | null;
}

/**
 * Keeps the room of each school: stated places win; else classes × class size, where rooms are fewer than classes the rooms.
 * Rows of capacity.csv hold from their year on; schools.csv holds for every stage the school has (one stage in most cases).
 */
export function keepRoom(
  schools: readonly SchoolRow[],
  capacities: readonly CapacityRow[],
  rules: PlaceRules,
): RoomBook {
  const entries = new Map<string, Entry[]>();
  const base = new Map(schools.map((row) => [row.school, row]));
  for (const row of capacities) {
    const key = `${row.school}|${row.stage}`;
    const list = entries.get(key) ?? [];
    list.push({ year: row.year, places: countPlaces(row, row.stage, rules), rooms: row.rooms });
    entries.set(
      key,
      list.toSorted((a, b) => a.year - b.year),
    );
  }
  return makeBook(entries, base, rules);
}

type Room = Pick<CapacityRow, 'places' | 'classes' | 'rooms'>;

function countPlaces(row: Room, stage: Stage, rules: PlaceRules): number | null {
  if (row.places !== null) return row.places;
  const classes = Math.min(row.classes ?? Number.POSITIVE_INFINITY, row.rooms ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(classes) ? classes * rules.classSize[stage] : null;
}

function makeBook(
  entries: ReadonlyMap<string, readonly Entry[]>,
  base: ReadonlyMap<string, SchoolRow>,
  rules: PlaceRules,
): RoomBook {
  const own = new Map([...entries].map(([key, list]) => [key, [...list]]));
  const find = (school: string, stage: Stage, year: number): Entry | null =>
    own.get(`${school}|${stage}`)?.findLast((entry) => entry.year <= year) ?? null;
  return {
    placesOf: (school, stage, year) => {
      const entry = find(school, stage, year);
      if (entry !== null) return entry.places;
      const row = base.get(school);
      return row === undefined ? null : countPlaces(row, stage, rules);
    },
    roomsOf: (school, stage, year) => {
      const entry = find(school, stage, year);
      if (entry !== null) return entry.rooms;
      return base.get(school)?.rooms ?? null;
    },
    set: (school, stage, year, places) => {
      const key = `${school}|${stage}`;
      const list = (own.get(key) ?? []).filter((entry) => entry.year !== year);
      list.push({ year, places, rooms: null });
      own.set(
        key,
        list.toSorted((a, b) => a.year - b.year),
      );
    },
    copy: () => makeBook(own, base, rules),
  };
}
