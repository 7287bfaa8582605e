import { BREAK_PREFIX, COUNTY_FIGURES } from '../county/county-figures.ts';
import { PACKS } from './index-of-packs.ts';

let units: ReadonlyMap<string, string> | null = null;

/** The unit in which `county.csv` gives an item: of a yearly figure, a part, or the only part of an item; undefined where there is none. */
export function unitOfCountyItem(code: string): string | undefined {
  units ??= new Map([
    ...COUNTY_FIGURES.map((figure) => [figure.code, figure.unit] as const),
    ...PACKS.flatMap((pack) =>
      pack.countyItems.flatMap((item) => [
        ...item.parts.slice(0, 1).map((part) => [item.code, part.unit] as const),
        ...item.parts.map((part) => [part.code, part.unit] as const),
      ]),
    ),
  ]);
  return units.get(code);
}

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
