import { expect, test } from 'vitest';
import { readPeriod } from './read-period.ts';

test('an empty period keeps for ever, a month is the shortest, a hundred years the longest', () => {
  expect(['', ' ', '30', '36500', ' 365 '].map(readPeriod)).toEqual([null, null, 30, 36_500, 365]);
  expect(['29', '36501', '1.5', '-30', '三十', '3e2'].map(readPeriod)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});
