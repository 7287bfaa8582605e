import { writeFileSync } from 'node:fs';
import { exportFet } from '@junheng/timetable/export-fet';
import type { PlacedLesson, Problem } from '@junheng/timetable';
import { writeFixed } from '@junheng/timetable/write-fixed';
import type { Loaded } from './formats.ts';

/**
 * Writes an answer in the format of the question, every lesson with its time (and room); a native question asked for a `.fet`
 * file becomes one. What FET cannot say is told on standard error.
 */
export function writeAnswer(
  loaded: Loaded,
  problem: Problem,
  timetable: readonly PlacedLesson[],
  out: string,
  note: (text: string) => void,
): void {
  if (loaded.kind === 'fet') {
    writeFileSync(out, writeFixed(loaded.text, problem, timetable));
    return;
  }
  const source = loaded.kind === 'native' ? loaded.problem : problem;
  if (!out.toLowerCase().endsWith('.fet')) {
    writeFileSync(out, `${JSON.stringify({ ...source, timetable }, undefined, 1)}\n`);
    return;
  }
  const { text, unsupported } = exportFet(source, timetable);
  for (const { type, index } of unsupported)
    note(`rules[${index}] ${type}: FET 没有这种约束 / FET has no such constraint`);
  writeFileSync(out, text);
}
