import { BREAK_PREFIX, COUNTY_FIGURES } from '../county/county-figures.ts';
import { PACKS } from './index-of-packs.ts';

let codes: ReadonlySet<string> | null = null;

/** Whether `county.csv` may name this item: an item, a part of an item or a veto of some pack, a yearly figure, or a break of one. */
export function isCountyItem(code: string): boolean {
  codes ??= new Set([
    ...COUNTY_FIGURES.flatMap((figure) => [figure.code, `${BREAK_PREFIX}${figure.code}`]),
    `${BREAK_PREFIX}all`,
    ...PACKS.flatMap((pack) => [
      ...pack.countyItems.flatMap((item) => [item.code, ...item.parts.map((part) => part.code)]),
      ...pack.vetoes.map((veto) => veto.code),
    ]),
  ]);
  return codes.has(code);
}
