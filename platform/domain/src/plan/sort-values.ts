import { compareDecimals } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { ValueOnDay } from './target.ts';

/** Negative when `left` comes first: by day, then by the moment of recording, then by the number. */
function compareValues(left: ValueOnDay, right: ValueOnDay): number {
  if (left.day !== right.day) return left.day < right.day ? -1 : 1;
  if (left.recordedAt !== right.recordedAt) return left.recordedAt < right.recordedAt ? -1 : 1;
  return compareDecimals(left.value, right.value);
}

/** The values that count on a cut-off day, oldest first: none after it, and one for each day (the last recorded). */
export function sortValues(values: readonly ValueOnDay[], asOf: Day): ValueOnDay[] {
  const known = values.filter((value) => value.day <= asOf).toSorted(compareValues);
  return known.filter((value, index) => known[index + 1]?.day !== value.day);
}
