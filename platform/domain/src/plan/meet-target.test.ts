import { expect, test } from 'vitest';
import { makeRule } from './make-rule-for-tests.ts';
import { directionOf, isHolding, meetsTarget } from './meet-target.ts';

test('[P1] comparators are exact to the last digit', () => {
  expect(meetsTarget(makeRule({ comparator: '≥', value: '54.82' }), '54.82')).toBe(true);
  expect(meetsTarget(makeRule({ comparator: '≥', value: '54.82' }), '54.8199')).toBe(false);
  expect(meetsTarget(makeRule({ comparator: '>', value: '99.5' }), '99.50')).toBe(false);
  expect(meetsTarget(makeRule({ comparator: '≤', value: '0.3' }), '0.3')).toBe(true);
  expect(meetsTarget(makeRule({ comparator: '<', value: '5' }), '5.0')).toBe(false);
});

test('[P2] a bare number is reached or passed on the way from the base', () => {
  const up = makeRule({ comparator: '=', baseValue: '9.07', value: '11.00' });
  expect([meetsTarget(up, '10.99'), meetsTarget(up, '11.00'), meetsTarget(up, '11.40')]).toEqual([
    false,
    true,
    true,
  ]);
  const down = makeRule({ comparator: '=', baseValue: '20', value: '11' });
  expect(['12', '11', '10'].map((value) => meetsTarget(down, value))).toEqual([false, true, true]);
});

test('[P2] a bare number without a base must be the same at the printed digits', () => {
  const rule = makeRule({ comparator: '=', baseValue: null, baseYear: null, value: '95' });
  expect([meetsTarget(rule, '95.4'), meetsTarget(rule, '95.5'), meetsTarget(rule, '94.5')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('[P2] a bare number that the base has already is to be kept exactly', () => {
  const rule = makeRule({ comparator: '=', baseValue: '95', value: '95' });
  expect(['94', '95', '96'].map((value) => meetsTarget(rule, value))).toEqual([false, true, false]);
  expect(isHolding(rule)).toBe(true);
});

test('[P3] about is a twentieth on either side', () => {
  const rule = makeRule({ comparator: '≈', value: '50' });
  expect(['47.4', '47.5', '52.5', '52.6'].map((value) => meetsTarget(rule, value))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(meetsTarget(makeRule({ comparator: '≈', value: '0' }), '0.1')).toBe(false);
});

test('[P4] a range holds both its ends', () => {
  const rule = makeRule({ comparator: 'range', baseValue: '6', value: '10', valueMax: '15' });
  expect(['9', '10', '15', '16'].map((value) => meetsTarget(rule, value))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(directionOf(rule)).toBe('up');
  expect(directionOf({ ...rule, baseValue: '20' })).toBe('down');
});

test('[P5] maintain asks for no less than the number, or than the base; zero means none', () => {
  expect(meetsTarget(makeRule({ comparator: 'maintain', value: '100' }), '99.9')).toBe(false);
  const base = makeRule({ comparator: 'maintain', value: null, baseValue: '97.2' });
  expect([meetsTarget(base, '97.2'), meetsTarget(base, '97.1')]).toEqual([true, false]);
  const none = makeRule({ comparator: 'maintain', value: '0' });
  expect([meetsTarget(none, '0'), meetsTarget(none, '1')]).toEqual([true, false]);
});

test('[P6] a goal in words is reached when it is confirmed', () => {
  const rule = makeRule({ comparator: 'qualitative', value: null });
  expect([meetsTarget(rule, '1'), meetsTarget(rule, '0')]).toEqual([true, false]);
});

test('[P7] more than the printed amount is never wrong', () => {
  const amount = { measure: 'cumulative', baseValue: null, baseYear: null } as const;
  expect(meetsTarget(makeRule({ ...amount, comparator: '=', value: '12' }), '13')).toBe(true);
  expect(meetsTarget(makeRule({ ...amount, comparator: '≈', value: '300' }), '420')).toBe(true);
  expect(meetsTarget(makeRule({ ...amount, comparator: 'range', value: '3', valueMax: '5' }), '6')).toBe(
    true,
  );
});

test('[P8] a base that meets the target makes it one to hold', () => {
  expect(isHolding(makeRule({ baseValue: '99.6', value: '99.5' }))).toBe(true);
  expect(isHolding(makeRule({ baseValue: '99.5', value: '99.5', comparator: '>' }))).toBe(false);
  expect(isHolding(makeRule({ comparator: '≤', baseValue: null, value: '5' }))).toBe(true);
  expect(isHolding(makeRule({ comparator: '≤', baseValue: '0', value: '0' }))).toBe(true);
  expect(isHolding(makeRule({ comparator: '≤', baseValue: '14', value: '0' }))).toBe(false);
});
