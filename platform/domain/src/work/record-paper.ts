import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Day, Result } from '@junheng/kernel';

export type RecordPaperError = AppError<
  'PLAN_PAPER_NUMBER_UNREADABLE' | 'PLAN_PAPER_DAY_IN_FUTURE' | 'PLAN_TASK_ORDERS_NO_PAPER'
>;

/** The brackets that people type around a year, opening and closing. */
const BRACKETED_YEAR = /[〔[【(「﹝〖<《]((?:19|20)\d{2})[〕\])】」﹞〗>》]/u;

/**
 * A document number as official papers print it: `云政办发〔2026〕3号`. Full-width figures, other brackets and spaces are
 * mended; null when it cannot be one. Source: GB/T 9704 clause 7.2.5, 发文机关代字 + 〔年份〕 + 序号.
 */
export function normalisePaperNumber(typed: string): string | null {
  const text = typed.normalize('NFKC').replaceAll(/\s/gu, '');
  const bracketed = text.replace(BRACKETED_YEAR, '〔$1〕').replace(/〕第?0*(\d+)号?$/u, '〕$1号');
  if (/^[\p{Script=Han}A-Za-z·、-]{1,30}〔\d{4}〕\d{1,5}号$/u.test(bracketed)) return bracketed;
  // Orders and notices are numbered by year without brackets: 2026年第3号公告, 第12号.
  return /^[\p{Script=Han}A-Za-z\d·、-]{0,30}第\d{1,5}号\p{Script=Han}{0,10}$/u.test(text) ? text : null;
}

/** What was typed of a paper. */
export interface TypedPaper {
  readonly title: string;
  readonly number: string;
  readonly day: Day;
}

/**
 * Whether a paper may be recorded for a task, and its number as printed. Errors: the task orders none; the number is
 * none; its day lies in the future.
 */
export function recordPaper(
  task: { readonly ordersPaper: boolean },
  typed: TypedPaper,
  today: Day,
): Result<TypedPaper, RecordPaperError> {
  if (!task.ordersPaper) return fail(appError('PLAN_TASK_ORDERS_NO_PAPER'));
  if (typed.day > today) return fail(appError('PLAN_PAPER_DAY_IN_FUTURE', { today }));
  const number = normalisePaperNumber(typed.number);
  if (number === null) return fail(appError('PLAN_PAPER_NUMBER_UNREADABLE'));
  return ok({ title: typed.title.trim(), number, day: typed.day });
}
