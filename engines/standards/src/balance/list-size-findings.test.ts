import { expect, test } from 'vitest';
import { classSize } from '../packs/cn-class-size.ts';
import { gatherCounty, makeTestSchool, stageRows } from '../testing/fixtures.ts';
import { buildUnitTable } from './build-unit-table.ts';
import { listClassFindings, listOversizedSchools } from './list-size-findings.ts';

test('[B33] a class of 66 stands under all three kinds, one of 46 under one', () => {
  const sizes = [45, 46, 66, null];
  const classes = sizes.map((pupils, index) => ({
    school: 'A',
    stage: 'primary' as const,
    year: 2024,
    grade: '1',
    name: String(index),
    pupils,
  }));
  const old = classes.map((entry) => ({ ...entry, year: 2023 }));
  const data = gatherCounty([makeTestSchool('A')], [], { classes: [...classes, ...old] });
  expect(
    listClassFindings(data, 2024).map((finding) => [finding.kind, finding.className, finding.limit]),
  ).toEqual([
    ['overStandardClass', '1', 45],
    ['overStandardClass', '2', 45],
    ['largeClass', '2', 55],
    ['extraLargeClass', '2', 65],
  ]);
});

test('[B33] schools over 2,000 or 2,500 are listed once', () => {
  const schools = [
    makeTestSchool('A'),
    makeTestSchool('B', { type: 'nineYear' }),
    makeTestSchool('C', { type: 'nineYear' }),
    makeTestSchool('D', { type: 'twelveYear' }),
    makeTestSchool('E', { type: 'twelveYear' }),
  ];
  const values = [
    ...stageRows('A', 'primary', { pupils: 2001 }),
    ...stageRows('B', 'primary', { pupils: 1300 }),
    ...stageRows('B', 'junior', { pupils: 1200 }),
    ...stageRows('C', 'primary', { pupils: 1300 }),
    ...stageRows('C', 'junior', { pupils: 1201 }),
    ...stageRows('D', 'primary', { pupils: 1300 }),
    ...stageRows('D', 'junior', { pupils: 1200 }),
    ...stageRows('D', 'senior', { pupils: 2000 }),
    ...stageRows('E', 'primary', { pupils: 1300 }),
    ...stageRows('E', 'junior', { pupils: 1201 }),
  ];
  const { table } = buildUnitTable(classSize, gatherCounty(schools, values), 2024);
  expect(
    listOversizedSchools(table).map((finding) => [finding.school, finding.pupils, finding.limit]),
  ).toEqual([
    ['A', 2001, 2000],
    ['C', 2501, 2500],
    ['E', 2501, 2500],
  ]);
});
