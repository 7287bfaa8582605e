import type { Random } from '@junheng/kernel';

/** A school with its stage and the weight of its zone. */
export interface PupilSchool {
  readonly name: string;
  readonly stage: 'primary' | 'junior';
  readonly weight: number;
}

/** Pupils of a school, grade and year. */
export interface SamplePupils {
  readonly year: number;
  readonly school: string;
  readonly grade: number;
  readonly pupils: number;
}

export const FIRST_YEAR = 2013;
export const LAST_YEAR = 2025;

/** Births of the district: a rise to 2017 and the national turn after it. Invented figures of the national shape. */
export function sampleBirths(random: Random): { year: number; births: number }[] {
  const shape: Readonly<Record<number, number>> = {
    2012: 1.02,
    2014: 1.05,
    2016: 1.12,
    2017: 1.08,
    2018: 0.95,
    2019: 0.91,
    2020: 0.75,
    2021: 0.66,
    2022: 0.6,
    2023: 0.56,
    2024: 0.6,
  };
  let level = 1;
  return Array.from({ length: LAST_YEAR - 2005 }, (_, at) => {
    const year = 2005 + at;
    level = shape[year] ?? level;
    return { year, births: Math.round(4600 * level * (0.985 + 0.03 * random.next())) };
  });
}

/** Simulates the schools year by year: primary intakes follow births and shares, junior intakes the leavers of primary. */
export function samplePupils(
  schools: readonly PupilSchool[],
  births: readonly { year: number; births: number }[],
  random: Random,
): SamplePupils[] {
  const of = (year: number): number => births.find((row) => row.year === year)?.births ?? 4600;
  const state = schools.map((school) => ({
    ...school,
    share: school.weight,
    cohorts: Array.from({ length: school.stage === 'primary' ? 6 : 3 }, (): number => 0),
  }));
  const noisy = (value: number): number =>
    Math.max(0, Math.round(value + Math.sqrt(value) * 0.6 * (random.next() + random.next() - 1) * 2));
  const rows: SamplePupils[] = [];
  for (let year = FIRST_YEAR - 9; year <= LAST_YEAR; year += 1) {
    const entrants = of(year - 7) / 3 + (of(year - 6) * 2) / 3;
    const leavers = state.reduce(
      (sum, school) => sum + (school.stage === 'primary' ? (school.cohorts[5] as number) : 0),
      0,
    );
    for (const stage of ['primary', 'junior'] as const) {
      const own = state.filter((school) => school.stage === stage);
      for (const school of own) school.share *= 0.97 + 0.06 * random.next();
      const shares = own.reduce((sum, school) => sum + school.share, 0);
      const pool = stage === 'primary' ? entrants * 0.97 : leavers * 0.985;
      for (const school of own) {
        const older = school.cohorts.slice(0, -1).map((pupils) => noisy(pupils * 0.999));
        school.cohorts = [noisy((pool * school.share) / shares), ...older];
      }
    }
    if (year < FIRST_YEAR) continue;
    for (const school of state) {
      school.cohorts.forEach((pupils, at) => {
        const grade = at + (school.stage === 'primary' ? 1 : 7);
        rows.push({ year, school: school.name, grade, pupils });
      });
    }
  }
  return rows;
}
