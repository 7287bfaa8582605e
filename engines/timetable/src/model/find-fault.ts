import type { Schema } from './schema-type.ts';

/** What does not fit a schema: where (a path such as `lessons[3].length`) and what was expected there. */
export interface Fault {
  readonly path: string;
  readonly expected: string;
}

function typeFits(type: NonNullable<Schema['type']>, value: unknown): boolean {
  switch (type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function findInObject(
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  path: string,
): Fault | undefined {
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(value, name))
      return { path: path === '' ? name : `${path}.${name}`, expected: 'required' };
  }
  const properties = schema.properties ?? {};
  for (const [name, entry] of Object.entries(value)) {
    const inner = path === '' ? name : `${path}.${name}`;
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own === undefined) {
      if (schema.additionalProperties === false) return { path: inner, expected: 'no such field' };
      continue;
    }
    const fault = findFault(own, entry, inner);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Alternatives told apart by the constant in `type`: the fault inside the one meant says more than “none fits”. */
function findInAlternatives(
  alternatives: readonly Schema[],
  value: unknown,
  path: string,
): Fault | undefined {
  const word = typeof value === 'object' && value !== null ? (value as { type?: unknown }).type : undefined;
  const meant = alternatives.find((one) => word !== undefined && one.properties?.['type']?.const === word);
  if (meant !== undefined) return findFault(meant, value, path);
  let last: Fault | undefined;
  for (const one of alternatives) {
    last = findFault(one, value, path);
    if (last === undefined) return undefined;
  }
  const words = alternatives.flatMap((one) => one.properties?.['type']?.const ?? []);
  if (words.length > 0) return { path: `${path}.type`, expected: words.join(' | ') };
  return last;
}

/** Finds the first place where a value does not fit a schema; undefined when it fits. */
export function findFault(schema: Schema, value: unknown, path = ''): Fault | undefined {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives !== undefined) return findInAlternatives(alternatives, value, path);
  if (schema.const !== undefined)
    return value === schema.const ? undefined : { path, expected: JSON.stringify(schema.const) };
  if (schema.enum !== undefined)
    return schema.enum.includes(value as string) ? undefined : { path, expected: schema.enum.join(' | ') };
  if (schema.type !== undefined && !typeFits(schema.type, value)) return { path, expected: schema.type };
  if (schema.minimum !== undefined && (value as number) < schema.minimum)
    return { path, expected: `≥ ${schema.minimum}` };
  if (schema.maximum !== undefined && (value as number) > schema.maximum)
    return { path, expected: `≤ ${schema.maximum}` };
  if (schema.minLength !== undefined && (value as string).length < schema.minLength)
    return { path, expected: 'text' };
  if (schema.type === 'object') return findInObject(schema, value as Record<string, unknown>, path);
  if (schema.type !== 'array') return undefined;
  const list = value as readonly unknown[];
  if (list.length < (schema.minItems ?? 0) || list.length > (schema.maxItems ?? Infinity))
    return { path, expected: `${schema.minItems ?? 0}…${schema.maxItems ?? ''} entries` };
  if (schema.items === undefined) return undefined;
  for (const [index, entry] of list.entries()) {
    const fault = findFault(schema.items, entry, `${path}[${index}]`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
