import { appError } from '@junheng/kernel';
import type { CountyCheck } from '@junheng/standards';
import { describeError } from '../describe-error.ts';

/** A check as CONTRACTS section 3 prints it; problems carry their sentence. */
export function checkJson(check: CountyCheck): object {
  return {
    ...check,
    problems: check.problems.map((problem) => ({
      code: problem.code,
      message: describeError(appError(problem.code, problem.parameters)).message,
      ...problem.parameters,
    })),
  };
}
