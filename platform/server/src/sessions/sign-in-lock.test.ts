import { expect, test } from 'vitest';
import { countFailure, makeUnknownNames, minutesLocked } from './sign-in-lock.ts';

const NOW = Date.parse('2026-11-30T00:00:00Z');
const after = (failures: number) => countFailure({ failures: failures - 1, lockedUntil: null }, NOW);

test('[X6] the fifth wrong try in a row shuts for half a minute, later ones for an hour at most', () => {
  expect(after(4)).toEqual({ failures: 4, lockedUntil: null });
  expect(after(5)).toEqual({ failures: 5, lockedUntil: NOW + 30_000 });
  expect(after(40)).toEqual({ failures: 40, lockedUntil: NOW + 3_600_000 });
});

test('[X6] what is left is told in whole minutes, rounded up, and ends to the millisecond', () => {
  const count = after(7);
  expect([0, 59_999, 60_000, 119_999, 120_000].map((passed) => minutesLocked(count, NOW + passed))).toEqual([
    2, 2, 1, 1, 0,
  ]);
  expect(minutesLocked(after(4), NOW)).toBe(0);
});

test('[S24] names that no account has are counted alike, the oldest forgotten first', () => {
  const names = makeUnknownNames(2);
  for (const name of ['a', 'b']) names.set(name, after(5));
  names.set('a', after(6));
  names.set('c', after(5));
  expect(['a', 'b', 'c'].map((name) => names.get(name).failures)).toEqual([6, 0, 5]);
});
