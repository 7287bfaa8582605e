import type { Citation, CountyItem, CountyItemPart } from '../pack/pack.ts';

/** An item that papers answer for: met, not met, or on file. */
export function evidenceItem(
  code: string,
  group: CountyItem['group'],
  zh: string,
  en: string,
  citation: Citation,
  parts: readonly CountyItemPart[] = [],
): CountyItem {
  return { code, name: { zh, en }, group, kind: 'evidence', parts, citation };
}

/** An item that figures answer for. */
export function figureItem(
  code: string,
  group: CountyItem['group'],
  zh: string,
  en: string,
  citation: Citation,
  parts: readonly CountyItemPart[],
): CountyItem {
  return { code, name: { zh, en }, group, kind: 'figure', parts, citation };
}

/** One measure: its names, what it must satisfy, and how it is computed when the data are there. */
export function measure(
  code: string,
  zh: string,
  en: string,
  goal: readonly [comparator: CountyItemPart['comparator'], threshold: number, unit: string],
  expression: string | null = null,
  rest: Pick<CountyItemPart, 'canFailEarly' | 'takesPlain'> = {},
): CountyItemPart {
  const [comparator, threshold, unit] = goal;
  return { code, name: { zh, en }, comparator, threshold, unit, expression, ...rest };
}
