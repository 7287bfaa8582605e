import type { AppError } from '@junheng/kernel';
import { appError } from '@junheng/kernel';
import type { PlacesProblem } from '@junheng/places';
import type { CommandContext } from '../command.ts';
import { describeError } from '../describe-error.ts';
import { noteErrors } from '../standards/note-errors.ts';

/** A problem of the engine as the platform's error, placed in the file. */
export function placeProblem(problem: PlacesProblem, file: string): AppError {
  return appError(problem.code, problem.parameters, {
    file,
    ...(problem.element === undefined ? {} : { element: problem.element }),
  });
}

/** Notes all problems but the first and gives that one back. */
export function nameProblems(
  context: CommandContext,
  problems: readonly PlacesProblem[],
  file: string,
): AppError {
  return noteErrors(
    context,
    problems.map((problem) => placeProblem(problem, file)),
  );
}

/** Remarks as code and sentence, for the output. */
export function describeRemarks(remarks: readonly PlacesProblem[]): { code: string; message: string }[] {
  return remarks.map((remark) => {
    const { code, message } = describeError(appError(remark.code, remark.parameters));
    return { code, message };
  });
}
