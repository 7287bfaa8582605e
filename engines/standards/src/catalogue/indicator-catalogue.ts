import { compileIndicator } from '@junheng/indicator';
import type { CompiledIndicator } from '@junheng/indicator';
import { COUNTY_UNITS, ITEM_UNITS } from '../check/pack-frame.ts';
import { balanceIndicators } from './balance-indicators.ts';
import type { CatalogueIndicator } from './catalogue-line.ts';
import { classIndicators } from './class-indicators.ts';
import { fundingIndicators } from './funding-indicators.ts';
import { postIndicators } from './post-indicators.ts';
import { preschoolIndicators } from './preschool-indicators.ts';
import { trainingIndicators } from './training-indicators.ts';

/** The indicators that ship as data. */
export const INDICATORS: readonly CatalogueIndicator[] = [
  ...balanceIndicators,
  ...preschoolIndicators,
  ...classIndicators,
  ...postIndicators,
  ...trainingIndicators,
  ...fundingIndicators,
];

/** An indicator of the catalogue ready to be computed; undefined when there is none of that code. */
export function compileCatalogueIndicator(code: string): CompiledIndicator | undefined {
  const indicator = INDICATORS.find((candidate) => candidate.code === code);
  if (indicator === undefined) return undefined;
  const compiled = compileIndicator(indicator, ITEM_UNITS, COUNTY_UNITS);
  if (!compiled.ok)
    throw new Error(`${code}: ${compiled.error.code} ${JSON.stringify(compiled.error.parameters)}`);
  return compiled.value;
}
