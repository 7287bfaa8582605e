import { expect, test } from 'vitest';
import { checkTimetable } from '../check/check-timetable.ts';
import { makeSchool } from '../testing/make-school.ts';
import { solveProblem } from '../solve/solve-problem.ts';
import { mendTimetable } from './mend-timetable.ts';
import { suggestSwaps } from './suggest-swaps.ts';

const school = makeSchool(6, 6);
const { timetable } = solveProblem(school, { seed: 1, iterations: 20_000, firstOnly: true });

test('[T22] a lost half-day is mended with few moves, and the new timetable breaks nothing', () => {
  const slots = [0, 1, 2, 3].map((period) => [2, period] as const);
  const lost = { teachers: ['物理2'], slots };
  const mended = mendTimetable(school, timetable, lost, { seed: 1, iterations: 60_000 });
  expect(checkTimetable(mended.problem, mended.timetable).hard).toEqual([]);
  const had = timetable.filter(
    ({ lesson, day, period }) => lesson.includes('物理') && /[34]班/u.test(lesson) && day === 2 && period < 4,
  );
  expect(mended.moved.length).toBeGreaterThanOrEqual(had.length);
  expect(mended.moved.length).toBeLessThanOrEqual(4 * Math.max(1, had.length));
});

test('[T23] every suggested swap, carried out, breaks nothing', () => {
  const swaps = suggestSwaps(school, timetable, '3班数学2');
  expect(swaps.length).toBeGreaterThan(0);
  for (const { moves } of swaps) {
    const moved = new Map(moves.map((one) => [one.lesson, one]));
    const after = timetable.map((one) => moved.get(one.lesson) ?? one);
    expect(checkTimetable(school, after).hard).toEqual([]);
  }
});
