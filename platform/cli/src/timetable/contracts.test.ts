import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { problemSchema, readProblem } from '@junheng/timetable';

const root = dirname(dirname(dirname(dirname(import.meta.dirname))));
const readContract = (name: string): string =>
  readFileSync(join(root, 'docs', 'reference', 'contracts', name), 'utf8');

test('[T1] the published schema is the one that files are read with, and the example fits', () => {
  expect(JSON.parse(readContract('timetable-problem.schema.json'))).toEqual(problemSchema);
  const read = readProblem(readContract('timetable-problem.json'));
  expect(read.ok && read.value.lessons.length).toBe(4);
});
