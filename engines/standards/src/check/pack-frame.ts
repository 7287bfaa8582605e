import { makeAttribute, makeFrame } from '@junheng/indicator';
import type { Frame } from '@junheng/indicator';
import { COUNTY_FIGURES } from '../county/county-figures.ts';
import type { CountyValue } from '../model/county-data.ts';
import { DERIVED_ITEMS } from '../model/derived-items.ts';
import { ITEMS } from '../model/items.ts';
import { AREAS, OWNERSHIPS, SCHOOL_TYPES, STAGES } from '../model/school.ts';
import type { UnitTable } from '../model/unit-table.ts';

/** Items that expressions of packs may name, with their units. */
export const ITEM_UNITS: ReadonlyMap<string, string> = new Map(
  [...ITEMS, ...DERIVED_ITEMS].map((item) => [item.code, item.unit]),
);

/** County figures that expressions may name as `county('code')`, with their units. */
export const COUNTY_UNITS: ReadonlyMap<string, string> = new Map(
  COUNTY_FIGURES.map((figure) => [figure.code, figure.unit]),
);

/** The units of one county and its yearly figures as a frame for expressions. */
export function frameOf(table: UnitTable, countyValues: readonly CountyValue[], year: number): Frame {
  const attributes = new Map([
    [
      'type',
      makeAttribute(
        SCHOOL_TYPES,
        table.units.map((unit) => unit.type),
      ),
    ],
    [
      'ownership',
      makeAttribute(
        OWNERSHIPS,
        table.units.map((unit) => unit.ownership),
      ),
    ],
    [
      'area',
      makeAttribute(
        AREAS,
        table.units.map((unit) => unit.area),
      ),
    ],
    [
      'stage',
      makeAttribute(
        STAGES,
        table.units.map((unit) => unit.stage),
      ),
    ],
  ] as const);
  const groups = Int32Array.of(0, table.units.length);
  const previous: Frame = {
    ...makeFrame(new Map(), { groups: Int32Array.of(0, 0) }),
    groupItems: groupItems(countyValues, year - 1),
  };
  return {
    count: table.units.length,
    items: table.items,
    attributes,
    groups,
    schools: firstRows(table),
    groupItems: groupItems(countyValues, year),
    parameters: new Map(),
    previous,
  };
}

/** For each unit the first row of its school; units are ordered by school. */
function firstRows({ units }: UnitTable): Int32Array {
  let first = 0;
  return Int32Array.from(units, ({ school }, row) => {
    if (school !== units[first]?.school) first = row;
    return first;
  });
}

function groupItems(countyValues: readonly CountyValue[], year: number): Map<string, Float64Array> {
  return new Map(
    countyValues
      .filter((entry) => entry.year === year && COUNTY_UNITS.has(entry.item))
      .map((entry) => [entry.item, Float64Array.of(entry.value ?? Number.NaN)]),
  );
}
