import type { PlacedLesson, Problem } from '@junheng/timetable';
import { writeFixed } from '@junheng/timetable/write-fixed';
import type { Loaded } from './formats.ts';

/** The text of an answer in the format of the question: every lesson with its time (and room). */
export function writeAnswer(loaded: Loaded, problem: Problem, timetable: readonly PlacedLesson[]): string {
  if (loaded.kind === 'fet') return writeFixed(loaded.text, problem, timetable);
  const source = loaded.kind === 'native' ? loaded.problem : problem;
  return `${JSON.stringify({ ...source, timetable }, undefined, 1)}\n`;
}
