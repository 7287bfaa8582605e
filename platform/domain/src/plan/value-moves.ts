import { commonScale, isDecimal, unitsAt, writeDecimal } from '@junheng/kernel';
import type { Day, Decimal } from '@junheng/kernel';

/** A value with the day for which it holds or is asked. */
export interface DatedNumber {
  readonly day: Day;
  readonly value: Decimal;
}

/** A difference of two numbers, without its sign, and which way it goes. */
export interface Difference {
  readonly amount: Decimal;
  readonly way: 'more' | 'less' | 'same';
}

function differ(from: Decimal, to: Decimal): Difference {
  const scale = commonScale([from, to]);
  const units = unitsAt(to, scale) - unitsAt(from, scale);
  return {
    amount: writeDecimal(units < 0n ? -units : units, scale),
    way: units === 0n ? 'same' : units > 0n ? 'more' : 'less',
  };
}

/** What of a judged target its gap is told from. */
export interface Measured {
  readonly comparator: string;
  readonly measure: string;
  readonly unit: string;
  readonly valueUnit: string;
  readonly latest: DatedNumber | null;
  readonly demand: DatedNumber | null;
}

/**
 * How far the newest value is from the demand that decided the verdict (差距). Null where nothing decided, for goals in words, and where
 * the recorded value is a rate and the demand its change.
 */
export function gapOf(target: Measured): (Difference & { readonly day: Day }) | null {
  const { latest, demand } = target;
  if (latest === null || demand === null || target.comparator === 'qualitative') return null;
  if (target.measure === 'increment' && target.unit !== target.valueUnit) return null;
  if (!isDecimal(latest.value) || !isDecimal(demand.value)) return null;
  return { ...differ(demand.value, latest.value), day: demand.day };
}

/** How the newest value moved since the one of an earlier day (走势). Null with fewer than two days. `values` in any order. */
export function lastMove(values: readonly DatedNumber[]): (Difference & { readonly since: Day }) | null {
  const sorted = values.toSorted((left, right) => (left.day < right.day ? -1 : Number(left.day > right.day)));
  const newest = sorted.at(-1);
  if (newest === undefined) return null;
  const before = sorted.findLast(({ day }) => day < newest.day);
  return before === undefined ? null : { ...differ(before.value, newest.value), since: before.day };
}
