import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawYearly } from './draw-yearly.ts';
import type { DrawnTask } from './draw-yearly.ts';
import { alignGoals, goalKey } from './match-goals.ts';
import { missingPapers } from '../../papers/school-papers.ts';

const task = (id: string, changes: Partial<DrawnTask> = {}): DrawnTask => ({
  id,
  title: id,
  starts: '2026-01-01',
  due: '2030-12-31',
  state: 'normal',
  checkpoints: [],
  ...changes,
});

test('[P117] the points of a year are open checkpoints, what is due and what is overdue', () => {
  const checkpoint = { year: 2027, text: '主体完工', due: null, isDone: false };
  const lines = drawYearly(
    [
      task('later'),
      task('checkpoint', { checkpoints: [checkpoint, { ...checkpoint, text: '验收', due: '2027-06-30' }] }),
      task('kept', { checkpoints: [{ ...checkpoint, isDone: true }] }),
      task('due', { due: '2027-09-30' }),
      task('overdue', { due: '2026-12-31', state: 'overdue' }),
      task('done', { due: '2027-09-30', state: 'done' }),
    ],
    2027,
  );
  expect(lines).toEqual([
    { taskId: 'checkpoint', reason: 'checkpoint', text: 'checkpoint：主体完工；验收', due: '2027-12-31' },
    { taskId: 'due', reason: 'dueInYear', text: 'due', due: '2027-09-30' },
    { taskId: 'overdue', reason: 'overdue', text: 'overdue', due: '2027-12-31' },
  ]);
});

test('[P117] nothing done is ever drawn, and every line is due by the end of its year', () => {
  const anyTask = fc.record({
    due: fc.constantFrom('2025-12-31', '2026-06-30', '2027-12-31', '2030-12-31'),
    state: fc.constantFrom('done', 'normal', 'behind', 'overdue', 'notReported'),
    year: fc.integer({ min: 2025, max: 2030 }),
    isDone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyTask, { maxLength: 8 }), fc.integer({ min: 2025, max: 2030 }), (drawn, year) => {
      const tasks = drawn.map(({ due, state, ...rest }, index) =>
        task(String(index), { due, state, checkpoints: [{ ...rest, text: 'x', due: null }] } as never),
      );
      for (const line of drawYearly(tasks, year)) {
        expect(tasks[Number(line.taskId)]?.state).not.toBe('done');
        expect(line.due <= `${year}-12-31`).toBe(true);
      }
    }),
  );
});

test('[P118] the same goal is known by its name and unit, however they are printed', () => {
  const same = [
    { name: '学前三年毛入园率（%）', unit: '%' },
    { name: '全区学前三年毛入园率', unit: '％' },
    { name: '学前 三年毛入园率', unit: '%' },
  ];
  expect(new Set(same.map(goalKey)).size).toBe(1);
  expect(goalKey({ name: '学前三年毛入园率', unit: '万人' })).not.toBe(goalKey(same[0] ?? same[1]!));
});

test('[P119] goals of several plans stand in one row by name and unit or by their link, each once', () => {
  const goal = (id: string, planId: string, name: string, linkedTo: string[] = []) => ({
    id,
    planId,
    name,
    unit: '%',
    linkedTo,
  });
  const rows = alignGoals([
    goal('a1', 'A', '巩固率'),
    goal('a2', 'A', '入园率'),
    goal('b1', 'B', '毛入园率', ['a2']),
    goal('b2', 'B', '巩固率'),
    goal('c1', 'C', '近视率'),
    goal('c2', 'C', '近视率'),
  ]);
  expect(rows.map((row) => [...row.goals].map(([plan, { id }]) => `${plan}:${id}`).join(' '))).toEqual([
    'A:a1 B:b2',
    'A:a2 B:b1',
    'C:c1',
    'C:c2',
  ]);
});

test('[P120] a school without charter, plan or rules lacks them', () => {
  expect(missingPapers([])).toEqual(['charter', 'plan', 'rules']);
  expect(missingPapers(['plan', 'other', 'plan'])).toEqual(['charter', 'rules']);
  expect(missingPapers(['charter', 'plan', 'rules'])).toEqual([]);
});
