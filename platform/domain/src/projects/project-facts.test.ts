import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeProject } from './judge-project.ts';
import { setFund, sumFunds, sumKnown } from './project-funds.ts';
import { checkPlace } from './project-place.ts';
import { hasWords, isProvisionalName, renameProject } from './rename-project.ts';

const TODAY = '2026-11-21';
const place = { lon: null, lat: null, townKind: null, unitKind: null };
const codeOf = (done: { ok: true } | { ok: false; error: { code: string } }) =>
  done.ok ? null : done.error.code;

test('[P96] judging knows days only: no key year can be handed to it', () => {
  const days = [{ stage: 'opening', planned: null, actual: null, replans: [] }] as const;
  expect(judgeProject(days, '2021-12-31').state).toBe('unknown');
  expect(judgeProject(days, '2030-12-31').state).toBe('unknown');
});

test('[P96] a place has both degrees or none, lies in China, and is tied to a town and a school', () => {
  expect(codeOf(checkPlace(place))).toBeNull();
  expect(
    codeOf(checkPlace({ ...place, lon: 106.5, lat: 29.4, townKind: 'town', unitKind: 'school' })),
  ).toBeNull();
  expect(codeOf(checkPlace({ ...place, lon: 106.5 }))).toBe('PLAN_PLACE_HALF');
  expect(codeOf(checkPlace({ ...place, lon: 29.4, lat: 106.5 }))).toBe('PLAN_PLACE_OUTSIDE');
  expect(codeOf(checkPlace({ ...place, townKind: 'school' }))).toBe('PLAN_PLACE_NOT_A_TOWN');
  expect(codeOf(checkPlace({ ...place, unitKind: 'department' }))).toBe('PLAN_PLACE_NOT_A_SCHOOL');
});

test('[P97] money is added exactly, what is unknown stays unknown, and the rate is that of the years so far', () => {
  const funds = [
    { year: 2025, planned: '1000000.10', paid: '1000000.10' },
    { year: 2026, planned: '3000000.20', paid: '1000000.05' },
    { year: 2027, planned: '6000000', paid: null },
  ];
  expect(sumFunds(funds, TODAY)).toEqual({
    planned: '10000000.30',
    paid: '2000000.15',
    paidRate: '50.0',
    unknownYears: [],
  });
  expect(sumFunds(funds, '2025-06-30')).toMatchObject({ paid: '1000000.10', paidRate: '100.0' });
  expect(sumFunds([], TODAY)).toEqual({ planned: null, paid: null, paidRate: null, unknownYears: [] });
});

test('[P97] a year that is over without a word on payment leaves the rate open, never low', () => {
  const funds = [
    { year: 2024, planned: '500', paid: null },
    { year: 2026, planned: '500', paid: '500' },
  ];
  expect(sumFunds(funds, TODAY)).toMatchObject({ paid: '500', paidRate: null, unknownYears: [2024] });
});

test('[P97] a sum of cents equals the cents, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: null })), (cents) => {
      const written = cents.map((one) => (one === null ? null : (one / 100).toFixed(2)));
      const sum = sumKnown(written);
      const known = cents.filter((one) => one !== null);
      if (known.length === 0) expect(sum).toBeNull();
      else expect(Math.round(Number(sum) * 100)).toBe(known.reduce((total, one) => total + one, 0));
      expect(sumKnown(written.toReversed())).toBe(sum);
    }),
  );
});

test('[P97] no amount is negative and nothing is paid in a year to come', () => {
  expect(codeOf(setFund({ year: 2027, planned: '5', paid: null }, TODAY))).toBeNull();
  expect(codeOf(setFund({ year: 2027, planned: '5', paid: '1' }, TODAY))).toBe('PLAN_FUND_PAID_IN_FUTURE');
  expect(codeOf(setFund({ year: 2026, planned: '-5', paid: null }, TODAY))).toBe('PLAN_FUND_NEGATIVE');
});

test('[P98] a new name differs, and its day lies between the last name and today', () => {
  const present = {
    name: '滨江路学校（暂定名）',
    names: [{ name: '滨江路学校（暂定名）', day: '2025-01-10' }],
  };
  const rename = (name: string, day: string) => codeOf(renameProject(present, { name, day }, TODAY));
  expect(rename(' 滨江路学校（暂定名） ', TODAY)).toBe('PLAN_PROJECT_NAME_SAME');
  expect(rename('滨江实验学校', '2026-11-22')).toBe('PLAN_PROJECT_NAME_DAY_IN_FUTURE');
  expect(rename('滨江实验学校', '2025-01-09')).toBe('PLAN_PROJECT_NAME_DAY_TOO_EARLY');
  expect(renameProject(present, { name: ' 滨江实验学校 ', day: TODAY }, TODAY)).toEqual({
    ok: true,
    value: { name: '滨江实验学校', day: TODAY },
  });
  expect(['滨江路学校（暂定名）', '濱江路學校(暫定名)', '滨江实验学校'].map(isProvisionalName)).toEqual([
    true,
    true,
    false,
  ]);
});

test('[P98] a project is found by every name it ever had and by its location', () => {
  const project = { name: '滨江实验学校', location: '滨江路沿线', names: [{ name: 'Riverside School' }] };
  expect(['实验', 'riverside', ' 沿线 ', ''].every((words) => hasWords(project, words))).toBe(true);
  expect(hasWords(project, '东山')).toBe(false);
});
