import type { Outcome } from '../outcome.ts';
import { fail } from '../outcome.ts';
import { findFault } from './find-fault.ts';
import type { Problem } from './problem.ts';
import { problemSchema } from './problem-schema.ts';
import { resolveNames } from './resolve-names.ts';

/** Where a JSON text breaks, as far as the engine's message tells. */
function findLine(text: string, message: string): { line?: number; column?: number } {
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position === undefined) return {};
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Reads a problem in the native format. Fails with TIMETABLE_JSON_BROKEN (line and column), TIMETABLE_FIELD_WRONG (the
 * element's path and what was expected), or as `resolveNames` does.
 */
export function readProblem(text: string): Outcome<Problem> {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    const { message } = error as Error;
    return fail('TIMETABLE_JSON_BROKEN', { detail: message }, findLine(text, message));
  }
  const fault = findFault(problemSchema, value);
  if (fault !== undefined)
    return fail('TIMETABLE_FIELD_WRONG', { expected: fault.expected }, { element: fault.path });
  return resolveNames(value as Problem);
}
