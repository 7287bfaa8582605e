import { expect, test } from 'vitest';
import { tinySchool } from '../testing/tiny-school.ts';
import { readProblem } from './read-problem.ts';

/** The code and element that a change of the tiny school brings; undefined when it still reads. */
function readChanged(path: readonly (string | number)[], value: unknown) {
  const problem = JSON.parse(JSON.stringify(tinySchool)) as Record<string | number, unknown>;
  let at = problem;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) as string | number] = value;
  const read = readProblem(JSON.stringify(problem));
  return read.ok ? undefined : { code: read.error.code, element: read.error.place?.element };
}

test('[T2] what does not fit is named by its path', () => {
  expect(readChanged(['name'], '一中')).toBeUndefined();
  expect(readChanged(['lessons', 2, 'length'], 0)).toEqual({
    code: 'TIMETABLE_FIELD_WRONG',
    element: 'lessons[2].length',
  });
  expect(readChanged(['rooms'], 3)?.element).toBe('rooms');
  expect(readChanged(['rules', 0, 'type'], 'spred')?.element).toBe('rules[0].type');
  expect(readChanged(['rules', 0, 'days'], 'one')?.element).toBe('rules[0].days');
  expect(readChanged(['colour'], 1)?.element).toBe('colour');
  const broken = readProblem('{\n"format": }');
  expect(!broken.ok && broken.error.code).toBe('TIMETABLE_JSON_BROKEN');
});

test('[T3] a name must be declared, and once', () => {
  expect(readChanged(['lessons', 0, 'teachers'], ['王老师'])).toEqual({
    code: 'TIMETABLE_NAME_UNKNOWN',
    element: 'lessons[0].teachers',
  });
  expect(readChanged(['rules', 0, 'lessons'], { subjects: ['音乐'] })?.element).toBe(
    'rules[0].lessons.subjects',
  );
  expect(readChanged(['teachers', 1, 'id'], '张老师')).toEqual({
    code: 'TIMETABLE_NAME_TWICE',
    element: 'teachers[1]',
  });
});

test('[T4] slots lie within the week, and no group contains itself', () => {
  expect(readChanged(['lessons', 3, 'fixed'], { day: 0, period: 4 })).toEqual({
    code: 'TIMETABLE_SLOT_OUTSIDE',
    element: 'lessons[3].fixed',
  });
  expect(readChanged(['rules', 1, 'slots'], [[2, 0]])?.code).toBe('TIMETABLE_SLOT_OUTSIDE');
  expect(readChanged(['morning'], 5)).toEqual({ code: 'TIMETABLE_SLOT_OUTSIDE', element: 'morning' });
  expect(readChanged(['groups', 1, 'parts'], ['高一1班'])?.code).toBe('TIMETABLE_GROUP_CYCLE');
});
