import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { problemSchema, readProblem } from '@junheng/timetable';
import type { PlacedLesson, Problem } from '@junheng/timetable';
import { checkTimetable } from '@junheng/timetable/check-timetable';
import { suggestSwaps } from '@junheng/timetable/suggest-swaps';
import { findSchemaFault } from '../admission/schema-fault.ts';
import type { Schema } from '../admission/schema-fault.ts';
import { toJson } from './report.ts';

const root = dirname(dirname(dirname(dirname(import.meta.dirname))));
const readContract = (name: string): string =>
  readFileSync(join(root, 'docs', 'reference', 'contracts', name), 'utf8');
const readJson = (name: string): unknown => JSON.parse(readContract(`timetable-${name}.json`));

function readExample(): Problem {
  const read = readProblem(readContract('timetable-problem.json'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A timetable of the example; the laboratory lesson lies on the day that is given. */
const place = (day: number): PlacedLesson[] => [
  { lesson: '语文1', day: 0, period: 0, room: '301' },
  { lesson: '语文2', day: 1, period: 2, room: '301' },
  { lesson: '物理1', day, period: 0, room: '实验室' },
  { lesson: '班会', day: 0, period: 3, room: '301' },
];

test('[T1] the published schema is the one that files are read with, and the example fits', () => {
  expect(JSON.parse(readContract('timetable-problem.schema.json'))).toEqual(problemSchema);
  const read = readProblem(readContract('timetable-problem.json'));
  expect(read.ok && read.value.lessons.length).toBe(4);
});

test('the examples of check and swaps are what the commands print for the example, and fit their schemas', () => {
  const problem = readExample();
  const schemaOf = (name: string): Schema => readJson(`${name}.schema`) as Schema;
  const verdict: unknown = JSON.parse(toJson(checkTimetable(problem, place(0)), {}));
  expect(verdict).toEqual(readJson('check'));
  expect(findSchemaFault(schemaOf('check'), verdict)).toBeUndefined();
  expect(findSchemaFault(schemaOf('check'), { feasible: true, hard: [{}] })).toBeDefined();
  expect(checkTimetable(problem, place(1)).feasible).toBe(true);
  const swaps = { lesson: '语文2', swaps: suggestSwaps(problem, place(1), '语文2') };
  expect(swaps).toEqual(readJson('swaps'));
  expect(findSchemaFault(schemaOf('swaps'), swaps)).toBeUndefined();
  expect(findSchemaFault(schemaOf('swaps'), { lesson: '语文2', swaps: [{ day: 0 }] })).toBeDefined();
});
