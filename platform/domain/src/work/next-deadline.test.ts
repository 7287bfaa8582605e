import { expect, test } from 'vitest';
import { nextDeadline } from './next-deadline.ts';
import type { TimedTask } from './next-deadline.ts';

const made = (...milestones: TimedTask['milestones'][number][]): TimedTask => ({
  due: '2027-12-31',
  milestones,
});

test('[P134] what falls due next is the first open checkpoint, else the end of the task', () => {
  const late = { text: '立项', due: '2026-10-31', state: 'overdue' } as const;
  const done = { text: '招标', due: '2026-11-30', state: 'done' } as const;
  const today = { text: '开工', due: '2026-11-21', state: 'dueSoon' } as const;
  const later = { text: '封顶', due: '2027-06-30', state: 'notDue' } as const;
  const asOf = '2026-11-21';
  expect(nextDeadline(made(later, today, done, late), asOf)).toEqual({ day: '2026-11-21', text: '开工' });
  expect(nextDeadline(made(late, done, later), asOf)).toEqual({ day: '2027-06-30', text: '封顶' });
  expect(nextDeadline(made(late, done), asOf)).toEqual({ day: '2027-12-31', text: null });
  expect(nextDeadline(made({ ...later, due: '2028-01-01' }), asOf)).toEqual({
    day: '2027-12-31',
    text: null,
  });
  expect(nextDeadline(made({ ...later, due: '2027-12-31' }), asOf).text).toBe('封顶');
});
