import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { compileProblem } from '../solve/compile/compile-problem.ts';
import { explainImpossible } from './explain-impossible.ts';
import { isImpossibleByDays } from './prove-by-days.ts';
import { proveImpossible } from './prove-impossible.ts';

const DAYS = 3;
const PERIODS = 5;

/** Blocks of two lessons each, held `often` times on different days; who teaches them and when they may begin is drawn. */
function makeBlocks(
  blocks: readonly { readonly teachers: readonly string[]; readonly often: number }[],
  slots: readonly number[],
  gaps: number,
): Problem {
  const lessons = blocks.flatMap(({ teachers, often }, block) =>
    Array.from({ length: often }, (_, turn) =>
      teachers.map((teacher) => ({ id: `${block} ${turn} ${teacher}`, subject: '选', teachers: [teacher] })),
    ).flat(),
  );
  const ids = (block: number, turn?: number): string[] =>
    lessons
      .map(({ id }) => id)
      .filter((id) => id.startsWith(turn === undefined ? `${block} ` : `${block} ${turn} `));
  return {
    format: 'junheng-timetable',
    version: 1,
    days: Array.from({ length: DAYS }, (_, day) => `D${day}`),
    periods: Array.from({ length: PERIODS }, (_, period) => `P${period}`),
    morning: 3,
    teachers: [...new Set(blocks.flatMap(({ teachers }) => teachers))].map((id) => ({ id })),
    rooms: [],
    groups: [],
    lessons,
    rules: [
      {
        type: 'starts',
        lessons: {},
        slots: slots.map((slot) => [Math.floor(slot / PERIODS), slot % PERIODS] as const),
      },
      { type: 'gaps', who: { teachers: 'all' }, per: 'week', max: gaps },
      ...blocks.flatMap(({ teachers, often }, block) => [
        ...teachers.map((teacher) => ({
          type: 'spread' as const,
          lessons: { ids: ids(block).filter((id) => id.endsWith(` ${teacher}`)) },
          days: 1,
        })),
        ...Array.from({ length: often }, (_, turn) => ({
          type: 'together' as const,
          lessons: { ids: ids(block, turn) },
          what: 'start' as const,
        })),
      ]),
    ],
  };
}

test('[T26] laying blocks day by day proves what trying everything proves, and no more', () => {
  const pair = fc.constantFrom(['甲', '乙'], ['甲', '丙'], ['乙', '丙'], ['丙', '丁']);
  const block = fc.record({ teachers: pair, often: fc.integer({ min: 1, max: 3 }) });
  let proven = 0;
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 2, maxLength: 4 }),
      fc.uniqueArray(fc.integer({ min: 0, max: DAYS * PERIODS - 1 }), { minLength: 5, maxLength: 9 }),
      fc.integer({ min: 0, max: 3 }),
      (blocks, slots, gaps) => {
        const problem = makeBlocks(blocks, slots, gaps);
        const is = isImpossibleByDays(compileProblem(problem));
        if (is) proven += 1;
        expect(is).toBe(proveImpossible(problem, 1_000_000));
      },
    ),
    { numRuns: 60, seed: 26 },
  );
  // Both answers occur.
  expect(proven).toBeGreaterThan(5);
  expect(proven).toBeLessThan(55);
}, 60_000);

test('[T26] blocks that no teacher alone makes impossible are named with their rules', () => {
  // Each teacher alone can be without gaps, but three pairs of teachers side by side in periods 0, 1 and 4 make five gaps a day, fifteen a week.
  const slots = [0, 1, 4].flatMap((period) => [0, 1, 2].map((day) => day * PERIODS + period));
  const blocks = [
    ['甲', '乙'],
    ['乙', '丙'],
    ['甲', '丙'],
  ].map((teachers) => ({ teachers, often: 3 }));
  expect(isImpossibleByDays(compileProblem(makeBlocks(blocks, slots, 5)))).toBe(false);
  const problem = makeBlocks(blocks, slots, 4);
  expect(isImpossibleByDays(compileProblem(problem))).toBe(true);
  const found = explainImpossible(problem, { budget: 1 });
  expect(found?.rules.map(({ type }) => type)).toContain('gaps');
  expect(found?.rules.map(({ type }) => type)).toContain('together');
});
