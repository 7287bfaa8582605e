import { expect, test } from 'vitest';
import { lockedUntil, minutesLocked } from './sign-in-lock.ts';

const NOW = Date.parse('2026-11-30T00:00:00Z');

test('[X6] the fifth wrong try in a row shuts for half a minute, later ones for an hour at most', () => {
  expect([4, 5, 40].map((failures) => lockedUntil(failures, NOW))).toEqual([
    null,
    '2026-11-30T00:00:30.000Z',
    '2026-11-30T01:00:00.000Z',
  ]);
});

test('[X6] what is left is told in whole minutes, rounded up, and ends to the millisecond', () => {
  const until = lockedUntil(7, NOW);
  expect([0, 59_999, 60_000, 119_999, 120_000].map((passed) => minutesLocked(until, NOW + passed))).toEqual([
    2, 2, 1, 1, 0,
  ]);
  expect(minutesLocked(null, NOW)).toBe(0);
});
