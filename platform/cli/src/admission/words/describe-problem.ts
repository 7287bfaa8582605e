import type { Problem } from '../verify-folder.ts';
import type { Words } from './wording.ts';

/** A problem in words: the file, the line where known, what is wrong. */
export function describeProblem(problem: Problem, words: Words): string {
  const { file, line, what, detail } = problem;
  const place = line === undefined ? file : `${file}:${line}`;
  return words.problem({ place, what: words.problems[what] }) + (detail ? words.detail({ detail }) : '');
}
