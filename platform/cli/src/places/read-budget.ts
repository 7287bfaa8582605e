import type { AppError, Result } from '@junheng/kernel';
import { appError, fail, ok } from '@junheng/kernel';
import type { SearchBudget } from '@junheng/places';
import type { CommandContext } from '../command.ts';
import { readLanguage } from '../standards/language.ts';

/** Reads one whole-number or plain-number option; the default when it is not given. */
export function readNumber(
  context: CommandContext,
  option: string,
  absent: number,
  isRight: (value: number) => boolean,
  expected: { readonly zh: string; readonly en: string },
): Result<number, AppError> {
  const text = context.options[option];
  if (typeof text !== 'string') return ok(absent);
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && isRight(value)) return ok(value);
  return fail(appError('PLACES_OPTION_WRONG', { option, value: text, expected: expected[readLanguage()] }));
}

/** Reads --seconds, --seed and --iterations. */
export function readBudget(context: CommandContext): Result<SearchBudget, AppError> {
  const seconds = readNumber(context, 'seconds', 30, (value) => value > 0, {
    zh: '大于 0 的秒数',
    en: 'a number of seconds above 0',
  });
  if (!seconds.ok) return seconds;
  const seed = readNumber(context, 'seed', 1, (value) => Number.isInteger(value) && value >= 0, {
    zh: '不小于 0 的整数',
    en: 'a whole number, 0 or more',
  });
  if (!seed.ok) return seed;
  const iterations = readNumber(context, 'iterations', 0, (value) => Number.isInteger(value) && value > 0, {
    zh: '大于 0 的整数',
    en: 'a whole number above 0',
  });
  if (!iterations.ok) return iterations;
  return ok({
    seconds: seconds.value,
    seed: seed.value,
    ...(iterations.value === 0 ? {} : { iterations: iterations.value }),
  });
}
