import { expect, test } from 'vitest';
import { addTimes, readChildrenTime } from './processor-meter.ts';

test('the time of ended children is read whatever the program is called', () => {
  const stat = '7 (a b) c) S 1 7 7 0 -1 4194560 100 200 0 0 11 12 1350 275 20 0 1 0 100 1000 10';
  expect(readChildrenTime(stat)).toEqual({ user: 13.5, system: 2.75 });
});

test('times add up', () => {
  expect(addTimes({ user: 1, system: 2 }, { user: 3, system: 4 })).toEqual({ user: 4, system: 6 });
});
