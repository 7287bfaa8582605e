import { commonScale, compareDecimals, decimalPlaces, divideUnits, unitsAt } from '@junheng/kernel';
import type { Decimal } from '@junheng/kernel';
import type { TargetRule } from './target.ts';

/** “About” allows this share on either side: official texts fix no width, and a twentieth is what reviewers call 左右. */
export const APPROXIMATE_PERCENT = 5n;

/** Which way a target's figure has to go; `hold` keeps a number that is already there. */
export type Direction = 'up' | 'down' | 'hold';

/** Whether the amount only piles up, by the year or over the term, so that more than printed is never wrong. */
function isAmount(rule: TargetRule): boolean {
  return rule.measure !== 'level';
}

/** The number that `maintain` keeps: the printed one, else the base. */
function maintained(rule: TargetRule): Decimal | null {
  return rule.value ?? rule.baseValue;
}

/** Which way the figure has to go, from the comparator and, for bare numbers and ranges, from the base. */
export function directionOf(rule: TargetRule): Direction {
  if (rule.comparator === '≥' || rule.comparator === '>' || rule.comparator === 'qualitative') return 'up';
  if (rule.comparator === '≤' || rule.comparator === '<') return 'down';
  if (rule.comparator === 'maintain') return 'hold';
  if (isAmount(rule)) return 'up';
  if (rule.baseValue === null || rule.value === null) return 'hold';
  if (compareDecimals(rule.baseValue, rule.value) < 0) return 'up';
  const upper = rule.comparator === 'range' ? rule.valueMax : rule.value;
  return upper !== null && compareDecimals(rule.baseValue, upper) > 0 ? 'down' : 'hold';
}

/** Whether the target has a number that a value can be compared with at all. */
export function isComparable(rule: TargetRule): boolean {
  if (rule.comparator === 'qualitative') return true;
  if (rule.comparator === 'maintain') return maintained(rule) !== null;
  if (rule.comparator === 'range') return rule.value !== null && rule.valueMax !== null;
  return rule.value !== null;
}

/** Whether a value lies within “about” of a number; of an amount more is never too much. */
function isAbout(rule: TargetRule, value: Decimal, goal: Decimal): boolean {
  const scale = commonScale([value, goal]);
  const [at, wanted] = [unitsAt(value, scale), unitsAt(goal, scale)];
  if (isAmount(rule) && at >= wanted) return true;
  const [distance, size] = [at > wanted ? at - wanted : wanted - at, wanted < 0n ? -wanted : wanted];
  return distance * 100n <= APPROXIMATE_PERCENT * size;
}

/** Whether a value equals a bare number when rounded to the digits that the plan prints. */
function isSameAsPrinted(value: Decimal, goal: Decimal): boolean {
  const scale = commonScale([value, goal]);
  const factor = 10n ** BigInt(scale - decimalPlaces(goal));
  return divideUnits(unitsAt(value, scale), factor, 'nearest') * factor === unitsAt(goal, scale);
}

/** Whether a bare number is reached: passed on the way from the base, or the same where nothing says which way. */
function meetsBareNumber(rule: TargetRule, value: Decimal, goal: Decimal): boolean {
  const direction = directionOf(rule);
  if (direction === 'up') return compareDecimals(value, goal) >= 0;
  if (direction === 'down') return compareDecimals(value, goal) <= 0;
  return isSameAsPrinted(value, goal);
}

/**
 * Whether a value meets the target's own words: ≥ ≤ > < ≈ = range maintain; of a qualitative target 1 stands for
 * “confirmed” and 0 for “not yet”. False when the target has no number to compare with.
 */
export function meetsTarget(rule: TargetRule, value: Decimal): boolean {
  if (rule.comparator === 'qualitative') return compareDecimals(value, '1') >= 0;
  const goal = rule.comparator === 'maintain' ? maintained(rule) : rule.value;
  if (goal === null) return false;
  const order = compareDecimals(value, goal);
  switch (rule.comparator) {
    case '≥':
      return order >= 0;
    case '>':
      return order > 0;
    case '≤':
      return order <= 0;
    case '<':
      return order < 0;
    case '≈':
      return isAbout(rule, value, goal);
    case '=':
      return meetsBareNumber(rule, value, goal);
    case 'maintain':
      return compareDecimals(goal, '0') === 0 ? order <= 0 : order >= 0;
    case 'range':
      if (rule.valueMax === null) return false;
      return order >= 0 && (isAmount(rule) || compareDecimals(value, rule.valueMax) <= 0);
  }
}

/**
 * Whether the target asks to keep something rather than to get somewhere: `maintain`, a base that meets the target
 * already, a limit without a base, a cap on an amount.
 */
export function isHolding(rule: TargetRule): boolean {
  if (rule.comparator === 'maintain') return true;
  if (rule.comparator === 'qualitative') return false;
  const direction = directionOf(rule);
  if (isAmount(rule)) return direction === 'down';
  return rule.baseValue === null ? direction === 'down' : meetsTarget(rule, rule.baseValue);
}
