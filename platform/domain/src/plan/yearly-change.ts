import { commonScale, compareDecimals, divideUnits, unitsAt, writeDecimal, yearOf } from '@junheng/kernel';
import type { Decimal, Period } from '@junheng/kernel';
import type { TargetRule, ValueOnDay } from './target.ts';
import type { Measure } from '@junheng/vocabulary';

/** Which way a rate is asked to move every year; null for a target that asks for an amount. */
export type RateChange = 'rise' | 'fall';

/** Decimals kept beyond those of the figures when an average is taken. */
const AVERAGE_DECIMALS = 2;

/** The words of a target by which a change is understood: its name, its unit, and the sentence of the plan. */
export interface ChangeWords {
  readonly measure: Measure;
  readonly name: string;
  readonly unit: string;
  readonly words: string;
}

/** Words that say that a figure is to become less. */
const FALL = /[降减]/u;

/**
 * Whether a target asks for the change of a rate (近视率每年降 0.5 个百分点), and which way. The unit says that it is a change, the words
 * before the number which way; without such a word a rate is to rise. Where the indicator itself is the change (近视率年下降) it is an amount.
 */
export function rateChangeOf({ measure, name, unit, words }: ChangeWords): RateChange | null {
  if (measure !== 'increment' || !unit.endsWith('百分点')) return null;
  if (/(?:下降|降低|减少|降幅|增幅|提高|提升|增长|上升)(?:值|率|幅度)?$/u.test(name)) return null;
  const before = words.slice(
    Math.max(0, words.indexOf(name)),
    words.search(/[\d.]+(?:[—–~-][\d.]+)?\s*个?百分点/u),
  );
  return FALL.test(before) ? 'fall' : 'rise';
}

/**
 * Whether an increase is asked of the whole term (比 2020 年提高 10 个百分点, 五年净增 1500 人) and not of every year. Only where the words say
 * so and no word of every year stands with them.
 */
export function isOverTerm(words: string, frequency: string | null): boolean {
  if (frequency !== null || /每|年均|逐年|年度/u.test(words)) return false;
  return /[比较](?:\d{4}|基期|上期|“?十[一二三四五]五)|净增|五年|规划期|期间/u.test(words);
}

/**
 * A target as it is judged when its increase is asked of the whole term: an amount as a running total from nothing, the change of a rate
 * as the level to which it leads from the base (without a base nothing can be compared).
 */
export function overTermRule(rule: TargetRule): TargetRule {
  const { rateChange = null, baseValue, value, valueMax } = rule;
  if (rateChange === null) return { ...rule, measure: 'cumulative', baseYear: null, baseValue: null };
  const level = (change: Decimal | null): Decimal | null =>
    change === null || baseValue === null
      ? null
      : rateChange === 'fall'
        ? subtract(baseValue, change)
        : subtract(baseValue, subtract('0', change));
  const [near, far] = [level(value), level(valueMax)];
  const turned = { '≥': '≤', '>': '<', '≤': '≥', '<': '>' } as const;
  const { comparator } = rule;
  const isTurned = rateChange === 'fall' && comparator in turned;
  return {
    ...rule,
    measure: 'level',
    unit: '%',
    rateChange: null,
    comparator: isTurned ? turned[comparator as keyof typeof turned] : comparator,
    value: rateChange === 'fall' && far !== null ? far : near,
    valueMax: rateChange === 'fall' && far !== null ? near : far,
  };
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
