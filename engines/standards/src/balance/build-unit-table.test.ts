import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compulsoryBalance2017 as pack } from '../packs/cn-compulsory-balance-2017.ts';
import { gatherCounty, makeTestSchool, stageRows } from '../testing/fixtures.ts';
import { buildUnitTable } from './build-unit-table.ts';
import type { BuiltTable } from './build-unit-table.ts';
import { splitShares } from './split-common.ts';

function figure(built: BuiltTable, school: string, stage: string, item: string): number {
  const row = built.table.units.findIndex((unit) => unit.school === school && unit.stage === stage);
  return built.table.items.get(item)?.[row] ?? Number.NaN;
}

test('[B14] sites that do not count are added to their parent, along chains', () => {
  const schools = [
    makeTestSchool('A'),
    makeTestSchool('B', { type: 'teachingSite', countsAsSchool: false, parent: 'A' }),
    makeTestSchool('C', { type: 'teachingSite', countsAsSchool: false, parent: 'B' }),
  ];
  const values = ['A', 'B', 'C'].flatMap((school, index) =>
    stageRows(school, 'primary', { pupils: 100 * (index + 1), sportsArea: 10 * (index + 1) }),
  );
  const built = buildUnitTable(pack, gatherCounty(schools, values), 2024);
  expect(built.table.units.map((unit) => unit.school)).toEqual(['A']);
  expect(figure(built, 'A', 'primary', 'pupils')).toBe(600);
  expect(figure(built, 'A', 'primary', 'sportsArea')).toBe(60);
});

test('[B14] a missing part makes the sum missing', () => {
  const schools = [
    makeTestSchool('A'),
    makeTestSchool('B', { type: 'teachingSite', countsAsSchool: false, parent: 'A' }),
  ];
  const values = [
    ...stageRows('A', 'primary', { pupils: 100, sportsArea: 10 }),
    ...stageRows('B', 'primary', { pupils: 10 }),
  ];
  const built = buildUnitTable(pack, gatherCounty(schools, values), 2024);
  expect(figure(built, 'A', 'primary', 'pupils')).toBe(110);
  expect(figure(built, 'A', 'primary', 'sportsArea')).toBeNaN();
});

test('[B14] a site whose parent closed stands for itself and is listed', () => {
  const schools = [
    makeTestSchool('A', { status: 'closed' }),
    makeTestSchool('B', { type: 'teachingSite', countsAsSchool: false, parent: 'A' }),
  ];
  const built = buildUnitTable(pack, gatherCounty(schools, stageRows('B', 'primary', { pupils: 90 })), 2024);
  expect(built.table.units.map((unit) => unit.school)).toEqual(['B']);
  expect(built.problems.map((problem) => problem.code)).toContain('STANDARDS_PARENT_ABSENT');
});

test('[B16] 166 + 210 pupils and 23,226 books give 58.504 and 64.354 books per pupil', () => {
  const values = [
    ...stageRows('A', 'primary', { pupils: 166 }),
    ...stageRows('A', 'junior', { pupils: 210 }),
    ...stageRows('A', 'whole', { books: 23_226 }),
  ];
  const built = buildUnitTable(pack, gatherCounty([makeTestSchool('A', { type: 'nineYear' })], values), 2024);
  expect(figure(built, 'A', 'primary', 'books') / 166).toBeCloseTo(58.504, 3);
  expect(figure(built, 'A', 'junior', 'books') / 210).toBeCloseTo(64.354, 3);
});

test('[B15] complete secondary schools are split 1 : 1.2, twelve-year schools 1 : 1.1 : 1.32, teachers never', () => {
  const secondary = splitShares({ junior: 100, senior: 100 });
  expect((secondary?.get('senior') ?? 0) / (secondary?.get('junior') ?? 1)).toBeCloseTo(1.2, 12);
  const twelve = splitShares({ primary: 100, junior: 100, senior: 100 });
  expect((twelve?.get('senior') ?? 0) / (twelve?.get('primary') ?? 1)).toBeCloseTo(1.32, 12);
  expect(splitShares({ primary: 100, junior: null })).toBeNull();
  const values = [
    ...stageRows('A', 'primary', { pupils: 100, backboneTeachers: 5 }),
    ...stageRows('A', 'junior', { pupils: 100, backboneTeachers: 7 }),
    ...stageRows('A', 'whole', { artsPeTeachers: 9 }),
  ];
  const built = buildUnitTable(pack, gatherCounty([makeTestSchool('A', { type: 'nineYear' })], values), 2024);
  expect(figure(built, 'A', 'primary', 'backboneTeachers')).toBe(5);
  expect(figure(built, 'A', 'primary', 'artsPeTeachers')).toBeNaN();
  expect(built.problems.map((problem) => problem.code)).toContain('STANDARDS_STAGE_NOT_REPORTED');
});

test('[B17] the parts of a split add up to the whole', () => {
  const count = fc.integer({ min: 1, max: 3000 });
  fc.assert(
    fc.property(
      count,
      count,
      count,
      fc.integer({ min: 0, max: 10_000_000 }),
      (primary, junior, senior, total) => {
        const shares = splitShares({ primary, junior, senior });
        const sum = [...(shares?.values() ?? [])].reduce((all, share) => all + share * total, 0);
        return Math.abs(sum - total) <= 1e-9 * Math.max(1, total);
      },
    ),
  );
});

test('[B17] splitting a combined school and adding its stages back gives the totals reported', () => {
  const count = fc.integer({ min: 1, max: 2000 });
  const whole = fc.record({
    sportsArea: fc.integer({ min: 0, max: 90_000 }),
    books: fc.integer({ min: 0, max: 200_000 }),
  });
  fc.assert(
    fc.property(count, count, whole, (primary, junior, figures) => {
      const values = [
        ...stageRows('A', 'primary', { pupils: primary }),
        ...stageRows('A', 'junior', { pupils: junior }),
        ...stageRows('A', 'whole', figures),
      ];
      const built = buildUnitTable(
        pack,
        gatherCounty([makeTestSchool('A', { type: 'nineYear' })], values),
        2024,
      );
      return Object.entries(figures).every(([item, total]) => {
        const sum = figure(built, 'A', 'primary', item) + figure(built, 'A', 'junior', item);
        return Math.abs(sum - total) <= 1e-9 * Math.max(1, total);
      });
    }),
  );
});

test('[B18] what is outside the scope is left out by a named rule', () => {
  const schools = [
    makeTestSchool('SITE', { type: 'teachingSite' }),
    makeTestSchool('SITE50', { type: 'teachingSite' }),
    makeTestSchool('SITE-UNKNOWN', { type: 'teachingSite' }),
    makeTestSchool('SPECIAL', { type: 'special' }),
    makeTestSchool('CLOSED', { status: 'closed' }),
    makeTestSchool('NEW', { opened: 2025 }),
    makeTestSchool('NINE', { type: 'nineYear' }),
  ];
  const values = [
    ...stageRows('SITE', 'primary', { pupils: 49 }),
    ...stageRows('SITE50', 'primary', { pupils: 50 }),
    ...stageRows('CLOSED', 'primary', { pupils: 300 }),
    ...stageRows('NINE', 'primary', { pupils: 0 }),
    ...stageRows('NINE', 'junior', { pupils: 80 }),
  ];
  const built = buildUnitTable(pack, gatherCounty(schools, values), 2024);
  const rules = Object.fromEntries(built.exemptions.map((entry) => [entry.school, entry.rule]));
  expect(rules).toEqual({
    SITE: 'teachingSiteMinimum',
    SPECIAL: 'scopeType',
    CLOSED: 'closed',
    NEW: 'notYetOpen',
    NINE: 'noPupils',
  });
  expect(built.table.units.map((unit) => `${unit.school} ${unit.stage}`)).toEqual([
    'NINE junior',
    'SITE-UNKNOWN primary',
    'SITE50 primary',
  ]);
});

test('[B19] a closed school takes part in earlier years in which it reported anything', () => {
  const schools = [makeTestSchool('A', { status: 'closed' }), makeTestSchool('B')];
  const values = [
    ...stageRows('A', 'primary', { pupils: 300 }, 2023),
    ...stageRows('B', 'primary', { pupils: 300 }, 2023),
    ...stageRows('B', 'primary', { pupils: 300 }, 2024),
  ];
  const data = gatherCounty(schools, values);
  expect(buildUnitTable(pack, data, 2023).table.units).toHaveLength(2);
  const withoutPupils = gatherCounty(schools, [
    ...values.slice(1),
    ...stageRows('A', 'primary', { sportsArea: 1 }, 2023),
  ]);
  expect(buildUnitTable(pack, withoutPupils, 2023).table.units).toHaveLength(2);
  expect(buildUnitTable(pack, data, 2024).table.units).toHaveLength(1);
});

test('[B21] a part larger than its whole is missing, a rare figure is listed and kept', () => {
  const values = [
    ...stageRows('A', 'primary', { pupils: 300, teachers: 20, backboneTeachers: 21 }),
    ...stageRows('B', 'primary', { pupils: 300, sportsArea: 900_000 }),
  ];
  const built = buildUnitTable(pack, gatherCounty([makeTestSchool('A'), makeTestSchool('B')], values), 2024);
  expect(figure(built, 'A', 'primary', 'backboneTeachers')).toBeNaN();
  expect(figure(built, 'B', 'primary', 'sportsArea')).toBe(900_000);
  expect(built.problems.map((problem) => problem.code)).toEqual([
    'STANDARDS_FIGURE_IMPOSSIBLE',
    'STANDARDS_FIGURE_RARE',
  ]);
});
