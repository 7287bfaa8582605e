import { checkTypes } from './check/check-types.ts';
import type { ValueType, Vocabulary } from './check/value-type.ts';
import type { Indicator } from './indicator.ts';
import type { Result } from './result.ts';
import { childNodes } from './syntax/node.ts';
import type { Node } from './syntax/node.ts';
import { parseExpression } from './syntax/parse.ts';
import { formatUnit, isSameUnit, parseUnit, PLAIN } from './unit/unit.ts';

/** An indicator whose expression was parsed and checked. */
export interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly node: Node;
  readonly type: ValueType;
  /** Items of units that the expression reads, in the order of the source, each once. */
  readonly items: readonly string[];
}

/** The names that an indicator may use: `items` and `groupItems` with units, and its own settings. */
export function compileIndicator(
  indicator: Indicator,
  items: ReadonlyMap<string, string>,
  groupItems: ReadonlyMap<string, string> = new Map(),
): Result<CompiledIndicator> {
  const parsed = parseExpression(indicator.expression);
  if (!parsed.ok) return parsed;
  const parameters = new Map(
    Object.entries(indicator.parameters ?? {}).map(([name, parameter]) => [name, parameter.unit]),
  );
  const vocabulary: Vocabulary = { items, parameters, groupItems };
  const type = checkTypes(indicator.expression, parsed.value, vocabulary);
  if (!type.ok) return type;
  const stated = parseUnit(indicator.unit);
  if (stated === null) {
    return { ok: false, error: { code: 'INDICATOR_UNIT_UNKNOWN', parameters: { unit: indicator.unit } } };
  }
  if (type.value.unit !== null && !isSameUnit(stated, type.value.unit)) {
    const parameters_ = { left: formatUnit(stated), right: formatUnit(type.value.unit ?? PLAIN) };
    return { ok: false, error: { code: 'INDICATOR_UNIT_DIFFERENT', parameters: parameters_ } };
  }
  const used = [...new Set(listNames(parsed.value))].filter((name) => !parameters.has(name));
  return { ok: true, value: { indicator, node: parsed.value, type: type.value, items: used } };
}

function listNames(node: Node): string[] {
  return node.kind === 'name' ? [node.name] : childNodes(node).flatMap(listNames);
}
