import type { Decimal } from '@junheng/kernel';
import type { TargetRule, Words } from './target.ts';

/** A number with its unit of measure as printed; English keeps only the percent sign. */
export function withUnit(rule: Pick<TargetRule, 'unit'>, value: Decimal): Words {
  if (rule.unit === '%') return { zh: `${value}%`, en: `${value}%` };
  return { zh: `${value}${rule.unit}`, en: value };
}

/** The demand of a target in a few words: `≥60%`, `3—5所`, `保持100%`. */
export function describeDemand(rule: Pick<TargetRule, 'unit' | 'comparator' | 'value' | 'valueMax'>): Words {
  const printed = rule.value === null ? null : withUnit(rule, rule.value);
  switch (rule.comparator) {
    case 'qualitative':
      return { zh: '定性目标', en: 'a goal in words' };
    case 'maintain':
      if (printed !== null) return { zh: `保持${printed.zh}`, en: `keep ${printed.en}` };
      return { zh: '保持基期水平', en: 'keep the base level' };
    case 'range': {
      const upper = rule.valueMax === null ? { zh: '', en: '' } : withUnit(rule, rule.valueMax);
      return { zh: `${rule.value ?? ''}—${upper.zh}`, en: `${rule.value ?? ''} to ${upper.en}` };
    }
    case '≈':
      return { zh: `${printed?.zh ?? ''}左右`, en: `about ${printed?.en ?? ''}` };
    case '=':
      return { zh: printed?.zh ?? '', en: printed?.en ?? '' };
    default:
      return { zh: `${rule.comparator}${printed?.zh ?? ''}`, en: `${rule.comparator} ${printed?.en ?? ''}` };
  }
}
