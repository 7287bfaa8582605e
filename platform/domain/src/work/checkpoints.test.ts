import fc from 'fast-check';
import { addDays } from '@junheng/kernel';
import { expect, test } from 'vitest';
import { judgeTask } from './judge-task.ts';
import type { ReportOfUnit, TaskRule } from './task.ts';
import { judgeCheckpoint } from './checkpoint-state.ts';
import type { CheckpointRule } from './checkpoint-state.ts';
import { markCheckpoint, unmarkCheckpoint } from './mark-checkpoint.ts';

const point = (year: number, doneDay: string | null = null, due: string | null = null): CheckpointRule => ({
  year,
  due,
  doneDay,
});
const task: TaskRule = {
  starts: '2026-01-01',
  due: '2027-12-31',
  duties: [{ role: 'lead', unitId: 'a' }],
};
const accepted = (percent: number): ReportOfUnit => ({
  unitId: 'a',
  percent,
  state: 'accepted',
  reportedAt: '2026-05-01T00:00:00.000Z',
});

test('[P100] a checkpoint is due on its day, else at the end of its year', () => {
  const on = (asOf: string, checkpoint = point(2026)) => judgeCheckpoint(checkpoint, asOf);
  expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((day) => on(day))).toEqual([
    'notDue',
    'dueSoon',
    'dueSoon',
    'overdue',
  ]);
  expect(on('2026-07-01', point(2026, null, '2026-06-30'))).toBe('overdue');
  expect(on('2026-06-01', point(2026, null, '2026-06-30'))).toBe('dueSoon');
});

test('[P100] what was reached later is not yet reached on the cut-off day', () => {
  const reached = point(2026, '2027-02-03');
  expect(judgeCheckpoint(reached, '2027-02-02')).toBe('overdue');
  expect(judgeCheckpoint(reached, '2027-02-03')).toBe('done');
});

test('[P101] a task with checkpoints is done only when all of them are', () => {
  const with2 = (one: string | null, two: string | null) => ({
    ...task,
    checkpoints: [point(2026, one), point(2027, two)],
  });
  const judge = (rule: TaskRule, percent: number | null, asOf: string) =>
    judgeTask(rule, percent === null ? [] : [accepted(percent)], asOf);
  expect(judge(with2('2026-10-01', null), 100, '2026-11-21')).toMatchObject({
    state: 'normal',
    percent: 100,
    waitsFor: 'checkpoints',
    checkpoints: ['done', 'notDue'],
  });
  expect(judge(with2('2026-10-01', '2027-10-01'), 100, '2027-11-01')).toMatchObject({
    state: 'done',
    waitsFor: null,
  });
  // Reached up to the task's own end, nobody needs to type 100 as well.
  expect(judge(with2('2026-10-01', '2027-10-01'), null, '2027-11-01')).toMatchObject({
    state: 'done',
    percent: 100,
  });
  expect(judge({ ...task, checkpoints: [point(2026, '2026-10-01')] }, 60, '2026-11-21').state).toBe('normal');
});

test('[P101] an overdue checkpoint holds its task back, and one that is near makes it due soon', () => {
  const rule = { ...task, checkpoints: [point(2026), point(2027)] };
  expect(judgeTask(rule, [accepted(90)], '2027-01-01')).toMatchObject({ state: 'behind', dueSoon: false });
  expect(judgeTask(rule, [accepted(90)], '2026-12-10')).toMatchObject({ state: 'normal', dueSoon: true });
  expect(judgeTask(rule, [], '2027-01-01').state).toBe('notReported');
});

test('[P101] reaching one more checkpoint never makes a task worse', () => {
  const rank = { overdue: 0, behind: 0, notReported: 0, normal: 1, done: 2 } as const;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2026, max: 2027 }), { minLength: 1, maxLength: 4 }),
      fc.nat({ max: 3 }),
      fc.integer({ min: 0, max: 800 }),
      fc.option(fc.integer({ min: 0, max: 100 })),
      (years, which, days, percent) => {
        const asOf = addDays('2026-01-01', days);
        const rankOf = (reached: number) =>
          rank[
            judgeTask(
              {
                ...task,
                checkpoints: years.map((year, at) => point(year, at < reached ? '2026-01-01' : null)),
              },
              percent === null ? [] : [accepted(percent)],
              asOf,
            ).state
          ];
        expect(rankOf(which + 1)).toBeGreaterThanOrEqual(rankOf(which));
      },
    ),
  );
});

test('[P106] a checkpoint is marked once, not in the future, and can be opened again', () => {
  const codeOf = (result: ReturnType<typeof markCheckpoint>) => (result.ok ? 'ok' : result.error.code);
  expect(codeOf(markCheckpoint({ doneDay: null }, '2026-11-21', '2026-11-21'))).toBe('ok');
  expect(codeOf(markCheckpoint({ doneDay: null }, '2026-11-22', '2026-11-21'))).toBe(
    'PLAN_CHECKPOINT_DAY_IN_FUTURE',
  );
  expect(codeOf(markCheckpoint({ doneDay: '2026-10-01' }, '2026-11-01', '2026-11-21'))).toBe(
    'PLAN_CHECKPOINT_ALREADY_DONE',
  );
  expect(codeOf(unmarkCheckpoint({ doneDay: null }))).toBe('PLAN_CHECKPOINT_NOT_DONE');
  expect(codeOf(unmarkCheckpoint({ doneDay: '2026-10-01' }))).toBe('ok');
});
