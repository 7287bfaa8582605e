import { expect, test } from 'vitest';
import { compareUrgency } from './sort-urgency.ts';
import type { UrgentTask } from './sort-urgency.ts';

const make = (number: number, change: Partial<UrgentTask>): UrgentTask => ({
  number,
  state: 'normal',
  dueSoon: false,
  due: '2027-12-31',
  milestones: [],
  ...change,
});

test('[P144] tasks stand by urgency: late, behind, unreported, due soon, the rest, done; the day that is open first before the others', () => {
  const tasks = [
    make(1, { state: 'done', due: '2025-01-01' }),
    make(2, {}),
    make(3, { dueSoon: true }),
    make(4, { state: 'notReported' }),
    make(5, { state: 'behind', due: '2026-12-31' }),
    make(6, { state: 'behind', milestones: [{ due: '2026-06-30', state: 'overdue' }] }),
    make(7, { state: 'overdue', due: '2026-10-01' }),
    make(8, { state: 'overdue', due: '2026-03-01' }),
    make(9, { milestones: [{ due: '2026-01-01', state: 'done' }] }),
  ];
  const sorted = tasks.toReversed().toSorted(compareUrgency);
  expect(sorted.map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 9, 1]);
});
