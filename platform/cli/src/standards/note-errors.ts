import type { AppError } from '@junheng/kernel';
import type { CommandContext } from '../command.ts';
import { describeError } from '../describe-error.ts';

const MOST_SHOWN = 50;

function placeText(error: AppError): string {
  const { file, line, column } = error.place ?? {};
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** Shows all mistakes but the first on standard error (not with `--json`, which promises one line) and gives the first back. */
export function noteErrors(context: CommandContext, errors: readonly AppError[]): AppError {
  const [first, ...rest] = errors;
  if (first === undefined) throw new RangeError('no error to report');
  if (context.options['json'] === true) return first;
  for (const error of rest.slice(0, MOST_SHOWN)) {
    context.note(`${placeText(error)} ${describeError(error).message} [${error.code}]`);
  }
  if (rest.length > MOST_SHOWN) context.note(`… +${rest.length - MOST_SHOWN}`);
  return first;
}

/** Shows remarks that stop nothing. */
export function noteNotes(context: CommandContext, notes: readonly AppError[]): void {
  if (context.options['json'] === true) return;
  for (const note of notes) context.note(describeError(note).message);
}
