import type { TargetValue } from '@junheng/contract';
import { formatMoment } from '../../../i18n/format-number.ts';

/** Who recorded a value and when, in one line. */
export function latestBy(value: TargetValue): string {
  return `${value.recordedBy} ${formatMoment(value.recordedAt)}`;
}
