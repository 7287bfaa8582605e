import { appError, compareDecimals, fail, ok } from '@junheng/kernel';
import type { AppError, Day, Decimal, Result } from '@junheng/kernel';

export type RecordValueError = AppError<'PLAN_VALUE_DAY_IN_FUTURE' | 'PLAN_VALUE_OUT_OF_RANGE'>;

/** Between which numbers a value can lie, by the unit of measure and the comparator: null for no bound. */
export function valueBounds(target: { readonly unit: string; readonly comparator: string }): {
  readonly min: Decimal | null;
  readonly max: Decimal | null;
} {
  if (target.comparator === 'qualitative') return { min: '0', max: '1' };
  // A share above 100 is nearly always a slip of the decimal point; gross rates above 100 are entered as 100.
  if (target.unit === '%') return { min: '0', max: '100' };
  if (
    ['所', '人', '个', '门', '间', '处', '对', '名', '班', '万人', '万册', '平方米', '万平方米'].includes(
      target.unit,
    )
  ) {
    return { min: '0', max: null };
  }
  return { min: null, max: null };
}

/** Whether a typed value may be recorded: its day is not after today, and its number can be (shares lie within 0 to 100). */
export function recordValue(
  target: { readonly unit: string; readonly comparator: string },
  typed: { readonly day: Day; readonly value: Decimal },
  today: Day,
): Result<void, RecordValueError> {
  if (typed.day > today) return fail(appError('PLAN_VALUE_DAY_IN_FUTURE', { today }));
  const { min, max } = valueBounds(target);
  const isBelow = min !== null && compareDecimals(typed.value, min) < 0;
  const isAbove = max !== null && compareDecimals(typed.value, max) > 0;
  if (!isBelow && !isAbove) return ok(undefined);
  return fail(appError('PLAN_VALUE_OUT_OF_RANGE', { min: min ?? '', max: max ?? '' }));
}
