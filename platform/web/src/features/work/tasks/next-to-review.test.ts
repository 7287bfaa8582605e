import type { WorkItem } from '@junheng/contract';
import { expect, test } from 'vitest';
import { nextToReview } from './next-to-review.ts';

const waiting = ['a', 'b', 'c'].map((id, at): WorkItem => ({
  taskId: `task-${id}`,
  number: at + 1,
  title: id,
  titleEn: '',
  due: '2027-12-31',
  checkpoint: null,
  state: 'normal',
  percent: null,
  report: { id, unitName: '', unitNameEn: '', percent: 10, reportedAt: '', reason: null },
}));
const next = (id: string, list = waiting) => nextToReview(list, id)?.report?.id;

test('after a report comes the one behind it, after the last the first, after the only one none', () => {
  expect([next('a'), next('b'), next('c')]).toEqual(['b', 'c', 'a']);
  expect(next('b', waiting.slice(1, 2))).toBeUndefined();
  // Somebody else decided it meanwhile: the row begins again.
  expect(next('x')).toBe('a');
});
