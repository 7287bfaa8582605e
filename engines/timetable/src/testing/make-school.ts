import type { Group, Lesson, Problem } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { Random } from '../solve/search/random.ts';

const SUBJECTS: readonly (readonly [string, number])[] = [
  ['语文', 5],
  ['数学', 5],
  ['英语', 5],
  ['物理', 3],
  ['体育', 2],
  ['音乐', 1],
];

/** A school of `classes` classes for tests: five days of eight periods, a teacher for two classes a subject, usual rules. */
export function makeSchool(seed: number, classes: number, extra: readonly Rule[] = []): Problem {
  const random = new Random(seed);
  const groups: Group[] = Array.from({ length: classes }, (_, index) => ({ id: `${index + 1}班`, size: 40 }));
  const teachers = new Set<string>();
  const lessons: Lesson[] = [];
  const rules: Rule[] = [];
  for (const [subject, count] of SUBJECTS) {
    for (const [index, { id }] of groups.entries()) {
      const teacher = `${subject}${Math.floor(index / 2) + 1}`;
      teachers.add(teacher);
      const ids = Array.from({ length: count }, (_, at) => `${id}${subject}${at + 1}`);
      for (const lesson of ids) lessons.push({ id: lesson, subject, teachers: [teacher], groups: [id] });
      if (count > 1) rules.push({ type: 'spread', lessons: { ids }, days: 1 });
    }
  }
  for (const id of teachers) {
    if (random.unit() < 0.5) continue;
    const day = random.below(5);
    rules.push({
      type: 'unavailable',
      teachers: [id],
      slots: [4, 5, 6, 7].map((period) => [day, period] as const),
    });
  }
  rules.push({ type: 'load', who: { teachers: 'all' }, per: 'day', max: 4 });
  rules.push({ type: 'capacity', lessons: { subjects: ['体育'] }, max: 1 });
  return {
    format: 'junheng-timetable',
    version: 1,
    days: ['一', '二', '三', '四', '五'],
    periods: ['1', '2', '3', '4', '5', '6', '7', '8'],
    teachers: [...teachers].map((id) => ({ id })),
    rooms: [],
    groups,
    lessons,
    rules: [...rules, ...extra],
  };
}
