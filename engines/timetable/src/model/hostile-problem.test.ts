import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTimetable } from '../check/check-timetable.ts';
import { solveProblem } from '../solve/solve-problem.ts';
import { tinySchool } from '../testing/tiny-school.ts';
import { readProblem } from './read-problem.ts';

type Path = readonly string[];

function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...path, key],
    ...listPaths(inner, [...path, key]),
  ]);
}

const school = {
  ...tinySchool,
  rules: [
    ...tinySchool.rules,
    { type: 'morning', lessons: { subjects: ['语文'] }, share: 0.6, weight: 2 },
    { type: 'load', who: { teachers: 'all' }, per: 'day', max: 3 },
    { type: 'gaps', who: { teachers: 'all' }, per: 'week', max: 1, weight: 1 },
    { type: 'capacity', lessons: { subjects: ['语文'] }, max: 1 },
  ],
};
const paths = listPaths(school);
const odd = fc.constantFrom<unknown>(
  null,
  -1,
  0,
  0.5,
  1,
  1e9,
  2 ** 31,
  99_999_999_999,
  '',
  'x',
  [],
  {},
  true,
  '语文1',
  [[0, 0]],
  [[9, 9]],
  { subjects: ['?'] },
  undefined,
);

test('[T2] [T10] whatever is changed in a file is either named by element or read, solved and counted alike', () => {
  let [read, refused] = [0, 0];
  fc.assert(
    fc.property(fc.constantFrom(...paths), odd, (path, value) => {
      const changed = JSON.parse(JSON.stringify(school)) as Record<string, unknown>;
      let at = changed;
      for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
      at[path.at(-1) ?? ''] = value;
      const result = readProblem(JSON.stringify(changed));
      if (!result.ok) {
        refused += 1;
        expect(result.error.place?.element).toBeTruthy();
        return;
      }
      read += 1;
      const solved = solveProblem(result.value, { seed: 1, iterations: 200 });
      if (solved.unplaced.length > 0) return;
      const { feasible, soft } = checkTimetable(result.value, solved.timetable);
      expect(feasible).toBe(true);
      expect(soft).toBeCloseTo(solved.cost, 6);
    }),
    { numRuns: 1500, seed: 2 },
  );
  expect(read).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(500);
});
