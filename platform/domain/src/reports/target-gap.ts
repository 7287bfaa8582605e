import { compareDecimals, isDecimal, subtractDecimals } from '@junheng/kernel';
import type { ReportTarget } from './report-facts.ts';
import { dayInWords, sayRecorded, sayValue } from './report-words.ts';

/** How far the newest value is from what the verdict asked: 比序时进度低1.9个百分点; empty where it cannot be said. */
export function sayGap(target: ReportTarget): string {
  const { latest, demand } = target;
  if (latest === null || demand === null || target.comparator === 'qualitative') return '';
  // Of a change of a rate the value is the rate and the demand the change: no difference can be told.
  if (target.unit !== target.valueUnit && target.measure === 'increment') return '';
  if (!isDecimal(latest.value) || !isDecimal(demand.value)) return '';
  const order = compareDecimals(latest.value, demand.value);
  if (order === 0) return '';
  const [more, less] = order > 0 ? [latest.value, demand.value] : [demand.value, latest.value];
  const gap = subtractDecimals(more, less);
  const size = target.valueUnit === '%' ? `${gap}个百分点` : sayValue(target, gap);
  return order > 0 ? `比序时进度高${size}` : `比序时进度低${size}`;
}

/** When a missed target was reached after all: 已于2026年9月1日达到（0个）; empty where it was not. */
export function sayReachedLater(
  target: Pick<ReportTarget, 'reachedLater' | 'valueUnit' | 'comparator'>,
): string {
  const { reachedLater } = target;
  if (reachedLater === null) return '';
  return `已于${dayInWords(reachedLater.day)}达到（${sayRecorded(target, reachedLater.value)}）`;
}
