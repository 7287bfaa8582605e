import { evaluateIndicator } from '@junheng/indicator';
import { expect, test } from 'vitest';
import { checkCounty } from '../check/check-county.ts';
import type { CountyCheck } from '../check/check-county.ts';
import { compilePack } from '../check/compile-pack.ts';
import { frameOf } from '../check/pack-frame.ts';
import { buildUnitTable } from '../balance/build-unit-table.ts';
import { compileCatalogueIndicator } from '../catalogue/indicator-catalogue.ts';
import { findItem } from '../model/items.ts';
import type { SchoolClass } from '../model/county-data.ts';
import { applyOverrides, NO_OVERRIDES } from '../pack/overrides.ts';
import type { Citation, Pack } from '../pack/pack.ts';
import { gatherCounty, makeTestSchool, stageRows } from '../testing/fixtures.ts';
import { basicBalance2012 } from './cn-basic-balance-2012.ts';
import { classSize } from './cn-class-size.ts';
import { compulsoryBalance2017 } from './cn-compulsory-balance-2017.ts';
import { establishment } from './cn-establishment.ts';
import { PACKS } from './index-of-packs.ts';

function citations(pack: Pack): Citation[] {
  return [
    pack.scope.citation,
    ...pack.indicators.map((indicator) => indicator.citation),
    ...pack.countyItems.map((item) => item.citation),
    ...pack.vetoes.map((veto) => veto.citation),
    ...pack.relaxations.map((relaxation) => relaxation.citation),
    ...(pack.schoolRule === null ? [] : [pack.schoolRule.citation]),
    ...(pack.variation === null ? [] : [pack.variation.citation]),
  ];
}

test('[B28] every expression of every pack parses and has the unit of its line', () => {
  expect(PACKS.map((pack) => pack.id)).toHaveLength(new Set(PACKS.map((pack) => pack.id)).size);
  for (const pack of PACKS) expect(compilePack(pack).indicators).toHaveLength(pack.indicators.length);
});

test('[B28] where a line is a ratio to pupils, the expression and the ratio agree', () => {
  for (const pack of PACKS) {
    for (const indicator of pack.indicators) {
      if (indicator.ratio === null) continue;
      const { numerator, per, split } = indicator.ratio;
      expect(indicator.expression).toBe(
        per === 100 ? `perHundred(${numerator}, pupils)` : `${numerator} / pupils`,
      );
      expect(findItem(numerator)?.split).toBe(split);
    }
  }
});

test('[B28] the 2017 pack has 7 indicators, 15 + 9 + 1 items, and the published thresholds', () => {
  const { indicators, countyItems } = compulsoryBalance2017;
  expect(indicators.map((indicator) => [indicator.thresholds.primary, indicator.thresholds.junior])).toEqual([
    [4.2, 5.3],
    [1, 1],
    [0.9, 0.9],
    [4.5, 5.8],
    [7.5, 10.2],
    [2000, 2500],
    [2.3, 2.4],
  ]);
  const codes = [...Array(15).keys()].map((index) => `G${index + 1}`);
  expect(countyItems.map((item) => item.code)).toEqual([
    ...codes,
    ...[...Array(9).keys()].map((index) => `Q${index + 1}`),
    'S1',
  ]);
});

test('[B29] every line cites a source of its pack, in both languages', () => {
  for (const pack of PACKS) {
    const ids = pack.sources.map((source) => source.id);
    for (const citation of citations(pack)) expect(ids, pack.id).toContain(citation.source);
    expect(pack.name.en).not.toMatch(/\p{Script=Han}/u);
    for (const item of pack.countyItems) expect(item.name.en).not.toMatch(/\p{Script=Han}/u);
  }
});

test('[B30] overrides make a new pack, keep the old line, and name what does not fit', () => {
  const before = JSON.stringify(compulsoryBalance2017);
  const lines = [
    { line: 'L6', stage: 'primary', value: 3000, source: '省文件' },
    { line: 'limit', stage: 'junior', value: 0.4, source: '省文件' },
    { line: 'G7', value: 8000, source: '市文件' },
    { line: 'teachingSiteMinimum', value: 100, source: '省文件' },
    { line: 'L9', stage: 'primary', value: 1, source: '笔误' },
  ] as const;
  const { pack, misfits } = applyOverrides(compulsoryBalance2017, {
    ...NO_OVERRIDES,
    region: '210000',
    lines,
    switches: ['none'],
  });
  expect(misfits).toEqual(['none', 'L9 primary']);
  expect(pack.version).toBe('1.0.0+210000');
  expect(pack.indicators[5]?.thresholds).toEqual({ primary: 3000, junior: 2500 });
  expect(pack.variation?.limits.junior).toBe(0.4);
  expect(pack.countyItems.find((item) => item.code === 'G7')?.parts[0]?.threshold).toBe(8000);
  expect(pack.overridden).toContainEqual({ line: 'L6 primary', from: '2000', to: '3000', source: '省文件' });
  expect(JSON.stringify(compulsoryBalance2017)).toBe(before);
});

test('[B31] the size of older schools is relaxed only when switched on, and only for them', () => {
  const schools = [makeTestSchool('OLD', { opened: 2010 }), makeTestSchool('NEW', { opened: 2011 })];
  const values = schools.flatMap((school) => stageRows(school.code, 'primary', { pupils: 2300 }));
  const data = gatherCounty(schools, values);
  const sizeOf = (pack: Pack): unknown =>
    checkCounty(pack, data, 2024).countyItems.find((item) => item.code === 'G4')?.value;
  const { pack, misfits } = applyOverrides(compulsoryBalance2017, {
    ...NO_OVERRIDES,
    switches: ['olderSchoolSize'],
  });
  expect(misfits).toEqual([]);
  expect(sizeOf(compulsoryBalance2017)).toBe(2);
  expect(sizeOf(pack)).toBe(1);
  expect(pack.overridden.map((line) => line.line)).toEqual(['G4.1']);
});

test('[B12] the composite is the mean of the coefficients and unknown while one is', () => {
  const schools = [makeTestSchool('A'), makeTestSchool('B'), makeTestSchool('P', { ownership: 'private' })];
  const figures = (level: number): Record<string, number> => ({
    pupils: 500,
    teachingFloorArea: 2000 * level,
    sportsArea: 3000,
    equipmentValue: 900_000,
    computers: 50,
    books: 15_000,
    teachers: 40,
    teachersAboveNorm: 30,
    midTitleTeachers: 20,
  });
  const values = [...stageRows('A', 'primary', figures(1)), ...stageRows('B', 'primary', figures(3))];
  const check = checkCounty(basicBalance2012, gatherCounty(schools, values), 2024);
  const composite = check.indicators.find((spread) => spread.code === 'composite');
  // Two schools of equal size at 1 and 3: sd 1, mean 2, coefficient 0.5; the other seven are 0.
  expect(composite?.cv).toBeCloseTo(0.5 / 8, 12);
  expect(composite).toMatchObject({ limit: 0.65, verdict: 'pass' });
  expect(check.county).toMatchObject({ cv: 'pass', overall: 'pass' });
  const fewer = values.filter((row) => !(row.school === 'B' && row.item === 'books'));
  const unknown = checkCounty(basicBalance2012, gatherCounty(schools, fewer), 2024);
  expect(unknown.county.cv).toBe('unknown');
  expect(unknown.indicators.at(-1)).toMatchObject({ code: 'composite', cv: null, unknownSchools: ['B'] });
});

function classesOf(sizes: readonly (number | null)[]): SchoolClass[] {
  return sizes.map((pupils, index) => ({
    school: 'A',
    stage: 'primary',
    year: 2024,
    grade: '1',
    name: String(index),
    pupils,
  }));
}

function sizeCheck(sizes: readonly (number | null)[], pupils: number): CountyCheck {
  const data = gatherCounty([makeTestSchool('A')], stageRows('A', 'primary', { pupils }), {
    classes: classesOf(sizes),
  });
  return checkCounty(classSize, data, 2024);
}

test('[B33] over standard, large and extra large are counted separately', () => {
  const check = sizeCheck([45, 46, 55, 56, 65, 66], 333);
  expect(check.schools[0]?.indicators.slice(0, 3).map((verdict) => verdict.value)).toEqual([5, 3, 1]);
  expect(check.county.overall).toBe('fail');
  expect(sizeCheck([45, 45], 90).county.overall).toBe('pass');
});

test('[B33] a list that holds fewer pupils than the school cannot say 0', () => {
  const over = (sizes: readonly (number | null)[], pupils: number): unknown =>
    sizeCheck(sizes, pupils).schools[0]?.indicators[0]?.value;
  expect(over([45, 45], 91)).toBe(null);
  expect(over([45, null], 80)).toBe(null);
  expect(over([46, null], 200)).toBe(1);
  expect(sizeCheck([], 80).county.overall).toBe('unknown');
});

test('[B34] posts by pupils, and in small rural schools by classes where that is more', () => {
  const schools = [makeTestSchool('A', { area: 'rural' }), makeTestSchool('B', { type: 'junior' })];
  const values = [
    ...stageRows('A', 'primary', { pupils: 60, classes: 6, staff: 11, approvedPosts: 12, filledPosts: 11 }),
    ...stageRows('B', 'junior', {
      pupils: 1350,
      classes: 27,
      staff: 100,
      approvedPosts: 100,
      filledPosts: 101,
    }),
  ];
  const data = gatherCounty(schools, values);
  const check = checkCounty(establishment, data, 2024);
  const verdicts = check.schools.map((unit) => unit.indicators.map((verdict) => verdict.verdict));
  expect(verdicts).toEqual([
    ['pass', 'fail', 'pass', 'pass'],
    ['pass', 'pass', 'pass', 'fail'],
  ]);
  expect(check.schools[0]?.indicators[1]?.value).toBeCloseTo(-1, 12);
  const frame = frameOf(buildUnitTable(establishment, data, 2024).table, [], 2024);
  const needed = compileCatalogueIndicator('post.needed');
  expect(needed === undefined ? [] : [...evaluateIndicator(needed, frame).values]).toEqual([12, 100]);
});
