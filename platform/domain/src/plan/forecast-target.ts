import {
  commonScale,
  compareDecimals,
  dayNumber,
  divideUnits,
  isDecimal,
  lastDayOf,
  unitsAt,
  writeDecimal,
} from '@junheng/kernel';
import type { Day, Decimal } from '@junheng/kernel';
import type { TargetRule, ValueOnDay } from './target.ts';

interface Point {
  readonly day: Day;
  readonly value: Decimal;
}

/** Keeps a forecast where such a number can be: a share within 0 to 100, an amount or count not below 0. */
function clampForecast(rule: TargetRule, forecast: Decimal, points: readonly Point[]): Decimal {
  const isNonNegative = points.every((point) => compareDecimals(point.value, '0') >= 0);
  if (isNonNegative && compareDecimals(forecast, '0') < 0) return '0';
  return rule.unit === '%' && compareDecimals(forecast, '100') > 0 ? '100' : forecast;
}

/**
 * What the trend gives at the end of the target's year: the least-squares line through the base and the recorded
 * values, worked in whole numbers and rounded half away from zero at the finest scale among them.
 * Null with fewer than two recorded values, for yearly amounts, for targets without a number, and when the line leads
 * beyond any number that can be written.
 * Source: ordinary least squares, b = (nΣxy − ΣxΣy) / (nΣx² − (Σx)²).
 */
export function forecastTarget(rule: TargetRule, values: readonly ValueOnDay[]): Decimal | null {
  if (rule.measure === 'increment' || rule.comparator === 'qualitative') return null;
  const recorded = values.filter((value) => value.day <= lastDayOf(rule.year));
  if (recorded.length < 2) return null;
  const base: Point[] =
    rule.baseValue !== null && rule.baseYear !== null
      ? [{ day: lastDayOf(rule.baseYear), value: rule.baseValue }]
      : [];
  const points: Point[] = [...base, ...recorded];
  const scale = commonScale([
    ...points.map((point) => point.value),
    ...(rule.value === null ? [] : [rule.value]),
  ]);
  const count = BigInt(points.length);
  const end = BigInt(dayNumber(lastDayOf(rule.year)));
  let [sumX, sumY, sumXX, sumXY] = [0n, 0n, 0n, 0n];
  for (const point of points) {
    // Days count backwards from the target's end, so that the forecast is the line's value at 0.
    const [x, y] = [BigInt(dayNumber(point.day)) - end, unitsAt(point.value, scale)];
    [sumX, sumY, sumXX, sumXY] = [sumX + x, sumY + y, sumXX + x * x, sumXY + x * y];
  }
  const divisor = count * sumXX - sumX * sumX;
  if (divisor === 0n) return null;
  const atEnd = divideUnits(sumY * sumXX - sumX * sumXY, divisor, 'nearest');
  const forecast = writeDecimal(atEnd, scale);
  return isDecimal(forecast) ? clampForecast(rule, forecast, points) : null;
}
