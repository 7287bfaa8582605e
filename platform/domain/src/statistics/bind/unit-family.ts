import type { UnitFamily } from '../catalogue/source-entry.ts';

/** Units as plans print them, by family; the first family whose end fits is taken, any other unit counts things. */
const FAMILIES: readonly (readonly [UnitFamily, RegExp])[] = [
  ['none', /^$/u],
  ['share', /^(?:%|％|‰|个?百分点|成)/u],
  ['ratio', /^(?:比|倍)$/u],
  ['speed', /bps$/iu],
  ['money', /元/u],
  ['area', /(?:亩|平方米|公顷|㎡|m²|平方公里)/u],
  ['length', /(?:千米|公里|米)$/u],
  ['time', /^(?:学时|课时|小时|分钟|天|年|个月|节)/u],
  ['people', /(?:人|名|位|人次)$/u],
];

/** The family of a unit of measure: `%` is a share, 万元 is money, 所 counts things. */
export function unitFamilyOf(unit: string): UnitFamily {
  const plain = unit.normalize('NFKC').replaceAll(/\s/gu, '');
  return FAMILIES.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'count';
}
