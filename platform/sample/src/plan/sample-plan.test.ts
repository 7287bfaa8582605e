import { findChanges, judgeTarget, judgeTask, recordValue } from '@junheng/domain';
import { addDecimals, compareDecimals } from '@junheng/kernel';
import { expect, test } from 'vitest';
import { generateSampleDistrict } from '../generate-sample-district.ts';
import { SAMPLE_DAY } from '../sample-types.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';

const { plan, targets, tasks, units, accounts } = generateSampleDistrict({ seed: 990001 });

test('reports are punctuated as Chinese is: no half-width mark beside a Chinese character', () => {
  const halfWidth = /\p{Script=Han}[,;:()?!]|[,;:()?!]\p{Script=Han}/u;
  const said = tasks.flatMap((task) => task.reports.flatMap((report) => [report.words, report.reason ?? '']));
  expect(said.filter((words) => halfWidth.test(words))).toEqual([]);
});

test('there are enough targets and tasks, of all kinds', () => {
  expect(targets.length).toBeGreaterThanOrEqual(35);
  expect(tasks.length).toBeGreaterThanOrEqual(65);
  const comparators = new Set(targets.map((target) => target.comparator));
  expect([...comparators].toSorted()).toEqual([
    '<',
    '=',
    '>',
    'maintain',
    'qualitative',
    'range',
    '≈',
    '≤',
    '≥',
  ]);
  expect(new Set(targets.map((target) => target.measure)).size).toBe(3);
  expect(new Set(targets.map((target) => target.binding)).size).toBe(2);
  expect(
    targets.filter((target) => target.value !== null && compareDecimals(target.value, '0') === 0).length,
  ).toBeGreaterThanOrEqual(2);
  expect(tasks.filter((task) => task.milestones.length > 0).length).toBeGreaterThanOrEqual(15);
  expect(tasks.every((task) => task.duties.some((duty) => duty.role !== 'supporting'))).toBe(true);
  expect(new Set(tasks.flatMap((task) => task.duties.map((duty) => duty.role))).size).toBe(3);
});

test('every state of targets and tasks is there on the sample’s day', () => {
  const judged = targets.map((target) => judgeTarget(target, target.values, plan, SAMPLE_DAY).state);
  expect(targetStates.filter((state) => !judged.includes(state))).toEqual([]);
  const states = tasks.map((task) => judgeTask(task, task.reports, SAMPLE_DAY).state);
  expect(taskStates.filter((state) => !states.includes(state))).toEqual([]);
  expect(tasks.some((task) => judgeTask(task, task.reports, SAMPLE_DAY).dueSoon)).toBe(true);
});

test('waiting, accepted and returned reports are there, returned ones with a reason', () => {
  const reports = tasks.flatMap((task) => task.reports);
  expect(new Set(reports.map((report) => report.state)).size).toBe(3);
  expect(reports.every((report) => (report.state === 'returned') === (report.reason !== null))).toBe(true);
  expect(reports.every((report) => (report.state === 'submitted') === (report.reviewedAt === null))).toBe(
    true,
  );
});

test('the last month has changes to show', () => {
  const changes = findChanges(
    targets.map((target) => ({ id: target.id, rule: target, values: target.values })),
    plan,
    SAMPLE_DAY,
  );
  expect(changes.length).toBeGreaterThanOrEqual(3);
});

test('rows that begin with 其中 add up to the row above them', () => {
  const pupils = targets.find((target) => target.key === 'pupils');
  const parts = targets.filter((target) => target.parentId === pupils?.id);
  expect(parts.length).toBe(2);
  const sum = (pick: (target: (typeof targets)[number]) => string | null) =>
    parts.map((part) => pick(part) ?? '0').reduce(addDecimals, '0');
  expect(
    compareDecimals(
      sum((part) => part.value),
      pupils?.value ?? '',
    ),
  ).toBe(0);
  expect(
    compareDecimals(
      sum((part) => part.baseValue),
      pupils?.baseValue ?? '',
    ),
  ).toBe(0);
  expect(
    compareDecimals(
      sum((part) => part.values.at(-1)?.value ?? null),
      pupils?.values.at(-1)?.value ?? '',
    ),
  ).toBe(0);
});

test('every value could have been typed in, and every report came from a unit with a duty', () => {
  for (const target of targets) {
    for (const value of target.values)
      expect(recordValue(target, value, SAMPLE_DAY).ok, target.name).toBe(true);
  }
  for (const task of tasks) {
    const dutiful = new Set(task.duties.map((duty) => duty.unitId));
    expect(
      task.reports.every((report) => dutiful.has(report.unitId)),
      task.title,
    ).toBe(true);
  }
});

test('each clerk finds something of their own unit', () => {
  const unitIds = new Set([...tasks, ...targets].flatMap((each) => each.duties.map((duty) => duty.unitId)));
  for (const account of accounts.filter((each) => each.role === 'clerk')) {
    expect(unitIds.has(account.unitId), account.userName).toBe(true);
  }
  expect(units.length).toBe(164);
});
