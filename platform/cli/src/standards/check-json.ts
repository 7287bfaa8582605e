import type { CountyCheck } from '@junheng/standards';
import { describeProblem } from './describe-problem.ts';

/** A check as CONTRACTS section 3 prints it; problems carry their sentence. */
export function checkJson(check: CountyCheck): object {
  return {
    ...check,
    problems: check.problems.map((problem) => ({
      code: problem.code,
      message: describeProblem(problem),
      ...problem.parameters,
    })),
  };
}
