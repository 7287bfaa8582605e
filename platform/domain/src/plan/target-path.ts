import {
  commonScale,
  compareDecimals,
  dayNumber,
  divideUnits,
  lastDayOf,
  unitsAt,
  writeDecimal,
} from '@junheng/kernel';
import type { Day, Decimal, Period } from '@junheng/kernel';
import { directionOf, isComparable, isHolding } from './meet-target.ts';
import type { Direction } from './meet-target.ts';
import type { TargetRule, YearValue } from './target.ts';
import { rateAtEndOf } from './yearly-change.ts';

/** What should be reached at the end of one year; `printed` when the plan itself says so. */
export interface PathPoint extends YearValue {
  readonly printed: boolean;
}

/** The number at which the way ends: the near side of a range, else the printed number, else (maintain) the base. */
export function finalNumber(rule: TargetRule): Decimal | null {
  if (rule.comparator === 'qualitative') return null;
  if (rule.comparator === 'range' && directionOf(rule) === 'down') return rule.valueMax;
  return rule.value ?? (rule.comparator === 'maintain' ? rule.baseValue : null);
}

/** Where a running total starts when the plan prints no base: at nothing, when the plan begins. */
function startOf(rule: TargetRule, period: Period): YearValue | null {
  const year = rule.baseValue === null ? period.from - 1 : (rule.baseYear ?? period.from - 1);
  if (year >= rule.year) return null;
  if (rule.baseValue !== null) return { year, value: rule.baseValue };
  return rule.measure === 'cumulative' ? { year, value: '0' } : null;
}

/** The fixed points of the way, by year: base, what the plan prints in between, the final number. */
function anchorsOf(rule: TargetRule, period: Period): YearValue[] {
  const end = finalNumber(rule);
  if (end === null) return [];
  const start = startOf(rule, period);
  const printed = rule.printedPath.filter(
    (point) => point.year < rule.year && (start === null || point.year > start.year),
  );
  return [...(start === null ? [] : [start]), ...printed, { year: rule.year, value: end }].toSorted(
    (left, right) => left.year - right.year,
  );
}

/** A straight line between two year ends, rounded at `scale` towards the easier side for the unit that must deliver. */
function betweenAnchors(
  from: YearValue,
  to: YearValue,
  day: Day,
  scale: number,
  direction: Direction,
): Decimal {
  const [start, end] = [dayNumber(lastDayOf(from.year)), dayNumber(lastDayOf(to.year))];
  const [low, high] = [unitsAt(from.value, scale), unitsAt(to.value, scale)];
  const gained = (high - low) * BigInt(dayNumber(day) - start);
  const rounding = direction === 'down' ? 'ceil' : 'floor';
  return writeDecimal(low + divideUnits(gained, BigInt(end - start), rounding), scale);
}

/**
 * What should be reached on a day (序时进度): along the printed points, straight lines between them, with as many
 * decimals as the plan prints. Null when nothing is said for that day: no base and before the first printed point.
 */
export function expectedOn(rule: TargetRule, period: Period, day: Day): Decimal | null {
  if (!isComparable(rule) || rule.measure === 'increment') return null;
  if (isHolding(rule)) return finalNumber(rule);
  const anchors = anchorsOf(rule, period);
  const scale = commonScale(anchors.map((anchor) => anchor.value));
  let previous: YearValue | null = null;
  for (const anchor of anchors) {
    if (day <= lastDayOf(anchor.year)) {
      if (day === lastDayOf(anchor.year)) return anchor.value;
      if (previous === null) return startOf(rule, period) === null ? null : anchor.value;
      return betweenAnchors(previous, anchor, day, scale, directionOf(rule));
    }
    previous = anchor;
  }
  return previous?.value ?? null;
}

/** The first year whose end is a checkpoint: the plan's first, or the one after the base where that is later. */
export function firstCheckpoint(rule: TargetRule, period: Period): number {
  return Math.min(rule.year, Math.max(period.from, (rule.baseYear ?? period.from - 1) + 1));
}

function yearEnd(rule: TargetRule, period: Period, year: number): Decimal | null {
  if ((rule.rateChange ?? null) !== null) return rateAtEndOf(rule, year);
  return rule.measure === 'increment' ? finalNumber(rule) : expectedOn(rule, period, lastDayOf(year));
}

/** What should be reached at the end of each year, first to last; years of which nothing can be said are left out. */
export function targetPath(rule: TargetRule, period: Period): PathPoint[] {
  const printedYears = new Set([...rule.printedPath.map((point) => point.year), rule.year]);
  const points: PathPoint[] = [];
  for (let year = firstCheckpoint(rule, period); year <= rule.year; year += 1) {
    const value = yearEnd(rule, period, year);
    if (value !== null)
      points.push({ year, value, printed: printedYears.has(year) && (rule.rateChange ?? null) === null });
  }
  return points;
}

/** Whether a value is as far as the path asks: not below it on the way up, not above it on the way down. */
export function reachesDemand(rule: TargetRule, value: Decimal, demand: Decimal): boolean {
  const order = compareDecimals(value, demand);
  return directionOf(rule) === 'down' ? order <= 0 : order >= 0;
}
