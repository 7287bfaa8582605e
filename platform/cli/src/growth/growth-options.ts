import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { CommandContext } from '../command.ts';

/** The names in an option such as `--predictors a,b`; empty when it is not given. */
export function listOption(context: CommandContext, name: string): string[] {
  const value = context.options[name];
  if (typeof value !== 'string') return [];
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A text option that must be given. */
export function needOption(context: CommandContext, name: string, usage: string): Result<string, AppError> {
  const value = context.options[name];
  return typeof value === 'string' && value.trim() !== ''
    ? ok(value.trim())
    : fail(appError('CLI_USAGE_WRONG', { usage, detail: `--${name}` }));
}

/** The only positional argument. */
export function needFile(context: CommandContext, usage: string): Result<string, AppError> {
  const [file, ...rest] = context.positionals;
  return file !== undefined && rest.length === 0
    ? ok(file)
    : fail(appError('CLI_USAGE_WRONG', { usage, detail: file === undefined ? 'FILE' : rest.join(' ') }));
}

/** A number option within bounds, or its default. */
export function numberOption(
  context: CommandContext,
  name: string,
  otherwise: number,
  bounds: { readonly least: number; readonly most: number },
): Result<number, AppError> {
  const text = context.options[name];
  if (typeof text !== 'string') return ok(otherwise);
  const value = Number(text);
  if (text.trim() === '' || !(value >= bounds.least && value <= bounds.most))
    return fail(
      appError('GROWTH_OPTION_WRONG', {
        option: `--${name}`,
        value: text,
        least: bounds.least,
        most: bounds.most,
      }),
    );
  return ok(value);
}
