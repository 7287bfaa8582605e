import type { AppError, Result } from '@junheng/kernel';
import { appError, fail, ok } from '@junheng/kernel';
import type { CommandContext } from '../command.ts';
import { readLanguage } from '../standards/language.ts';

/** Options of the command as numbers. */
export interface PathOptions {
  readonly years: number;
  /** One entry for each year; null is no limit. */
  readonly budgets: readonly (number | null)[];
  readonly seconds: number;
  readonly gap: number;
  /** By how much thresholds are exceeded and limits undercut, as a share. */
  readonly margin: number;
  /** The farthest that a teacher should be moved, metres; null is no limit. */
  readonly within: number | null;
}

const MOST_YEARS = 5;

/** Reads --years, --budget, --seconds and --gap. */
export function readPathOptions(context: CommandContext): Result<PathOptions, AppError> {
  const text = (name: string): string | null => {
    const value = context.options[name];
    return typeof value === 'string' ? value.trim() : null;
  };
  const wrong = (option: string, value: string, zh: string, en: string): Result<never, AppError> =>
    fail(
      appError('STANDARDS_PATH_OPTION_WRONG', { option, value, wants: readLanguage() === 'en' ? en : zh }),
    );
  const yearsText = text('years') ?? '3';
  const years = Number(yearsText);
  if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS) {
    return wrong('--years', yearsText, '1 到 5 的整数', 'a whole number from 1 to 5');
  }
  const secondsText = text('seconds') ?? '20';
  const seconds = Number(secondsText);
  if (secondsText === '' || !(seconds > 0))
    return wrong('--seconds', secondsText, '大于 0 的秒数', 'a number of seconds above 0');
  const gapText = text('gap') ?? '0.001';
  const gap = Number(gapText);
  if (gapText === '' || !(gap >= 0 && gap < 1))
    return wrong('--gap', gapText, '0 到 1 之间的数，例如 0.01', 'a number from 0 to 1, as 0.01');
  const marginText = text('margin') ?? '0';
  const margin = marginText.endsWith('%') ? Number(marginText.slice(0, -1)) / 100 : Number(marginText);
  if (marginText === '' || !(margin >= 0 && margin <= 0.2))
    return wrong('--margin', marginText, '0 到 20% 之间，例如 2%', 'from 0 to 20 %, as 2%');
  const withinText = text('within');
  const within = withinText === null ? null : Number(withinText);
  if (within !== null && !(within > 0))
    return wrong('--within', withinText ?? '', '大于 0 的米数', 'metres above 0');
  const budgetText = text('budget');
  const parts = budgetText === null ? [] : budgetText.split(',').map((part) => part.trim());
  const amounts = parts.map(Number);
  const isOdd = amounts.some(
    (amount, index) => parts[index] === '' || !Number.isFinite(amount) || amount < 0,
  );
  if (isOdd || (parts.length > 1 && parts.length !== years)) {
    return wrong(
      '--budget',
      budgetText ?? '',
      '每年的元数（一个数，或每年一个、用逗号隔开）',
      'yuan a year (one number, or one for each year with commas)',
    );
  }
  const budgets = Array.from({ length: years }, (_, year) => amounts[year] ?? amounts[0] ?? null);
  return ok({ years, budgets, seconds, gap, margin, within });
}
