import type { ReviewItem } from '@junheng/contract';
import { expect, test } from 'vitest';
import { leaveUnread, nextUnread } from './unread-paragraphs.ts';

const unread: [number, number][] = [
  [10, 40],
  [60, 90],
];
const item = (kind: string, span: [number, number]): ReviewItem =>
  ({ kind, span, anchors: [] }) as unknown as ReviewItem;

test('a paragraph that an item was added for is read; a doubt reads nothing', () => {
  expect(leaveUnread(unread, [item('task', [60, 80])])).toEqual([[10, 40]]);
  expect(leaveUnread(unread, [item('doubt', [60, 80])])).toEqual(unread);
});

test('the key goes round through what is unread', () => {
  expect(nextUnread(unread, -1)).toEqual([10, 40]);
  expect(nextUnread(unread, 10)).toEqual([60, 90]);
  expect(nextUnread(unread, 60)).toEqual([10, 40]);
  expect(nextUnread([], 0)).toBeNull();
});
