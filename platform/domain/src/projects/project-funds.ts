import {
  addDecimals,
  appError,
  compareDecimals,
  divideUnits,
  fail,
  ok,
  unitsAt,
  writeDecimal,
  yearOf,
} from '@junheng/kernel';
import type { AppError, Day, Decimal, Result } from '@junheng/kernel';

/** Money of a calendar year, in yuan; null is unknown and never nothing. */
export interface YearFund {
  readonly year: number;
  readonly planned: Decimal | null;
  readonly paid: Decimal | null;
}

/** The money of a project up to a cut-off day. */
export interface FundSums {
  /** All years; null where no year has an amount. */
  readonly planned: Decimal | null;
  /** Years up to that of the cut-off day; null where none is known. */
  readonly paid: Decimal | null;
  /** Paid of what was planned up to that year, in percent with one decimal; null where it cannot be said. */
  readonly paidRate: Decimal | null;
  /** Years that are over and have a plan but no word on what was paid. */
  readonly unknownYears: readonly number[];
}

/** The exact sum of the amounts that are known; null for none. */
export function sumKnown(amounts: readonly (Decimal | null)[]): Decimal | null {
  return amounts.reduce<Decimal | null>(
    (sum, amount) => (amount === null ? sum : sum === null ? amount : addDecimals(sum, amount)),
    null,
  );
}

/** A part of a whole in percent with one decimal, halves up; null where the whole is nothing. */
function percentOf(part: Decimal, whole: Decimal): Decimal | null {
  const [top, bottom] = [unitsAt(part, 6), unitsAt(whole, 6)];
  return bottom === 0n ? null : writeDecimal(divideUnits(top * 1000n, bottom, 'nearest'), 1);
}

/** Adds up a project's money as known on a cut-off day. A year that is over without a word on payment leaves the rate open. */
export function sumFunds(funds: readonly YearFund[], asOf: Day): FundSums {
  const year = yearOf(asOf);
  const sofar = funds.filter((fund) => fund.year <= year);
  const unknownYears = sofar
    .filter((fund) => fund.year < year && fund.planned !== null && fund.paid === null)
    .map((fund) => fund.year)
    .toSorted((left, right) => left - right);
  const due = sumKnown(sofar.map((fund) => fund.planned));
  const paid = sumKnown(sofar.map((fund) => fund.paid));
  const isKnown = due !== null && paid !== null && unknownYears.length === 0;
  return {
    planned: sumKnown(funds.map((fund) => fund.planned)),
    paid,
    paidRate: isKnown ? percentOf(paid, due) : null,
    unknownYears,
  };
}

export type SetFundError = AppError<'PLAN_FUND_NEGATIVE' | 'PLAN_FUND_PAID_IN_FUTURE'>;

/** Whether the money of a year may be kept: no amount is negative, nothing is paid in a year that has not begun. */
export function setFund(fund: YearFund, today: Day): Result<void, SetFundError> {
  const isNegative = [fund.planned, fund.paid].some(
    (amount) => amount !== null && compareDecimals(amount, '0') < 0,
  );
  if (isNegative) return fail(appError('PLAN_FUND_NEGATIVE'));
  const year = yearOf(today);
  if (fund.paid !== null && fund.year > year) return fail(appError('PLAN_FUND_PAID_IN_FUTURE', { year }));
  return ok(undefined);
}
