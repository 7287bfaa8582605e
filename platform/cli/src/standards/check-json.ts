import type { CountyCheck } from '@junheng/standards';
import { describeProblem } from './describe-problem.ts';
import { problemKey } from './locate-problems.ts';
import type { ProblemPlaces } from './locate-problems.ts';

/** A check as CONTRACTS section 3 prints it; problems carry their sentence, and the cell they are about where there is one. */
export function checkJson(check: CountyCheck, places: ProblemPlaces = new Map()): object {
  return {
    ...check,
    problems: check.problems.map((problem) => ({
      code: problem.code,
      message: describeProblem(problem),
      ...problem.parameters,
      ...places.get(problemKey(problem) ?? ''),
    })),
  };
}
