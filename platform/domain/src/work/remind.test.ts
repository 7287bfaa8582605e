import fc from 'fast-check';
import { addDays } from '@junheng/kernel';
import { expect, test } from 'vitest';
import { defaultReminders, findReminder, nameReminder } from './remind.ts';
import { sortWork } from './sort-work.ts';

const DUE = '2026-12-31';
const keyOn = (today: string) => {
  const reminder = findReminder(DUE, defaultReminders, today);
  return reminder === null ? null : nameReminder('task', 'unit', DUE, reminder);
};

test('[P107] a unit is reminded 30 and 7 days before a date, the day after, then every 14 days', () => {
  const days = Array.from({ length: 120 }, (_, at) => addDays('2026-11-01', at));
  const sent = new Map<string, string>();
  for (const day of days) {
    const key = keyOn(day);
    if (key !== null && !sent.has(key)) sent.set(key, day);
  }
  expect([...sent.values()]).toEqual([
    '2026-12-01',
    '2026-12-24',
    '2027-01-01',
    '2027-01-15',
    '2027-01-29',
    '2027-02-12',
    '2027-02-26',
  ]);
});

test('[P107] a day on which nothing ran is made up for once, and a long delay brings one reminder, not all', () => {
  expect(keyOn('2026-12-02')).toBe(keyOn('2026-12-01'));
  expect(findReminder(DUE, defaultReminders, '2028-01-01')).toEqual({
    when: 'after',
    times: 26,
    daysLate: 366,
  });
});

test('[P107] whatever the settings, the same day gives the same key, and nothing stands long before the date', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: -200, max: 200 }),
      (before, after, every, offset) => {
        const today = addDays(DUE, offset);
        const reminder = findReminder(DUE, { before, after, every }, today);
        expect(findReminder(DUE, { before, after, every }, today)).toEqual(reminder);
        if (offset < 0 && -offset > Math.max(0, ...before)) expect(reminder).toBeNull();
        if (offset >= after) expect(reminder?.when).toBe('after');
      },
    ),
  );
});

const duties = [
  { role: 'lead', unitId: 'a' },
  { role: 'supporting', unitId: 'b' },
] as const;
const report = (unitId: string, state: 'submitted' | 'accepted' | 'returned') => ({
  unitId,
  state,
  percent: 50,
  reportedAt: '2026-05-01T00:00:00.000Z',
});

test('[P108] a task stands once in a unit’s work, under what is most urgent', () => {
  const sort = (
    state: 'done' | 'normal' | 'behind' | 'overdue' | 'notReported',
    more: {
      dueSoon?: boolean;
      waitsFor?: 'paper' | null;
      reports?: ReturnType<typeof report>[];
      unit?: string;
    } = {},
  ) =>
    sortWork(
      { duties },
      { state, dueSoon: more.dueSoon ?? false, waitsFor: more.waitsFor ?? null },
      more.reports ?? [],
      [more.unit ?? 'a'],
    );
  expect(sort('overdue', { reports: [report('a', 'returned')] })).toBe('returned');
  expect(sort('overdue', { dueSoon: true })).toBe('overdue');
  expect(sort('normal', { waitsFor: 'paper', dueSoon: true })).toBe('paper');
  expect(sort('notReported', { dueSoon: true })).toBe('dueSoon');
  expect([sort('notReported'), sort('behind'), sort('normal'), sort('done')]).toEqual([
    'toReport',
    'toReport',
    null,
    null,
  ]);
  expect(sort('overdue', { reports: [report('a', 'submitted')] })).toBeNull();
});

test('[P108] a supporting unit is asked only to mend what was returned to it', () => {
  const judgement = { state: 'overdue', dueSoon: false, waitsFor: null } as const;
  expect(sortWork({ duties }, judgement, [], ['b'])).toBeNull();
  expect(sortWork({ duties }, judgement, [report('b', 'returned')], ['b'])).toBe('returned');
  expect(sortWork({ duties }, judgement, [], ['office', 'a'])).toBe('overdue');
});
