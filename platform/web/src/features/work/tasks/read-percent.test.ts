import { expect, test } from 'vitest';
import { readPercent } from './read-percent.ts';

test('percentages are read as people type them', () => {
  expect(['50', ' 75% ', '100%', '0'].map(readPercent)).toEqual([50, 75, 100, 0]);
});

test('what is no percentage from 0 to 100 is refused', () => {
  expect(['', '101', '-1', '12.5', '一半'].map(readPercent)).toEqual([null, null, null, null, null]);
});
