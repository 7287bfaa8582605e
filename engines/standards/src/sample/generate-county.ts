import type { CountyValue, SchoolClass } from '../model/county-data.ts';
import { AREAS, OWN_STAGES } from '../model/school.ts';
import type { School, SchoolType, Stage } from '../model/school.ts';
import { compulsoryBalance2017 } from '../packs/cn-compulsory-balance-2017.ts';
import type { CountyRows, ValueRow } from './county-rows.ts';
import { makeClasses, makeSchoolRows } from './make-school.ts';
import type { RandomSource } from './make-school.ts';
import { PLANTERS } from './plant-problems.ts';
import type { Planted, PlantedProblem } from './plant-problems.ts';

/** What county to make. */
export interface CountyRecipe {
  readonly schools: number;
  readonly years: readonly number[];
  /** Planted into the last year, in this order. */
  readonly problems: readonly PlantedProblem[];
}

/** A made county and where its problems are. */
export interface GeneratedCounty {
  readonly rows: CountyRows;
  readonly planted: readonly Planted[];
}

const MIX: readonly (readonly [type: SchoolType, share: number])[] = [
  ['primary', 0.5],
  ['junior', 0.22],
  ['nineYear', 0.12],
  ['completeSecondary', 0.05],
  ['twelveYear', 0.03],
  ['teachingSite', 0.08],
];

/**
 * Makes a county that meets the quality balance standard in every school, coefficient and item, and then plants problems.
 * The same recipe and random source give the same county.
 */
export function generateCounty(recipe: CountyRecipe, random: RandomSource): GeneratedCounty {
  const schools = Array.from({ length: recipe.schools }, (_, index) => makeSchool(index, random));
  const values: ValueRow[] = [];
  const classes: SchoolClass[] = [];
  const base = new Map(schools.map((school) => [school.code, makePupils(school.type, random)]));
  for (const [step, year] of recipe.years.entries()) {
    for (const school of schools) {
      const pupils = Object.fromEntries(
        Object.entries(base.get(school.code) ?? {}).map(([stage, count]) => [
          stage,
          Math.round(count * (1 + 0.01 * step)),
        ]),
      ) as Partial<Record<Stage, number>>;
      values.push(...makeSchoolRows(school, year, pupils, random));
      for (const stage of OWN_STAGES[school.type]) {
        if (stage !== 'senior') classes.push(...makeClasses(school, year, stage, pupils[stage] ?? 0));
      }
    }
  }
  let rows: CountyRows = { schools, values, classes, countyValues: recipe.years.flatMap(makeCountyValues) };
  const planted: Planted[] = [];
  const last = recipe.years.at(-1);
  for (const problem of last === undefined ? [] : recipe.problems) {
    const result = PLANTERS[problem](rows, last as number, random);
    rows = result.rows;
    planted.push({ problem, school: result.school });
  }
  return { rows, planted };
}

function makeSchool(index: number, random: RandomSource): School {
  let draw = random.next();
  let type: SchoolType = 'primary';
  for (const [candidate, share] of MIX) {
    type = candidate;
    draw -= share;
    if (draw < 0) break;
  }
  const number = String(index + 1).padStart(4, '0');
  return {
    code: `S${number}`,
    name: `第${index + 1}学校`,
    type,
    ownership: random.next() < 0.1 ? 'private' : 'public',
    area: AREAS[Math.floor(random.next() * AREAS.length)] ?? 'town',
    opened: 1980 + Math.floor(random.next() * 30),
    status: 'open',
    parent: null,
    countsAsSchool: true,
    town: `第${(index % 12) + 1}镇`,
    cluster: null,
  };
}

function makePupils(type: SchoolType, random: RandomSource): Partial<Record<Stage, number>> {
  // Not below 200 a stage: in small schools whole teachers overshoot so far that the coefficient may exceed its limit.
  const between = (least: number, most: number): number => least + Math.floor(random.next() * (most - least));
  if (type === 'teachingSite') return { primary: between(120, 180) };
  return Object.fromEntries(OWN_STAGES[type].map((stage) => [stage, between(240, 900)]));
}

/** Every item of the county stated as met, every veto as not happened. */
function makeCountyValues(year: number): CountyValue[] {
  const items = compulsoryBalance2017.countyItems.flatMap((item): CountyValue[] => {
    if (item.kind === 'evidence') return [{ item: item.code, year, value: null, evidence: '佐证材料' }];
    return item.parts.map((part) => ({
      item: part.code,
      year,
      value: part.comparator === '<' ? part.threshold / 2 : part.threshold,
      evidence: null,
    }));
  });
  const vetoes = compulsoryBalance2017.vetoes.map((veto) => ({
    item: veto.code,
    year,
    value: 0,
    evidence: null,
  }));
  return [...items, ...vetoes];
}
