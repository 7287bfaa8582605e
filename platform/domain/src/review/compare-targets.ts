import { compareDecimals } from '@junheng/kernel';
import type { Decimal } from '@junheng/kernel';
import { canonicalJson } from './canonical-json.ts';
import { directionOf, isComparable } from '../plan/meet-target.ts';
import { ruleOfSnapshot } from './plan-snapshot.ts';
import type { SnapshotTarget } from './plan-snapshot.ts';
import type { ChangeKind } from '@junheng/vocabulary';

/** The values that meet a target: from `low` to `high`, null for no bound; an open end does not count itself. */
interface Demand {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
}

const bounds = (
  low: Decimal | null,
  high: Decimal | null,
  isLowOpen = false,
  isHighOpen = false,
): Demand => ({ low, high, isLowOpen, isHighOpen });

/** The demand of a target as an interval, by the rules of its judgement; undefined for one without a number, and for “about”. */
function demandOf(target: SnapshotTarget): Demand | undefined {
  const rule = ruleOfSnapshot(target);
  if (!isComparable(rule)) return undefined;
  const { value, valueMax, baseValue, comparator } = target;
  if (comparator === 'maintain') {
    const kept = value ?? baseValue;
    if (kept === null) return undefined;
    return compareDecimals(kept, '0') === 0 ? bounds(null, kept) : bounds(kept, null);
  }
  if (value === null) return undefined;
  switch (comparator) {
    case '≥':
      return bounds(value, null);
    case '>':
      return bounds(value, null, true);
    case '≤':
      return bounds(null, value);
    case '<':
      return bounds(null, value, false, true);
    case '=': {
      const direction = directionOf(rule);
      if (direction === 'up') return bounds(value, null);
      return direction === 'down' ? bounds(null, value) : bounds(value, value);
    }
    case 'range':
      return bounds(value, rule.measure === 'level' ? valueMax : null);
    default:
      return undefined;
  }
}

/** Compares two ends of intervals: positive when `left` lets less through. `side` is 1 for the low end, -1 for the high. */
function compareEnds(
  left: readonly [Decimal | null, boolean],
  right: readonly [Decimal | null, boolean],
  side: 1 | -1,
): number {
  if (left[0] === null || right[0] === null) return Number(left[0] !== null) - Number(right[0] !== null);
  const order = compareDecimals(left[0], right[0]) * side;
  return order === 0 ? Number(left[1]) - Number(right[1]) : order;
}

/** 1 when the later demand lets less through at one end and no more at the other, -1 the other way round, 0 when the same; null when neither holds the other. */
export function compareDemands(before: SnapshotTarget, after: SnapshotTarget): 1 | 0 | -1 | null {
  const [earlier, later] = [demandOf(before), demandOf(after)];
  if (earlier === undefined || later === undefined) {
    const same = (target: SnapshotTarget) => [target.comparator, target.value, target.valueMax];
    return canonicalJson(same(before)) === canonicalJson(same(after)) ? 0 : null;
  }
  const low = compareEnds([later.low, later.isLowOpen], [earlier.low, earlier.isLowOpen], 1);
  const high = compareEnds([later.high, later.isHighOpen], [earlier.high, earlier.isHighOpen], -1);
  if (low === 0 && high === 0) return 0;
  if (low >= 0 && high >= 0) return 1;
  return low <= 0 && high <= 0 ? -1 : null;
}

const BINDING_FORCE = { binding: 1, expected: 0 } as const;

function compareBinding(before: SnapshotTarget, after: SnapshotTarget): number {
  const force = (target: SnapshotTarget): number =>
    target.binding === null ? 0 : BINDING_FORCE[target.binding];
  return force(after) - force(before);
}

/** Whether two statements measure the same thing, so that their numbers can be compared. */
function isSameMeasure(before: SnapshotTarget, after: SnapshotTarget): boolean {
  const kept = (target: SnapshotTarget) => [target.unit, target.measure, target.role, target.area];
  return canonicalJson(kept(before)) === canonicalJson(kept(after));
}

const wordsOf = (target: SnapshotTarget) => [
  target.name,
  target.group,
  target.condition,
  target.frequency,
  target.ratio,
  target.path,
  target.parentId,
  target.duties.map((duty) => [duty.role, duty.unitId]),
];

/**
 * How a target differs between two versions. Tightened: every value that meets the later demand met the earlier one, not the other
 * way round, by the same year or sooner, and not less binding; loosened is the mirror of it. The same demand by another year is
 * moved; anything else that differs is worded anew.
 */
export function compareTargets(
  before: SnapshotTarget,
  after: SnapshotTarget,
): Exclude<ChangeKind, 'added' | 'dropped'> {
  const years = before.year - after.year;
  const demand = isSameMeasure(before, after) ? compareDemands(before, after) : null;
  const binding = compareBinding(before, after);
  if (demand !== null) {
    const isStricter = demand >= 0 && binding >= 0 && (demand > 0 || binding > 0);
    const isLaxer = demand <= 0 && binding <= 0 && (demand < 0 || binding < 0);
    if (isStricter && years >= 0) return 'tightened';
    if (isLaxer && years <= 0) return 'loosened';
    if (years !== 0) return 'moved';
    if (demand === 0 && binding === 0) {
      return canonicalJson(wordsOf(before)) === canonicalJson(wordsOf(after)) ? 'unchanged' : 'reworded';
    }
  }
  return years === 0 ? 'reworded' : 'moved';
}
