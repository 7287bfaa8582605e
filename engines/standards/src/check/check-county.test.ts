import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compulsoryBalance2017 as pack } from '../packs/cn-compulsory-balance-2017.ts';
import { gatherRows } from '../sample/county-rows.ts';
import type { CountyRows } from '../sample/county-rows.ts';
import { PLANTED_PROBLEMS } from '../sample/plant-problems.ts';
import { gatherCounty, makeTestCounty, makeTestSchool, stageRows, testRandom } from '../testing/fixtures.ts';
import { weighVariation } from '../variation/weighted-variation.ts';
import { checkCounty, NO_SETTINGS } from './check-county.ts';
import type { CountyCheck } from './check-county.ts';

const GOOD = {
  pupils: 1000,
  teachersAboveNorm: 60,
  backboneTeachers: 12,
  artsPeTeachers: 10,
  teachingFloorArea: 5000,
  sportsArea: 8000,
  equipmentValue: 2_400_000,
  networkedClassrooms: 24,
};

function checkOne(figures: Readonly<Record<string, number | null>>): CountyCheck {
  return checkCounty(pack, gatherCounty([makeTestSchool('A')], stageRows('A', 'primary', figures)), 2024);
}

function check(rows: CountyRows): CountyCheck {
  return checkCounty(pack, gatherRows(rows), 2024);
}

test('[B4] six met and the other at 85 % passes; at less, or with two missed, it fails', () => {
  expect(checkOne(GOOD).county.schools).toBe('pass');
  const atFloor = checkOne({ ...GOOD, equipmentValue: 1_700_000 });
  expect(atFloor.schools[0]).toMatchObject({ verdict: 'pass', met: 6, rule: 'mayMiss' });
  expect(checkOne({ ...GOOD, equipmentValue: 1_699_999 }).schools[0]).toMatchObject({
    verdict: 'fail',
    rule: 'belowFloor',
  });
  const two = checkOne({ ...GOOD, equipmentValue: 1_900_000, sportsArea: 7400 });
  expect(two.schools[0]).toMatchObject({ verdict: 'fail', met: 5, rule: 'tooManyMissed' });
});

test('[B4] six met and the other unknown is unknown; two certain misses fail whatever is missing', () => {
  expect(checkOne({ ...GOOD, equipmentValue: null }).schools[0]).toMatchObject({
    verdict: 'unknown',
    met: 6,
  });
  const both = checkOne({ ...GOOD, equipmentValue: null, sportsArea: 7400, artsPeTeachers: 8 });
  expect(both.schools[0]).toMatchObject({ verdict: 'fail', rule: 'tooManyMissed' });
});

test('[B2] a value that is shown as the threshold but lies below it misses', () => {
  const verdict = checkOne({ ...GOOD, pupils: 9999, teachingFloorArea: 44_995 }).schools[0]?.indicators[3];
  expect(verdict?.value?.toFixed(3)).toBe('4.500');
  expect(verdict?.verdict).toBe('fail');
});

test('[B3] zero is a figure, an empty cell is not', () => {
  expect(checkOne({ ...GOOD, backboneTeachers: 0 }).schools[0]?.verdict).toBe('fail');
  expect(checkOne({ ...GOOD, backboneTeachers: null }).schools[0]?.verdict).toBe('unknown');
});

test('[B3] taking figures away never turns a verdict to pass', () => {
  const { rows } = makeTestCounty(5, 12, ['combinedSchool', 'weightedVariation']);
  const spoilt = rows.values.map((row, index) =>
    index % 17 === 0 && row.item !== 'pupils' && row.value !== null
      ? { ...row, value: Math.floor(row.value * 0.7) }
      : row,
  );
  const before = check({ ...rows, values: spoilt });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      (seed, share) => {
        const random = testRandom(seed);
        const kept = spoilt.filter(() => random.next() >= share);
        const after = check({
          ...rows,
          values: kept,
          classes: rows.classes.filter(() => random.next() >= share / 4),
        });
        const name = (unit: { school: string; stage: string }): string => `${unit.school} ${unit.stage}`;
        const passed = new Set(before.schools.filter((unit) => unit.verdict === 'pass').map(name));
        const spreads = new Set(
          before.indicators
            .filter((spread) => spread.verdict === 'pass')
            .map((spread) => `${spread.code} ${spread.stage}`),
        );
        return (
          after.schools.every((unit) => unit.verdict !== 'pass' || passed.has(name(unit))) &&
          after.indicators.every(
            (spread) => spread.verdict !== 'pass' || spreads.has(`${spread.code} ${spread.stage}`),
          ) &&
          (after.county.overall !== 'pass' || before.county.overall === 'pass')
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('[B5] raising a figure to its threshold never lowers the count met', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 7, maxLength: 7 }),
      fc.nat(6),
      (levels, raised) => {
        const figures = (values: readonly number[]): Record<string, number> => ({
          pupils: 1000,
          ...Object.fromEntries(
            pack.indicators.map((indicator, index) => {
              const need = ((indicator.thresholds.primary ?? 0) * 1000) / (indicator.ratio?.per ?? 1);
              return [indicator.ratio?.numerator ?? '', need * (values[index] ?? 0)];
            }),
          ),
        });
        const lifted = levels.map((level, index) => (index === raised ? Math.max(1, level) : level));
        const [before, after] = [checkOne(figures(levels)).schools[0], checkOne(figures(lifted)).schools[0]];
        return (after?.met ?? 0) >= (before?.met ?? 0);
      },
    ),
  );
});

test('[B9] each coefficient has its own limit, and [B7] weights decide', () => {
  const { rows } = makeTestCounty(3, 30, ['weightedVariation']);
  const result = check(rows);
  const failing = result.indicators.filter((spread) => spread.verdict === 'fail');
  expect(failing.map((spread) => `${spread.code} ${spread.stage}`)).toEqual(['L6 primary']);
  expect(failing[0]?.limit).toBe(0.5);
  expect(result.indicators.find((spread) => spread.stage === 'junior')?.limit).toBe(0.45);
  expect(result.county).toMatchObject({ schools: 'pass', cv: 'fail', overall: 'fail' });
  const values = result.schools
    .filter((unit) => unit.stage === 'primary')
    .map((unit) => unit.indicators[5]?.value ?? Number.NaN);
  expect(
    weighVariation(
      values,
      values.map(() => 1),
    ).cv,
  ).toBeLessThan(0.5);
});

test('[B10] one missing value makes the coefficient null and names the school', () => {
  const { rows } = makeTestCounty(4, 20);
  const values = rows.values.filter((row) => !(row.school === 'S0001' && row.item === 'backboneTeachers'));
  const spread = check({ ...rows, values }).indicators.find(
    (candidate) => candidate.code === 'L2' && candidate.unknownSchools.length > 0,
  );
  expect(spread).toMatchObject({ cv: null, mean: null, verdict: 'unknown', unknownSchools: ['S0001'] });
});

test('[B11] a single school has a coefficient of 0, a mean of 0 none', () => {
  expect(checkOne(GOOD).indicators[0]).toMatchObject({ cv: 0, rule: 'single', verdict: 'pass' });
  expect(checkOne({ ...GOOD, backboneTeachers: 0 }).indicators[1]).toMatchObject({
    cv: null,
    rule: 'zeroMean',
    verdict: 'unknown',
  });
});

test('[B20] the order of schools and rows changes nothing', () => {
  const { rows } = makeTestCounty(6, 15, [...PLANTED_PROBLEMS]);
  const plain = JSON.stringify(check(rows));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      const random = testRandom(seed);
      const shuffle = <T>(list: readonly T[]): T[] =>
        list
          .map((entry) => [random.next(), entry] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, entry]) => entry);
      const turned = {
        schools: shuffle(rows.schools),
        values: shuffle(rows.values),
        classes: shuffle(rows.classes),
        countyValues: shuffle(rows.countyValues),
      };
      return JSON.stringify(check(turned)) === plain;
    }),
    { numRuns: 20 },
  );
});

test('[B32] a verdict stores standard, version, inputs and the rule that fired', () => {
  const result = checkOne({ ...GOOD, equipmentValue: 1_900_000 });
  expect(result).toMatchObject({ standard: pack.id, version: pack.version, year: 2024 });
  expect(result.schools[0]?.indicators[5]).toMatchObject({
    code: 'L6',
    value: 1900,
    threshold: 2000,
    ratio: 0.95,
    rule: 'threshold',
    lacking: 100_000,
    inputs: { equipmentValue: 1_900_000, pupils: 1000 },
  });
});

test('[B6] [B31] an exemption by decision and a relaxation name their rule and reach only who fits', () => {
  const schools = [
    makeTestSchool('A', { area: 'rural' }),
    makeTestSchool('B', { area: 'rural' }),
    makeTestSchool('C'),
  ];
  const small = { ...GOOD, pupils: 60, artsPeTeachers: 0, artsPeSharedTeachers: 1 };
  const values = [
    ...stageRows('A', 'primary', small),
    ...stageRows('B', 'primary', { ...small, pupils: 120 }),
    ...stageRows('C', 'primary', small),
  ];
  const data = gatherCounty(schools, values);
  const arts = (result: CountyCheck): (string | undefined)[] =>
    result.schools.map((unit) => unit.indicators[2]?.verdict);
  expect(arts(checkCounty(pack, data, 2024))).toEqual(['fail', 'fail', 'fail']);
  const relaxed = checkCounty(pack, data, 2024, { ...NO_SETTINGS, switches: ['smallRuralArts'] });
  expect(arts(relaxed)).toEqual(['pass', 'fail', 'fail']);
  expect(relaxed.exemptions).toEqual([
    { school: 'A', stage: 'primary', indicator: 'L3', rule: 'smallRuralArts' },
  ]);
  const exempt = [{ school: 'C', stage: null, indicator: 'L3', rule: '教督函1号' }];
  const decided = checkCounty(pack, data, 2024, { ...NO_SETTINGS, exempt });
  expect(decided.schools[2]?.indicators[2]).toMatchObject({ verdict: 'exempt', rule: '教督函1号' });
  expect(decided.schools[2]?.met).toBe(6);
});

test('[B39] a year before the standard was in force is judged and said to be for comparison', () => {
  const data = gatherCounty([makeTestSchool('A')], stageRows('A', 'primary', GOOD, 2015));
  expect(checkCounty(pack, data, 2015).problems[0]).toMatchObject({ code: 'STANDARDS_PACK_NOT_IN_FORCE' });
  expect(checkOne(GOOD).problems.map((problem) => problem.code)).not.toContain('STANDARDS_PACK_NOT_IN_FORCE');
});
