import type { Task } from '@junheng/contract';
import { expect, test } from 'vitest';
import { groupByOutline, tasksUnder } from './group-by-outline.ts';

const task = (number: number, ...outline: string[]) => ({ number, outline }) as Task;

test('tasks stand under their headings in the order of the plan', () => {
  const tree = groupByOutline([
    task(1, '一、学前', '(一)扩容'),
    task(2, '一、学前', '(一)扩容'),
    task(3, '一、学前', '(二)提质'),
    task(4, '二、义务'),
    task(5),
  ]);
  expect(tree.children.map((node) => node.path.at(-1))).toEqual(['一、学前', '二、义务']);
  expect(tree.children[0]?.children.map((node) => node.tasks.map((one) => one.number))).toEqual([
    [1, 2],
    [3],
  ]);
  expect(tree.tasks.map((one) => one.number)).toEqual([5]);
  expect(
    tasksUnder(tree)
      .map((one) => one.number)
      .toSorted(),
  ).toEqual([1, 2, 3, 4, 5]);
});

test('the same heading in two chapters stays two', () => {
  const tree = groupByOutline([task(1, '一', '保障'), task(2, '二', '保障')]);
  expect(tree.children.map((node) => node.children.length)).toEqual([1, 1]);
});
