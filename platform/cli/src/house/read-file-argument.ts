import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { CommandContext } from '../command.ts';

/** The one FILE of a command, resolved against where the user stands. Error: CLI_USAGE_WRONG when there is none, or more than one. */
export function readFileArgument(context: CommandContext, usage: string): Result<string, AppError> {
  const [file, more] = context.positionals;
  if (file === undefined || more !== undefined) {
    const detail = file === undefined ? '缺少 FILE · FILE is missing' : (more ?? '');
    return fail(appError('CLI_USAGE_WRONG', { usage: `junheng ${usage}`, detail }));
  }
  return ok(context.resolve(file));
}
