import { evaluateIndicator } from '@junheng/indicator';
import { expect, test } from 'vitest';
import { buildUnitTable } from '../balance/build-unit-table.ts';
import { frameOf } from '../check/pack-frame.ts';
import { preschool2020 } from '../packs/cn-preschool-2020.ts';
import { gatherCounty, makeTestSchool, stageRows } from '../testing/fixtures.ts';
import { compileCatalogueIndicator, INDICATORS } from './indicator-catalogue.ts';

test('[B35] every indicator parses, has both names, a source and a code of its own', () => {
  expect(INDICATORS.length).toBeGreaterThan(60);
  expect(new Set(INDICATORS.map((indicator) => indicator.code)).size).toBe(INDICATORS.length);
  for (const indicator of INDICATORS) {
    expect(compileCatalogueIndicator(indicator.code)?.indicator).toBe(indicator);
    expect(indicator.name.zh).toMatch(/\p{Script=Han}/u);
    expect(indicator.name.en).not.toMatch(/\p{Script=Han}/u);
    expect(indicator.source.zh).not.toBe('');
  }
});

test('[B35] each of the systems that were asked for has indicators', () => {
  for (const system of [5, 6, 7, 8, 15, 17, 26]) {
    expect(
      INDICATORS.some((indicator) => indicator.systems.includes(system)),
      `system ${system}`,
    ).toBe(true);
  }
});

test('[B36] 36,381 children, 19,943 public and 28,716 inclusive give 54.82 % and 78.93 %', () => {
  const schools = [
    makeTestSchool('A', { type: 'kindergarten' }),
    makeTestSchool('B', { type: 'kindergarten', ownership: 'inclusivePrivate' }),
    makeTestSchool('C', { type: 'kindergarten', ownership: 'private' }),
  ];
  const counts = { A: 19_943, B: 28_716 - 19_943, C: 36_381 - 28_716 };
  const values = Object.entries(counts).flatMap(([school, pupils]) =>
    stageRows(school, 'kindergarten', { pupils }),
  );
  const { table } = buildUnitTable(preschool2020, gatherCounty(schools, values), 2024);
  const frame = frameOf(table, [], 2024);
  const value = (code: string): number => {
    const compiled = compileCatalogueIndicator(code);
    return compiled === undefined ? Number.NaN : (evaluateIndicator(compiled, frame).values[0] as number);
  };
  expect(value('preschool.publicChildren').toFixed(2)).toBe('54.82');
  expect(value('preschool.inclusiveChildren').toFixed(2)).toBe('78.93');
  expect(value('preschool.publicKindergartens')).toBeCloseTo(100 / 3, 9);
  expect(value('preschool.grossEnrolment')).toBeNaN();
});
