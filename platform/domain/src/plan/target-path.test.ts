import { addDays, compareDecimals } from '@junheng/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedIncrement } from './judge-increment.ts';
import { makeRule, PERIOD } from './make-rule-for-tests.ts';
import { expectedOn, targetPath } from './target-path.ts';

test('[P9] the path is a straight line by days, rounded towards the easier side', () => {
  const rule = makeRule();
  expect(expectedOn(rule, PERIOD, '2024-12-31')).toBe('50.0');
  expect(expectedOn(rule, PERIOD, '2025-12-31')).toBe('51.9');
  expect(expectedOn(rule, PERIOD, '2029-12-31')).toBe('60.0');
  expect(expectedOn(rule, PERIOD, '2031-01-01')).toBe('60.0');
  const down = makeRule({ comparator: '≤', baseValue: '24', value: '0', year: 2027 });
  expect(expectedOn(down, PERIOD, '2025-12-31')).toBe('16');
  expect(expectedOn(down, PERIOD, '2026-01-02')).toBe('16');
});

test('[P4] the path of a range leads to its nearer side', () => {
  const range = makeRule({ comparator: 'range', value: '10', valueMax: '15', year: 2025 });
  expect(targetPath({ ...range, baseValue: '20' }, PERIOD).map((point) => point.value)).toEqual(['15']);
  expect(targetPath({ ...range, baseValue: '5' }, PERIOD).map((point) => point.value)).toEqual(['10']);
});

test('[P9] printed years are met exactly, and bend the line', () => {
  const rule = makeRule({ printedPath: [{ year: 2026, value: '58' }] });
  expect(targetPath(rule, PERIOD)).toEqual([
    { year: 2025, value: '54.0', printed: false },
    { year: 2026, value: '58', printed: true },
    { year: 2027, value: '58.6', printed: false },
    { year: 2028, value: '59.3', printed: false },
    { year: 2029, value: '60.0', printed: true },
  ]);
});

test('[P9] without a base nothing is said before the first printed year', () => {
  const rule = makeRule({ baseYear: null, baseValue: null, printedPath: [{ year: 2027, value: '55' }] });
  expect(expectedOn(rule, PERIOD, '2026-06-30')).toBeNull();
  expect(targetPath(rule, PERIOD).map((point) => point.year)).toEqual([2027, 2028, 2029]);
});

test('[P9] on the way up the path never falls and stays between its ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 400 }), (days, step) => {
      const [early, late] = [addDays('2024-12-31', days), addDays('2024-12-31', days + step)];
      const [low, high] = [expectedOn(makeRule(), PERIOD, early), expectedOn(makeRule(), PERIOD, late)];
      expect(compareDecimals(low ?? '', high ?? '')).toBeLessThanOrEqual(0);
      expect(compareDecimals(high ?? '', '60')).toBeLessThanOrEqual(0);
    }),
  );
});

test('[P9] a base of the target’s own year or later gives no path', () => {
  const rule = makeRule({ baseYear: 2026, year: 2026 });
  expect(expectedOn(rule, PERIOD, '2026-06-30')).toBeNull();
  expect(expectedOn(rule, PERIOD, '2027-06-30')).toBe('60.0');
});

test('[P10] a running total starts at nothing on the eve of the plan', () => {
  const rule = makeRule({
    measure: 'cumulative',
    unit: '个',
    baseYear: null,
    baseValue: null,
    value: '3650',
    year: 2026,
  });
  expect(expectedOn(rule, PERIOD, '2025-01-10')).toBe('50');
  expect(targetPath(rule, PERIOD)[0]).toEqual({ year: 2025, value: '1825', printed: false });
});

test('[P10] a running total that prints its base starts there', () => {
  const rule = makeRule({ measure: 'cumulative', unit: '人', baseValue: '3800', value: '7000', year: 2028 });
  expect(targetPath(rule, PERIOD).map((point) => point.value)).toEqual(['4599', '5398', '6198', '7000']);
});

test('[P11] a yearly amount is the same at the end of each year and grows within it', () => {
  const rule = makeRule({
    measure: 'increment',
    baseYear: null,
    baseValue: null,
    value: '365',
    unit: '个',
    year: 2027,
  });
  expect(targetPath(rule, PERIOD).map((point) => point.value)).toEqual(['365', '365', '365']);
  expect(expectedIncrement(rule, '2026-01-31')).toBe('31');
  expect(expectedIncrement(rule, '2026-12-31')).toBe('365');
  expect(expectedIncrement({ ...rule, comparator: '≤' }, '2026-01-31')).toBe('365');
});
