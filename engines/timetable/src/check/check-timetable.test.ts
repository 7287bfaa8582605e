import { expect, test } from 'vitest';
import type { Lesson, Problem } from '../model/problem.ts';
import { withSeniorCosts } from '../model/senior-rules.ts';
import { tinySchool } from '../testing/tiny-school.ts';
import { checkTimetable } from './check-timetable.ts';

const lesson = (id: string, subject: string, teacher: string, group: string): Lesson => ({
  id,
  subject,
  teachers: [teacher],
  groups: [group],
});

const school: Problem = {
  format: 'junheng-timetable',
  version: 1,
  days: ['一', '二', '三'],
  periods: ['1', '2', '3', '4'],
  teachers: [{ id: '张' }],
  rooms: [],
  groups: [{ id: 'A' }, { id: 'B' }],
  lessons: [
    lesson('a1', '语文', '张', 'A'),
    lesson('a2', '语文', '张', 'A'),
    lesson('b1', '语文', '张', 'B'),
    lesson('b2', '语文', '张', 'B'),
  ],
  rules: [],
};

test('[T9] P by hand: morning, neighbouring days, gaps, both ends, in step', () => {
  const verdict = checkTimetable(withSeniorCosts(school), [
    { lesson: 'a1', day: 0, period: 0 },
    { lesson: 'b1', day: 0, period: 3 },
    { lesson: 'a2', day: 1, period: 3 },
    { lesson: 'b2', day: 2, period: 2 },
  ]);
  const cost = Object.fromEntries(verdict.terms.map(({ rule, cost: own }) => [rule, own]));
  // 60 % of two periods is two in the morning: A is one short, B two; 2 each.
  expect(cost['P morning']).toBe(6);
  // A is on the first and second day; B on the first and third.
  expect(cost['P neighbour days']).toBe(1);
  expect(cost['P gaps']).toBe(2);
  expect(cost['P both ends']).toBe(3);
  expect(cost['P ends']).toBe(0);
  // Day by day 1-1-0 against 1-0-1.
  expect(cost['P in step']).toBe(2);
  expect(verdict.soft).toBe(14);
  expect(verdict.feasible).toBe(true);
});

test('[T8] every breach of a hard rule is listed with whom it concerns', () => {
  const verdict = checkTimetable(tinySchool, [
    { lesson: '语文1', day: 0, period: 0, room: '301' },
    { lesson: '语文2', day: 0, period: 1, room: '301' },
    { lesson: '物理1', day: 0, period: 1, room: '实验室' },
  ]);
  expect(verdict.feasible).toBe(false);
  expect(new Set(verdict.hard.map(({ rule }) => rule))).toEqual(
    new Set(['placed', 'clash', 'spread', 'unavailable']),
  );
  expect(verdict.hard.find(({ rule }) => rule === 'placed')?.elements).toEqual(['班会']);
  expect(verdict.hard.find(({ rule }) => rule === 'clash')?.elements).toContain('甲');
});
