import { SPLIT_WEIGHTS } from '../balance/split-common.ts';
import type { SchoolClass } from '../model/county-data.ts';
import { OWN_STAGES } from '../model/school.ts';
import type { School, Stage } from '../model/school.ts';
import { compulsoryIndicators } from '../packs/compulsory-2017-indicators.ts';
import type { ValueRow } from './county-rows.ts';

/** A source of numbers in [0, 1); the same source in the same state makes the same county. */
export interface RandomSource {
  next(): number;
}

/** Thresholds for the senior stage of combined schools, which the standard does not judge but whose figures are split. */
const SENIOR_AS: Stage = 'junior';

function threshold(code: string, stage: Stage): number {
  const indicator = compulsoryIndicators.find((candidate) => candidate.code === code);
  return indicator?.thresholds[stage] ?? indicator?.thresholds[SENIOR_AS] ?? 1;
}

/**
 * The figures of one school in one year, every indicator at 1.02 to 1.4 times its threshold: counts are rounded up, so the
 * school passes. Combined schools hold areas, equipment and rooms in common (`whole`).
 */
export function makeSchoolRows(
  school: School,
  year: number,
  pupils: Readonly<Partial<Record<Stage, number>>>,
  random: RandomSource,
): ValueRow[] {
  const stages = OWN_STAGES[school.type];
  const rows: ValueRow[] = [];
  const add = (stage: ValueRow['stage'], item: string, value: number): void => {
    rows.push({ school: school.code, stage, year, item, value });
  };
  for (const stage of stages) {
    const count = pupils[stage] ?? 0;
    add(stage, 'pupils', count);
    const level = (): number => 1.02 + 0.38 * random.next();
    const need = (code: string): number => Math.ceil((threshold(code, stage) * count * level()) / 100);
    const aboveNorm = need('L1');
    add(stage, 'teachersAboveNorm', aboveNorm);
    const [backbone, arts] = [need('L2'), need('L3')];
    add(stage, 'backboneTeachers', backbone);
    add(stage, 'artsPeTeachers', arts);
    const teachers = Math.max(aboveNorm, backbone + arts, Math.ceil(count / 15));
    add(stage, 'teachers', teachers);
    add(stage, 'certifiedTeachers', teachers);
    add(stage, 'teachersWith360Hours', teachers);
    add(stage, 'staff', teachers + Math.ceil(count / 60));
  }
  const weighted = stages.reduce((sum, stage) => sum + SPLIT_WEIGHTS[stage] * (pupils[stage] ?? 0), 0);
  const isCombined = stages.length > 1;
  for (const indicator of compulsoryIndicators) {
    if (indicator.ratio?.split !== 'weighted') continue;
    // What every stage gets by the split is weight × perWeight a pupil: the most demanding stage sets it.
    const perWeight = Math.max(
      ...stages.map((stage) => threshold(indicator.code, stage) / SPLIT_WEIGHTS[stage]),
    );
    const level = 1.02 + 0.38 * random.next();
    const value = Math.ceil((perWeight * weighted * level) / indicator.ratio.per);
    add(isCombined ? 'whole' : (stages[0] as Stage), indicator.ratio.numerator, value);
  }
  return rows;
}

/** Classes of about equal size within the standard. */
export function makeClasses(school: School, year: number, stage: Stage, pupils: number): SchoolClass[] {
  const count = Math.max(1, Math.ceil(pupils / 42));
  const grades = stage === 'primary' ? 6 : 3;
  return Array.from({ length: count }, (_, index) => ({
    school: school.code,
    stage,
    year,
    grade: String((index % grades) + 1),
    name: String(Math.floor(index / grades) + 1),
    pupils: Math.floor(pupils / count) + (index < pupils % count ? 1 : 0),
  }));
}
