import { compileIndicator } from '@junheng/indicator';
import type { CompiledIndicator, IndicatorError } from '@junheng/indicator';
import type { CountyItemPart, Pack, UnitIndicator } from '../pack/pack.ts';
import { COUNTY_UNITS, ITEM_UNITS } from './pack-frame.ts';

/** A pack whose expressions were parsed and checked. */
export interface CompiledPack {
  readonly pack: Pack;
  /** In the order of `pack.indicators`. */
  readonly indicators: readonly CompiledIndicator[];
  /** By code of the county item's part. */
  readonly parts: ReadonlyMap<string, CompiledIndicator>;
}

const compiled = new WeakMap<Pack, CompiledPack>();

/**
 * Parses and checks every expression of a pack, once. A pack that does not compile is a mistake of its author and throws,
 * naming the line; `EXTRA` items that a county registered are allowed by `items`.
 */
export function compilePack(pack: Pack, items: ReadonlyMap<string, string> = ITEM_UNITS): CompiledPack {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const result: CompiledPack = {
    pack,
    indicators: pack.indicators.map((indicator) => compileLine(pack, indicator, items)),
    parts: new Map(
      pack.countyItems.flatMap((item) =>
        item.parts.flatMap((part) =>
          part.expression === null ? [] : [[part.code, compileLine(pack, part, items)] as const],
        ),
      ),
    ),
  };
  compiled.set(pack, result);
  return result;
}

function compileLine(
  pack: Pack,
  line: UnitIndicator | CountyItemPart,
  items: ReadonlyMap<string, string>,
): CompiledIndicator {
  const result = compileIndicator(
    {
      code: line.code,
      name: line.name,
      expression: line.expression ?? '',
      unit: line.unit,
      source: { zh: pack.id, en: pack.id, confidence: 'A' },
      ...('parameters' in line && line.parameters !== undefined ? { parameters: line.parameters } : {}),
    },
    items,
    COUNTY_UNITS,
  );
  if (result.ok) return result.value;
  throw new Error(`${pack.id} ${line.code}: ${describe(result.error)} in ${line.expression ?? ''}`);
}

function describe(error: IndicatorError): string {
  return `${error.code} ${JSON.stringify(error.parameters)} at ${error.place?.line ?? 0}:${error.place?.column ?? 0}`;
}
