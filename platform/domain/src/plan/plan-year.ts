import { yearOf } from '@junheng/kernel';
import type { Day, Period } from '@junheng/kernel';

/** Which year of the plan a day falls in, from 1; before it begins 1, after its end the last. */
export function planYearOf(period: Period, day: Day): number {
  const last = period.to - period.from + 1;
  return Math.min(last, Math.max(1, yearOf(day) - period.from + 1));
}
