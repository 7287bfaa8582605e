import { commonScale, compareDecimals, divideUnits, unitsAt, writeDecimal, yearOf } from '@junheng/kernel';
import type { Decimal, Period } from '@junheng/kernel';
import type { Measure, TargetRule, ValueOnDay } from './target.ts';

/** Which way a rate is asked to move every year; null for a target that asks for an amount. */
export type RateChange = 'rise' | 'fall';

/** Decimals kept beyond those of the figures when an average is taken. */
const AVERAGE_DECIMALS = 2;

/**
 * Whether a yearly target asks for the change of a rate (近视率每年降 0.5 个百分点), and which way. The unit says that it is a
 * change, the words before the number which way; without such a word a rate is to rise.
 */
export function rateChangeOf(target: {
  readonly measure: Measure;
  readonly unit: string;
  readonly words: string;
}): RateChange | null {
  if (target.measure !== 'increment' || !target.unit.endsWith('百分点')) return null;
  return /[降减](?:低|少|至)?[^，。；、]{0,8}\d[\d.]*(?:[—–~-]\d[\d.]*)?\s*个?百分点/u.test(target.words) ||
    /[降减]/u.test(target.words.replace(/\d.*$/su, ''))
    ? 'fall'
    : 'rise';
}

/** Whether the demand is an average over the years (年均、平均每年) and not one of each year by itself. */
export function isAverageOf(frequency: string | null): boolean {
  return frequency?.includes('均') ?? false;
}

/** The unit in which values are recorded: of a rate that is to change it is the rate itself, in %. */
export function valueUnitOf(rule: Pick<TargetRule, 'unit' | 'rateChange'>): string {
  return (rule.rateChange ?? null) === null ? rule.unit : '%';
}

/** What one year brought, to be compared with what is asked of a year. */
export interface YearFigure {
  /** The amount of the year, or by how much the rate moved the way it should (negative: the other way). */
  readonly amount: Decimal;
  /** The value from which it is known. */
  readonly value: ValueOnDay;
}

const newestOf = (values: readonly ValueOnDay[], year: number): ValueOnDay | null =>
  values.findLast((value) => yearOf(value.day) === year) ?? null;

function divide(sum: Decimal, count: number): Decimal {
  const scale = commonScale([sum]) + AVERAGE_DECIMALS;
  return writeDecimal(divideUnits(unitsAt(sum, scale), BigInt(count), 'nearest'), scale);
}

function subtract(left: Decimal, right: Decimal): Decimal {
  const scale = commonScale([left, right]);
  return writeDecimal(unitsAt(left, scale) - unitsAt(right, scale), scale);
}

/** By how much a rate moved in a year, against the newest value of the year before or the base. */
function rateFigure(rule: TargetRule, values: readonly ValueOnDay[], year: number): YearFigure | null {
  const value = newestOf(values, year);
  const base = rule.baseYear === null ? null : rule.baseValue;
  const from =
    rule.isAverage === true && base !== null && rule.baseYear !== null && rule.baseYear < year
      ? { value: base, year: rule.baseYear }
      : {
          value: newestOf(values, year - 1)?.value ?? (rule.baseYear === year - 1 ? base : null),
          year: year - 1,
        };
  if (value === null || from.value === null) return null;
  const change =
    rule.rateChange === 'fall' ? subtract(from.value, value.value) : subtract(value.value, from.value);
  return { amount: year - from.year === 1 ? change : divide(change, year - from.year), value };
}

/** The mean of the amounts of all years of the plan up to one; null while one of them is missing. */
function averageFigure(values: readonly ValueOnDay[], period: Period, year: number): YearFigure | null {
  let sum: Decimal = '0';
  for (let each = Math.min(period.from, year); each <= year; each += 1) {
    const value = newestOf(values, each);
    if (value === null) return null;
    sum = subtract(sum, subtract('0', value.value));
  }
  const value = newestOf(values, year);
  return value === null ? null : { amount: divide(sum, year - Math.min(period.from, year) + 1), value };
}

/** What a year brought of what a yearly target asks for; null while it is not known. */
export function yearFigure(
  rule: TargetRule,
  period: Period,
  values: readonly ValueOnDay[],
  year: number,
): YearFigure | null {
  if ((rule.rateChange ?? null) !== null) return rateFigure(rule, values, year);
  if (rule.isAverage === true) return averageFigure(values, period, year);
  const value = newestOf(values, year);
  return value === null ? null : { amount: value.value, value };
}

/** Where a rate should stand at the end of a year when it moves as asked every year from its base; kept within 0 to 100. Null without a base. */
export function rateAtEndOf(rule: TargetRule, year: number): Decimal | null {
  if ((rule.rateChange ?? null) === null || rule.value === null) return null;
  if (rule.baseValue === null || rule.baseYear === null || rule.baseYear > year) return null;
  const scale = commonScale([rule.baseValue, rule.value]);
  const moved = unitsAt(rule.value, scale) * BigInt(year - rule.baseYear);
  const base = unitsAt(rule.baseValue, scale);
  const rate = writeDecimal(rule.rateChange === 'fall' ? base - moved : base + moved, scale);
  if (compareDecimals(rate, '0') < 0) return '0';
  return compareDecimals(rate, '100') > 0 ? '100' : rate;
}
