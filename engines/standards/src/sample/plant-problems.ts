import type { School } from '../model/school.ts';
import { weighVariation } from '../variation/weighted-variation.ts';
import type { CountyRows, ValueRow } from './county-rows.ts';
import { makeClasses, makeSchoolRows } from './make-school.ts';
import type { RandomSource } from './make-school.ts';

/** Problems that can be planted into a county that otherwise meets the quality balance standard. */
export const PLANTED_PROBLEMS = [
  'combinedSchool',
  'smallSite',
  'missingForm',
  'impossibleFigure',
  'weightedVariation',
] as const;
export type PlantedProblem = (typeof PLANTED_PROBLEMS)[number];

/** Where a problem was planted. */
export interface Planted {
  readonly problem: PlantedProblem;
  readonly school: string;
}

type Plant = (rows: CountyRows, year: number, random: RandomSource) => { rows: CountyRows; school: string };

/** How each problem is planted in one year of a county. */
export const PLANTERS: Readonly<Record<PlantedProblem, Plant>> = {
  /** A nine-year school of 166 + 210 pupils whose rooms only reach the standard when split 1 : 1.1. */
  combinedSchool(rows, year, random) {
    const school = extraSchool('X-COMBINED', '云岭九年一贯制学校', 'nineYear', year);
    return {
      rows: addSchool(rows, school, year, { primary: 166, junior: 210 }, random),
      school: school.code,
    };
  },
  /** A teaching site of 42 pupils with nothing that the standard asks for: it must be left out. */
  smallSite(rows, year) {
    const school = extraSchool('X-SITE', '石桥教学点', 'teachingSite', year);
    const items = [
      'teachersAboveNorm',
      'backboneTeachers',
      'artsPeTeachers',
      'teachingFloorArea',
      'sportsArea',
    ];
    const values: ValueRow[] = [...items, 'equipmentValue', 'networkedClassrooms'].map((item) => ({
      school: school.code,
      stage: 'primary',
      year,
      item,
      value: 0,
    }));
    values.push({ school: school.code, stage: 'primary', year, item: 'pupils', value: 42 });
    return {
      rows: { ...rows, schools: [...rows.schools, school], values: [...rows.values, ...values] },
      school: school.code,
    };
  },
  /** A junior school that handed in nothing: every verdict it takes part in must be unknown. */
  missingForm(rows, year) {
    const school = extraSchool('X-MISSING', '青山初级中学', 'junior', year);
    return { rows: { ...rows, schools: [...rows.schools, school] }, school: school.code };
  },
  /** A primary school with more backbone teachers than teachers. */
  impossibleFigure(rows, year, random) {
    const school = extraSchool('X-IMPOSSIBLE', '河湾小学', 'primary', year);
    const added = addSchool(rows, school, year, { primary: 360 }, random);
    const values = added.values.map((row) =>
      row.school === school.code && row.item === 'backboneTeachers' ? { ...row, value: 400 } : row,
    );
    return { rows: { ...added, values }, school: school.code };
  },
  /** Equipment in primary schools whose variation is within 0.50 unweighted and beyond it weighted by pupils. */
  weightedVariation(rows, year, random) {
    const poor = extraSchool('X-LARGE-A', '城东小学', 'primary', year);
    const rich = extraSchool('X-LARGE-B', '城西小学', 'primary', year);
    let next = addSchool(rows, poor, year, { primary: 1900 }, random);
    next = addSchool(next, rich, year, { primary: 1900 }, random);
    const isTaken = (row: ValueRow): boolean =>
      row.year === year &&
      row.stage === 'primary' &&
      row.item === 'equipmentValue' &&
      row.school !== rich.code;
    const pupilsOf = new Map(
      next.values
        .filter((row) => row.year === year && row.stage === 'primary' && row.item === 'pupils')
        .map((row) => [row.school, row.value ?? 0]),
    );
    const values = next.values.map((row) => {
      if (!isTaken(row)) return row;
      const perPupil = row.school === poor.code ? 2000 : 4400 + Math.round(200 * random.next());
      return { ...row, value: perPupil * (pupilsOf.get(row.school) ?? 0) };
    });
    const others = values.filter(isTaken);
    const pupils = [...others.map((row) => pupilsOf.get(row.school) ?? 0), 1900];
    const perPupil = others.map((row) => (row.value ?? 0) / (pupilsOf.get(row.school) ?? 1));
    let level = 9000;
    while (weighVariation([...perPupil, level], pupils).cv <= 0.55) level += 500;
    const finished = values.map((row) =>
      row.school === rich.code && row.item === 'equipmentValue' ? { ...row, value: level * 1900 } : row,
    );
    return { rows: { ...next, values: finished }, school: rich.code };
  },
};

/** A school that opened in the year of the problem, so that earlier years stay as they were. */
function extraSchool(code: string, name: string, type: School['type'], opened: number): School {
  return {
    code,
    name,
    type,
    ownership: 'public',
    area: 'town',
    opened,
    status: 'open',
    parent: null,
    countsAsSchool: true,
    town: null,
    cluster: null,
  };
}

function addSchool(
  rows: CountyRows,
  school: School,
  year: number,
  pupils: Readonly<{ primary?: number; junior?: number }>,
  random: RandomSource,
): CountyRows {
  const classes = (['primary', 'junior'] as const).flatMap((stage) => {
    const count = pupils[stage];
    return count === undefined ? [] : makeClasses(school, year, stage, count);
  });
  return {
    ...rows,
    schools: [...rows.schools, school],
    values: [...rows.values, ...makeSchoolRows(school, year, pupils, random)],
    classes: [...rows.classes, ...classes],
  };
}
