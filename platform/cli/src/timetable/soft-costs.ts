import type { Problem } from '@junheng/timetable';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

/** Applies `--soft`: absent, the costs of the file; `cn-senior`, the function P alone. */
export async function applySoft(
  problem: Problem,
  name: string | undefined,
  usage: string,
): Promise<Result<Problem, AppError>> {
  if (name === undefined) return ok(problem);
  if (name !== 'cn-senior') return fail(appError('CLI_USAGE_WRONG', { usage, detail: `--soft ${name}` }));
  const { withSeniorCosts } = await import('@junheng/timetable/senior-rules');
  return ok(withSeniorCosts(problem));
}

/** Tells people on standard error which constraint types of a file are not kept. */
export function noteUnsupported(
  unsupported: readonly { readonly name: string; readonly count: number; readonly line: number }[],
  note: (text: string) => void,
): void {
  for (const { name, count, line } of unsupported)
    note(`${name} × ${count} (第 ${line} 行起 / from line ${line}): 不支持,未纳入 / not supported, left out`);
}
