import type { CountyData } from '../model/county-data.ts';
import type { Stage } from '../model/school.ts';
import type { UnitTable } from '../model/unit-table.ts';
import { CLASS_STANDARD, EXTRA_LARGE_CLASS, LARGE_CLASS } from './class-figures.ts';

/** What a class or a school is too large by: the kinds of entries that a ledger keeps. */
export type SizeKind = 'overStandardClass' | 'largeClass' | 'extraLargeClass' | 'oversizedSchool';

/** One class or school over size. A class of 66 stands under all three kinds, each with its own limit. */
export interface SizeFinding {
  readonly kind: SizeKind;
  readonly school: string;
  readonly stage: Stage | null;
  readonly grade: string | null;
  readonly className: string | null;
  readonly pupils: number;
  /** The most that is still within. */
  readonly limit: number;
}

/** Every class over standard, large and extra large in a year, in the order of schools, grades and classes. */
export function listClassFindings(data: CountyData, year: number): SizeFinding[] {
  return data.classes
    .filter((entry) => entry.year === year)
    .flatMap((entry): SizeFinding[] => {
      const { school, stage, grade, name, pupils } = entry;
      const standard = CLASS_STANDARD[stage];
      if (pupils === null || standard === undefined) return [];
      const limits: readonly (readonly [kind: SizeKind, limit: number])[] = [
        ['overStandardClass', standard],
        ['largeClass', LARGE_CLASS - 1],
        ['extraLargeClass', EXTRA_LARGE_CLASS - 1],
      ];
      return limits
        .filter(([, limit]) => pupils > limit)
        .map(([kind, limit]) => ({ kind, school, stage, grade, className: name, pupils, limit }));
    })
    .toSorted((a, b) => compareKeys(findingKey(a), findingKey(b)));
}

/** Every school over 2,000 pupils in compulsory stages, 2,500 in nine-year and twelve-year schools (教督〔2017〕6号, item 4). */
export function listOversizedSchools(table: UnitTable): SizeFinding[] {
  const compulsory = table.items.get('compulsoryPupils');
  const lead = table.items.get('leadUnit');
  return table.units.flatMap((unit, row) => {
    const limit = unit.type === 'nineYear' || unit.type === 'twelveYear' ? 2500 : 2000;
    const pupils = compulsory?.[row] ?? Number.NaN;
    if (lead?.[row] !== 1 || !(pupils > limit)) return [];
    return [
      {
        kind: 'oversizedSchool',
        school: unit.school,
        stage: null,
        grade: null,
        className: null,
        pupils,
        limit,
      },
    ];
  });
}

function findingKey(finding: SizeFinding): string {
  const { school, stage, grade, className, limit } = finding;
  return [school, stage, grade, className, String(limit).padStart(3, '0')].join('\u0000');
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
