import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedPercentOn, judgeTask, leadingUnits, progressOf } from './judge-task.ts';
import type { Duty, ReportOfUnit, TaskRule } from './task.ts';

const lead: Duty = { role: 'lead', unitId: 'a' };
const task: TaskRule = {
  starts: '2026-01-01',
  due: '2026-12-31',
  duties: [lead, { role: 'supporting', unitId: 'b' }],
};
const report = (
  unitId: string,
  percent: number,
  state: ReportOfUnit['state'] = 'accepted',
  day = '2026-05-01',
): ReportOfUnit => ({
  unitId,
  percent,
  state,
  reportedAt: `${day}T00:00:00.000Z`,
});

test('[P30] those who lead move a task, else the responsible, else all', () => {
  expect(leadingUnits(task.duties)).toEqual(['a']);
  expect(
    leadingUnits([
      { role: 'supporting', unitId: 'b' },
      { role: 'responsible', unitId: 'c' },
    ]),
  ).toEqual(['c']);
  expect(leadingUnits([{ role: 'supporting', unitId: 'b' }])).toEqual(['b']);
  expect(progressOf(task.duties, [report('b', 100)])).toBeNull();
});

test('[P31] the last accepted report counts, waiting and returned ones do not', () => {
  const reports = [
    report('a', 30),
    report('a', 60, 'accepted', '2026-08-01'),
    report('a', 100, 'submitted', '2026-09-01'),
    report('a', 90, 'returned', '2026-09-02'),
  ];
  expect(progressOf(task.duties, reports)).toBe(60);
  expect(progressOf(task.duties, reports.toReversed())).toBe(60);
});

test('[P31] of two reports of one moment the higher percent counts, in whatever order', () => {
  const twins = [report('a', 40), report('a', 70)];
  expect([progressOf(task.duties, twins), progressOf(task.duties, twins.toReversed())]).toEqual([70, 70]);
});

test('[P31] of several leading units the mean counts, and a silent one holds it down', () => {
  const duties: Duty[] = [lead, { role: 'lead', unitId: 'c' }, { role: 'lead', unitId: 'd' }];
  expect(progressOf(duties, [report('a', 100), report('c', 100)])).toBe(66);
  expect(judgeTask({ ...task, duties }, [report('a', 100), report('c', 100)], '2026-06-30').state).not.toBe(
    'done',
  );
});

test('[P32] the expected percent follows the days', () => {
  expect(expectedPercentOn('2026-01-01', '2026-12-31', '2025-12-31')).toBe(0);
  expect(expectedPercentOn('2026-01-01', '2026-12-31', '2026-07-02')).toBe(50);
  expect(expectedPercentOn('2026-01-01', '2026-12-31', '2026-12-31')).toBe(100);
  expect(expectedPercentOn('2026-05-01', '2026-05-01', '2026-05-01')).toBe(100);
});

test('[P33] every state of a task', () => {
  const stateOf = (reports: ReportOfUnit[], asOf: string) => judgeTask(task, reports, asOf).state;
  expect(stateOf([report('a', 100)], '2027-03-01')).toBe('done');
  expect(stateOf([report('a', 95)], '2027-01-01')).toBe('overdue');
  expect(stateOf([report('a', 95)], '2026-12-31')).toBe('normal');
  expect(stateOf([], '2025-12-31')).toBe('normal');
  expect(stateOf([report('a', 50, 'submitted')], '2026-01-01')).toBe('notReported');
  expect(stateOf([report('a', 40)], '2026-07-02')).toBe('normal');
  expect(stateOf([report('a', 39)], '2026-07-02')).toBe('behind');
});

test('[P33] a higher percent never makes a task worse', () => {
  const rank = { overdue: 0, behind: 0, notReported: 0, normal: 1, done: 2 } as const;
  const percent = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(
      percent,
      percent,
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      (one, other, date, month) => {
        const asOf = `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const judge = (value: number) => rank[judgeTask(task, [report('a', value)], asOf).state];
        expect(judge(high)).toBeGreaterThanOrEqual(judge(low));
      },
    ),
  );
});

test('[P34] due soon is within thirty days and not done', () => {
  const isSoon = (asOf: string, percent = 10) => judgeTask(task, [report('a', percent)], asOf).dueSoon;
  expect([isSoon('2026-11-30'), isSoon('2026-12-01'), isSoon('2026-12-31'), isSoon('2027-01-01')]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isSoon('2026-12-20', 100)).toBe(false);
});
