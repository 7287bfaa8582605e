import { expect, test } from 'vitest';
import { countStates } from '../plan/count-states.ts';
import { findChanges } from '../plan/find-changes.ts';
import { makeRule, makeValues, PERIOD } from '../plan/make-rule-for-tests.ts';
import { planYearOf } from '../plan/plan-year.ts';
import { recordValue } from '../plan/record-value.ts';
import { ownLastReport, reportTask } from './report-task.ts';
import type { Duty, ReportOfUnit } from './task.ts';
import { taskStates } from '@junheng/vocabulary';

const duties: Duty[] = [
  { role: 'lead', unitId: 'bureau' },
  { role: 'supporting', unitId: 'town' },
];

test('[P35] only units with a duty report; an office may report for its bureau', () => {
  expect(reportTask(duties, [], { unitId: 'town', bureauId: null })).toEqual({
    ok: true,
    value: { unitId: 'town' },
  });
  expect(reportTask(duties, [], { unitId: 'office', bureauId: 'bureau' })).toEqual({
    ok: true,
    value: { unitId: 'bureau' },
  });
  const foreign = reportTask(duties, [], { unitId: 'school', bureauId: null });
  expect(foreign.ok ? null : foreign.error.code).toBe('PLAN_REPORT_UNIT_HAS_NO_DUTY');
});

test('[P36] a second report waits until the first is reviewed', () => {
  const waiting = {
    unitId: 'town',
    percent: 10,
    state: 'submitted',
    reportedAt: '2026-05-01T00:00:00.000Z',
  } as const;
  const refused = reportTask(duties, [waiting], { unitId: 'town', bureauId: null });
  expect(refused.ok ? null : refused.error.code).toBe('PLAN_REPORT_ALREADY_WAITING');
  expect(reportTask(duties, [{ ...waiting, state: 'returned' }], { unitId: 'town', bureauId: null }).ok).toBe(
    true,
  );
  expect(reportTask(duties, [waiting], { unitId: 'bureau', bureauId: null }).ok).toBe(true);
});

test('[P38] a value is of today or before, and can be', () => {
  const share = { unit: '%', comparator: '≥' } as const;
  const codeOf = (target: { unit: string; comparator: string }, day: string, value: string) => {
    const result = recordValue(target, { day, value }, '2026-11-21');
    return result.ok ? 'ok' : result.error.code;
  };
  expect(codeOf(share, '2026-11-21', '100')).toBe('ok');
  expect(codeOf(share, '2026-11-22', '50')).toBe('PLAN_VALUE_DAY_IN_FUTURE');
  expect(codeOf(share, '2026-11-21', '100.1')).toBe('PLAN_VALUE_OUT_OF_RANGE');
  expect(codeOf({ unit: '所', comparator: '≥' }, '2026-11-21', '-1')).toBe('PLAN_VALUE_OUT_OF_RANGE');
  expect(codeOf({ unit: '', comparator: 'qualitative' }, '2026-11-21', '2')).toBe('PLAN_VALUE_OUT_OF_RANGE');
  expect(codeOf({ unit: '个百分点', comparator: '≥' }, '2026-11-21', '-0.2')).toBe('ok');
});

test('[P39] the changes of a month are the states that differ', () => {
  const targets = [
    { id: 'up', rule: makeRule(), values: makeValues(['2026-03-01', '50.0'], ['2026-11-01', '60.5']) },
    { id: 'same', rule: makeRule(), values: makeValues(['2026-09-01', '55.0']) },
  ];
  expect(findChanges(targets, PERIOD, '2026-11-21')).toEqual([
    { targetId: 'up', from: 'behind', to: 'achieved' },
  ]);
});

test('[P40] counts name every state', () => {
  expect(countStates(['done', 'done', 'overdue'], taskStates)).toEqual({
    done: 2,
    normal: 0,
    behind: 0,
    overdue: 1,
    notReported: 0,
  });
});

test('[P41] the year of a plan stays within it', () => {
  expect(['2024-05-01', '2026-11-21', '2031-01-01'].map((day) => planYearOf(PERIOD, day))).toEqual([1, 2, 5]);
});

test('[P145] a form begins with the last report of the own unit, not with another unit of a shared task', () => {
  const made = (
    unitId: string,
    percent: number,
    state: ReportOfUnit['state'],
    month: number,
  ): ReportOfUnit => ({
    unitId,
    percent,
    state,
    reportedAt: `2026-0${month}-01T00:00:00.000Z`,
  });
  const reports = [
    made('bureau', 30, 'accepted', 3),
    made('town', 80, 'returned', 5),
    made('bureau', 40, 'returned', 4),
  ];
  const office = { unitId: 'office', bureauId: 'bureau' };
  expect(ownLastReport(duties, reports, office)?.percent).toBe(40);
  expect(ownLastReport(duties, reports, office, 'accepted')?.percent).toBe(30);
  expect(ownLastReport(duties, reports, { unitId: 'town', bureauId: null })?.percent).toBe(80);
  expect(ownLastReport(duties, reports, { unitId: 'other', bureauId: null })).toBeUndefined();
});
