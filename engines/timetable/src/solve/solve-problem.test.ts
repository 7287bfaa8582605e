import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTimetable } from '../check/check-timetable.ts';
import type { Problem } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { withSeniorCosts } from '../model/senior-rules.ts';
import { makeSchool } from '../testing/make-school.ts';
import { solveProblem } from './solve-problem.ts';

const everybody = { teachers: 'all' } as const;
const costly: readonly Rule[] = [
  { type: 'gaps', who: everybody, per: 'day', max: 0, weight: 1.5 },
  { type: 'inRow', who: everybody, max: 2, weight: 0.75 },
  { type: 'span', who: everybody, max: 5, weight: 0.3 },
  {
    type: 'load',
    who: { groups: 'all' },
    per: 'halfDay',
    max: 3,
    weight: 0.2,
    lessons: { subjects: ['数学', '物理'] },
  },
  { type: 'early', who: everybody, max: 1, weight: 0.4 },
  {
    type: 'within',
    lessons: { subjects: ['体育'] },
    slots: [
      [0, 6],
      [1, 6],
      [2, 6],
    ],
    weight: 0.95,
  },
  { type: 'notSameDay', a: { subjects: ['音乐'] }, b: { subjects: ['体育'] }, weight: 0.5 },
  { type: 'notNext', first: { subjects: ['体育'] }, second: { subjects: ['语文'] }, weight: 2 },
  { type: 'together', what: 'period', lessons: { ids: ['1班音乐1', '2班音乐1'] }, weight: 0.6 },
  { type: 'capacity', lessons: { subjects: ['物理'] }, max: 1, weight: 0.35 },
];

test('[T10] what the search counts is what the checker counts, for P and for every kind of cost', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 2, max: 6 }),
      fc.boolean(),
      (seed, classes, isP) => {
        const school = makeSchool(seed, classes, isP ? [] : costly);
        const problem = isP ? withSeniorCosts(school) : school;
        const solved = solveProblem(problem, { seed, iterations: 6000 });
        const verdict = checkTimetable(problem, solved.timetable);
        expect(solved.unplaced).toEqual([]);
        expect(verdict.hard).toEqual([]);
        expect(verdict.soft).toBeCloseTo(solved.cost, 6);
      },
    ),
    { numRuns: 12 },
  );
});

test('[T11] the same seed and iterations give the same answer; another seed another', () => {
  const problem = withSeniorCosts(makeSchool(3, 4));
  const one = solveProblem(problem, { seed: 7, iterations: 4000 });
  expect(solveProblem(problem, { seed: 7, iterations: 4000 })).toEqual(one);
  expect(solveProblem(problem, { seed: 8, iterations: 4000 }).timetable).not.toEqual(one.timetable);
});

/** The problem with every name changed. */
function relabel(problem: Problem): Problem {
  const text = JSON.stringify(problem)
    .replaceAll('班', '号')
    .replaceAll(/(语文|数学|英语|物理|体育|音乐)(\d)/gu, '$1师$2');
  return JSON.parse(text) as Problem;
}

test('[T12] new names for everything change nothing', () => {
  const problem = makeSchool(
    5,
    4,
    costly.filter((rule) => rule.type !== 'together'),
  );
  const [one, other] = [problem, relabel(problem)].map((each) =>
    solveProblem(each, { seed: 2, iterations: 5000 }),
  );
  expect(other?.cost).toBe(one?.cost);
  expect(other?.timetable.map(({ day, period }) => [day, period])).toEqual(
    one?.timetable.map(({ day, period }) => [day, period]),
  );
});

test('[T13] lessons and rules in another order cost about as much', () => {
  const problem = withSeniorCosts(makeSchool(9, 4));
  const turned = { ...problem, rules: problem.rules.toReversed(), teachers: problem.teachers.toReversed() };
  const [one, other] = [problem, turned].map(
    (each) => solveProblem(each, { seed: 1, iterations: 40_000 }).cost,
  );
  expect(Math.abs((one as number) - (other as number))).toBeLessThanOrEqual(0.35 * (one as number) + 6);
});

test('[T14] a free period more never takes a timetable away', () => {
  const tight = makeSchool(4, 4);
  const loose: Problem = { ...tight, periods: [...tight.periods, '9'] };
  expect(solveProblem(tight, { seed: 1, iterations: 50_000, firstOnly: true }).unplaced).toEqual([]);
  const solved = solveProblem(loose, { seed: 1, iterations: 50_000, firstOnly: true });
  expect(checkTimetable(loose, solved.timetable).hard).toEqual([]);
});

test('[T15] blocks begin together, odd and even weeks share a period, locks stay', () => {
  const school = makeSchool(2, 2);
  const lessons = school.lessons.map((lesson) => {
    if (lesson.id === '1班音乐1') return { ...lesson, week: 'odd' as const, fixed: { day: 2, period: 5 } };
    if (lesson.id === '1班体育1') return { ...lesson, week: 'even' as const, fixed: { day: 2, period: 5 } };
    return lesson;
  });
  const problem: Problem = {
    ...school,
    lessons,
    rules: [...school.rules, { type: 'together', what: 'start', lessons: { ids: ['1班物理1', '2班语文1'] } }],
  };
  const solved = solveProblem(problem, { seed: 1, iterations: 50_000, firstOnly: true });
  expect(checkTimetable(problem, solved.timetable).hard).toEqual([]);
  const at = (id: string) => solved.timetable.find(({ lesson }) => lesson === id);
  expect(at('1班音乐1')).toMatchObject({ day: 2, period: 5 });
  expect(at('1班体育1')).toMatchObject({ day: 2, period: 5 });
  expect(at('1班物理1')?.period).toBe(at('2班语文1')?.period);
});
