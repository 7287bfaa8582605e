import { expect, test } from 'vitest';
import { allotYears } from './allot-years.ts';
import { spendOfChanges } from './finish-plan.ts';
import type { PathLever, PathProblem } from '../path-problem.ts';

const lever = (unit: number, over: Partial<PathLever> = {}): PathLever => ({
  school: `S${unit}`,
  stage: 'primary',
  change: 'enlargeSports',
  kind: '',
  way: 'add',
  step: 1,
  whole: false,
  cost: 0,
  pool: null,
  effects: [{ unit, indicator: 0, amount: 1 }],
  ...over,
});

const problem: PathProblem = {
  indicators: [{ code: 'L5', per: 1 }],
  units: [0.9, 0.2, 0.5].map((share, index) => ({
    school: `S${index}`,
    stage: 'primary',
    pupils: 100,
    now: [750 * share],
    meets: [750],
    floors: [637.5],
  })),
  spreads: [],
  levers: [lever(0), lever(1), lever(2)],
  limits: [],
  costs: [{ change: 'enlargeSports', yuan: 10, perYear: 2 }],
  mayMiss: 1,
  budgets: [null, null, null],
};

test('[BP17] the school furthest from the threshold comes first, and nothing is cut where money allows', () => {
  const amounts = [75, 600, 375];
  const totals = [[600, 375, 75]];
  const planned = allotYears(problem, amounts, [0], totals, 'late');
  expect(planned.map(({ lever: at, year }) => [at, year])).toEqual([
    [1, 0],
    [2, 1],
    [0, 2],
  ]);
  const uneven = allotYears(problem, amounts, [0], [[500, 400, 150]], 'late');
  expect(uneven.map(({ lever: at, year }) => [at, year])).toEqual([
    [1, 1],
    [2, 2],
    [0, 2],
  ]);
});

test('[BP17] a change that mostly fits into a year is done in it, and the years together still hold everything', () => {
  const oneOff = { ...problem, costs: [{ change: 'enlargeSports' as const, yuan: 10, perYear: 0 }] };
  const planned = allotYears(oneOff, [75, 600, 375], [0], [[500, 400, 150]], 'near');
  expect(planned.map(({ lever: at, year, amount }) => [at, year, amount])).toEqual([
    [1, 0, 600],
    [2, 1, 375],
    [0, 2, 75],
  ]);
});

test('[BP17] cutting follows the quotas to the unit and loses nothing', () => {
  const planned = allotYears(problem, [75, 600, 375], [0], [[500, 400, 150]], 'cut');
  const byYear = [0, 1, 2].map((year) =>
    planned.filter((line) => line.year === year).reduce((sum, line) => sum + line.amount, 0),
  );
  expect(byYear).toEqual([500, 400, 150]);
});

test('[BP12] yearly pay runs from the year of the change to the last year', () => {
  const spent = spendOfChanges(problem, [
    { lever: 0, year: 0, amount: 5 },
    { lever: 1, year: 2, amount: 1 },
  ]);
  expect(spent).toEqual([5 * 12, 5 * 2, 5 * 2 + 12]);
});

test('[BP5] people given follow the people taken, year by year', () => {
  const moving: PathProblem = {
    ...problem,
    levers: [
      lever(0, { change: 'moveTeacher', way: 'in', whole: true, pool: 0 }),
      lever(1, { change: 'moveTeacher', way: 'in', whole: true, pool: 0 }),
      lever(2, { change: 'moveTeacher', way: 'out', whole: true, pool: 0, cost: null }),
    ],
    costs: [{ change: 'moveTeacher', yuan: 10, perYear: 2 }],
  };
  const planned = allotYears(moving, [2, 3, 5], [0], [[1, 3, 1]], 'cut');
  for (const year of [0, 1, 2]) {
    const of = (way: string): number =>
      planned
        .filter((line) => line.year === year && moving.levers[line.lever]?.way === way)
        .reduce((sum, line) => sum + line.amount, 0);
    expect(of('in')).toBe(of('out'));
  }
});
