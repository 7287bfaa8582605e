import { compareDecimals, isDecimal, subtractDecimals } from '@junheng/kernel';
import type { ReportTarget } from './report-facts.ts';
import { sayValue } from './report-words.ts';

/** How far the newest value is from what should be reached by now: 差1.9个百分点; empty where it cannot be said. */
export function sayGap(target: ReportTarget): string {
  const { latest, expectedNow } = target;
  if (latest === null || expectedNow === null || !isDecimal(latest.value)) return '';
  const order = compareDecimals(latest.value, expectedNow);
  if (order === 0) return '';
  const [more, less] = order > 0 ? [latest.value, expectedNow] : [expectedNow, latest.value];
  const gap = subtractDecimals(more, less);
  const size = target.valueUnit === '%' ? `${gap}个百分点` : sayValue(target, gap);
  return order > 0 ? `高于序时进度${size}` : `低于序时进度${size}`;
}
