import type { Target } from '@junheng/contract';
import type { Language } from '../../i18n/language.ts';
import { formatAmount, formatQuantity } from '../../i18n/format-number.ts';

/** What a target asks for, of whichever plan. */
export type Demand = Pick<Target, 'comparator' | 'value' | 'valueMax' | 'unit'>;

const signs: Readonly<Record<Target['comparator'], string>> = {
  '≥': '≥ ',
  '≤': '≤ ',
  '>': '> ',
  '<': '< ',
  '≈': '≈ ',
  '=': '',
  maintain: '',
  range: '',
  qualitative: '',
};

/** What a target with a number asks for, as short as it can be said: `≥ 95%`, `12—15 所`; null when the plan gives no number. */
export function goalNumber(target: Demand, language: Language): string | null {
  if (target.value === null) return null;
  const amount = formatAmount(target.value, target.unit, language);
  if (target.valueMax !== null) {
    const low = formatQuantity(target.value, target.unit, language);
    return `${low}—${formatAmount(target.valueMax, target.unit, language)}`;
  }
  return `${signs[target.comparator]}${amount}`;
}
