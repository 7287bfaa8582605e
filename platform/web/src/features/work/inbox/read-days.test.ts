import { expect, test } from 'vitest';
import { readDayCount, readDays } from './read-days.ts';

test('days are read as people type them', () => {
  expect(['30, 7', '30，7', '３０、7', '', ' 14 '].map(readDays)).toEqual([
    [30, 7],
    [30, 7],
    [30, 7],
    [],
    [14],
  ]);
  expect(['-1', '200', '1,2,3,4,5,6', 'a'].map(readDays)).toEqual([null, null, null, null]);
});

test('one number of days is from 1 to its most', () => {
  expect(['1', '60', '0', '61', ''].map((typed) => readDayCount(typed, 60))).toEqual([
    1,
    60,
    null,
    null,
    null,
  ]);
});
