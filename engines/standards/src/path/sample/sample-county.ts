import type { CountyData } from '../../model/county-data.ts';
import type { School, SchoolType, Stage } from '../../model/school.ts';
import { startValueGrid, VALUE_STAGES } from '../../model/value-grid.ts';
import type { ValueStage } from '../../model/value-grid.ts';
import type { PathCost } from '../path-problem.ts';
import { makeRandom } from './sample-random.ts';

/** Prices of a made-up county. */
export const PATH_SAMPLE_COSTS: readonly PathCost[] = [
  { change: 'hireTeacher', yuan: 5_000, perYear: 110_000 },
  { change: 'moveTeacher', yuan: 3_000, perYear: 12_000 },
  { change: 'trainTeacher', yuan: 15_000, perYear: 0 },
  { change: 'buildArea', yuan: 3_200, perYear: 0 },
  { change: 'convertArea', yuan: 900, perYear: 0 },
  { change: 'enlargeSports', yuan: 450, perYear: 0 },
  { change: 'buyEquipment', yuan: 1, perYear: 0 },
  { change: 'addNetworkedClassroom', yuan: 45_000, perYear: 1_500 },
];

/** Item, per, threshold of primary and junior (教督〔2017〕6号), and how widely values are spread around them. */
const LINES = [
  ['teachersAboveNorm', 100, 4.2, 5.3, 0.25],
  ['backboneTeachers', 100, 1, 1, 0.6],
  ['artsPeTeachers', 100, 0.9, 0.9, 0.45],
  ['teachingFloorArea', 1, 4.5, 5.8, 0.45],
  ['sportsArea', 1, 7.5, 10.2, 0.6],
  ['equipmentValue', 1, 2000, 2500, 0.5],
  ['networkedClassrooms', 100, 2.3, 2.4, 0.35],
] as const;

export interface PathCountyOptions {
  readonly schools: number;
  readonly seed: number;
  /** Mean of values as a multiple of the threshold. */
  readonly level?: number;
  /** Factor on the spread of values. */
  readonly spread?: number;
}

export const PATH_SAMPLE_YEAR = 2024;

/**
 * A made-up county: about 60 % primary, 25 % junior and 15 % nine-year schools of 60 to 2,400 pupils, some private, with a
 * site that belongs to its first school and a teaching site of 42 pupils that is not judged.
 */
export function makePathCounty(options: PathCountyOptions): CountyData {
  const random = makeRandom(options.seed);
  const { level = 1.25, spread = 1 } = options;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const schools: School[] = [];
  const values: [number, ValueStage, string, number][] = [];

  const addSchool = (type: SchoolType, over: Partial<School> = {}): number => {
    const number = String(schools.length + 1).padStart(4, '0');
    schools.push({
      code: `S${number}`,
      name: `${type} ${number}`,
      type,
      ownership: random() < 0.08 ? 'private' : 'public',
      area: 'town',
      opened: null,
      status: 'open',
      parent: null,
      countsAsSchool: true,
      town: null,
      cluster: null,
      ...over,
    });
    return schools.length - 1;
  };
  const addFigures = (school: number, stages: readonly Stage[], pupilsOf: () => number): void => {
    const isWhole = stages.length > 1;
    const wholes = new Map<string, number>();
    for (const stage of stages) {
      const pupils = pupilsOf();
      let most = 0;
      values.push([school, stage, 'pupils', pupils]);
      for (const [item, per, primary, junior, width] of LINES) {
        const threshold = stage === 'primary' ? primary : junior;
        const drawn = Math.max(0.2, level * Math.exp(width * spread * normal() - (width * spread) ** 2 / 2));
        const raw = (drawn * threshold * pupils) / per;
        const isCount = per === 100;
        const value = isCount ? Math.round(raw) : Math.round(raw * 10) / 10;
        if (item.endsWith('Teachers') || item === 'teachersAboveNorm') most = Math.max(most, value);
        if (isWhole && !item.endsWith('Teachers') && item !== 'teachersAboveNorm') {
          wholes.set(item, (wholes.get(item) ?? 0) + value);
        } else {
          values.push([school, stage, item, value]);
        }
      }
      values.push([school, stage, 'teachers', Math.round(most * 1.12) + Math.ceil(pupils / 60) + 1]);
    }
    for (const [item, value] of wholes) values.push([school, 'whole', item, value]);
  };
  const large = (): number => Math.round(60 + 2340 * random() ** 2.2);

  for (let index = 0; index < options.schools; index += 1) {
    const draw = random();
    const type = draw < 0.6 ? 'primary' : draw < 0.85 ? 'junior' : 'nineYear';
    const stages: readonly Stage[] = type === 'nineYear' ? ['primary', 'junior'] : [type];
    addFigures(addSchool(type), stages, large);
  }
  const first = schools.find((school) => school.type === 'primary');
  if (first !== undefined) {
    const site = addSchool('teachingSite', {
      countsAsSchool: false,
      parent: first.code,
      ownership: 'public',
    });
    addFigures(site, ['primary'], () => 35);
  }
  addFigures(addSchool('teachingSite', { ownership: 'public' }), ['primary'], () => 42);

  const grid = startValueGrid(schools.length);
  for (const [school, stage, item, value] of values) {
    grid.set(school, VALUE_STAGES.indexOf(stage), PATH_SAMPLE_YEAR, item, value);
  }
  return { schools, values: grid.build(), classes: [], countyValues: [] };
}
