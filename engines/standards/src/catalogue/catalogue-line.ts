import type { Indicator } from '@junheng/indicator';

/** An indicator of the catalogue with the systems (rows of the list of systems) that it serves. */
export interface CatalogueIndicator extends Indicator {
  readonly systems: readonly number[];
}

/** Writes one indicator: code, names, formula, unit, then where it comes from. */
export function line(
  systems: readonly number[],
  code: string,
  [zh, en]: readonly [zh: string, en: string],
  [expression, unit]: readonly [expression: string, unit: string],
  [sourceZh, sourceEn, confidence]: readonly [zh: string, en: string, confidence: 'A' | 'B' | 'C'],
  rest: Partial<Indicator> = {},
): CatalogueIndicator {
  const source = { zh: sourceZh, en: sourceEn, confidence };
  return { systems, code, name: { zh, en }, expression, unit, source, ...rest };
}
