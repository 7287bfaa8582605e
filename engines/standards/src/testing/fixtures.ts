import type { CountyData } from '../model/county-data.ts';
import type { School } from '../model/school.ts';
import { gatherRows } from '../sample/county-rows.ts';
import type { CountyRows, ValueRow } from '../sample/county-rows.ts';
import { generateCounty } from '../sample/generate-county.ts';
import type { GeneratedCounty } from '../sample/generate-county.ts';
import type { PlantedProblem } from '../sample/plant-problems.ts';

/** A small reproducible source of numbers (mulberry32). */
export function testRandom(seed: number): { next(): number } {
  let state = seed | 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}

/** A school with everything ordinary but what is given. */
export function makeTestSchool(code: string, rest: Partial<School> = {}): School {
  return {
    code,
    name: code,
    type: 'primary',
    ownership: 'public',
    area: 'town',
    opened: 2000,
    status: 'open',
    parent: null,
    countsAsSchool: true,
    town: null,
    cluster: null,
    ...rest,
  };
}

/** Figures of one school and stage: item → value. */
export function stageRows(
  school: string,
  stage: ValueRow['stage'],
  figures: Readonly<Record<string, number | null>>,
  year = 2024,
): ValueRow[] {
  return Object.entries(figures).map(([item, value]) => ({ school, stage, year, item, value }));
}

/** A county of only schools and values. */
export function gatherCounty(
  schools: readonly School[],
  values: readonly ValueRow[],
  rest: Partial<CountyRows> = {},
): CountyData {
  return gatherRows({ schools, values, classes: [], countyValues: [], ...rest });
}

/** A generated county of 2024. */
export function makeTestCounty(
  seed: number,
  schools = 30,
  problems: readonly PlantedProblem[] = [],
): GeneratedCounty {
  return generateCounty({ schools, years: [2024], problems }, testRandom(seed));
}
