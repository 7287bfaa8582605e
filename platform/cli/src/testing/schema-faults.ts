type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

function isObject(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/**
 * What of a value does not fit a JSON Schema, as paths. Knows the words that the published schemas use: type, enum, pattern,
 * minLength, required, properties, additionalProperties, items, anyOf and local $ref; any other word is a fault of the schema.
 */
export function findSchemaFaults(schema: Schema, value: Json, root: Schema = schema, path = '$'): string[] {
  const faults: string[] = [];
  for (const [word, rule] of Object.entries(schema)) {
    switch (word) {
      case '$schema':
      case '$defs':
      case 'title':
      case 'description':
      case 'examples':
        break;
      case '$ref': {
        const target = (rule as string)
          .split('/')
          .slice(1)
          .reduce<Json>((at, key) => (isObject(at) ? (at[key] ?? null) : null), root);
        faults.push(
          ...(isObject(target)
            ? findSchemaFaults(target, value, root, path)
            : [`${path}: ${rule as string} is not there`]),
        );
        break;
      }
      case 'anyOf': {
        const tries = (rule as readonly Schema[]).map((option) =>
          findSchemaFaults(option, value, root, path),
        );
        if (tries.every((list) => list.length > 0)) faults.push(...(tries[0] ?? []));
        break;
      }
      case 'type': {
        const types = [rule].flat() as readonly string[];
        const type = typeOf(value);
        if (!types.includes(type) && !(type === 'integer' && types.includes('number')))
          faults.push(`${path} is ${type}`);
        break;
      }
      case 'enum':
        if (!(rule as readonly Json[]).includes(value)) faults.push(`${path} is ${JSON.stringify(value)}`);
        break;
      case 'pattern':
        if (typeof value === 'string' && !new RegExp(rule as string, 'u').test(value))
          faults.push(`${path} is ${value}`);
        break;
      case 'minLength':
        if (typeof value === 'string' && value.length < (rule as number)) faults.push(`${path} is too short`);
        break;
      case 'required':
        for (const key of rule as readonly string[]) {
          if (isObject(value) && !Object.hasOwn(value, key)) faults.push(`${path}.${key} is missing`);
        }
        break;
      case 'properties':
        if (!isObject(value)) break;
        for (const [key, part] of Object.entries(rule as Readonly<Record<string, Schema>>)) {
          if (value[key] !== undefined)
            faults.push(...findSchemaFaults(part, value[key], root, `${path}.${key}`));
        }
        break;
      case 'additionalProperties':
        if (!isObject(value)) break;
        for (const [key, part] of Object.entries(value)) {
          if (isObject(schema['properties']) && Object.hasOwn(schema['properties'], key)) continue;
          if (rule === false) faults.push(`${path}.${key} is not foreseen`);
          else if (isObject(rule)) faults.push(...findSchemaFaults(rule, part, root, `${path}.${key}`));
        }
        break;
      case 'items':
        if (!Array.isArray(value)) break;
        (value as readonly Json[]).forEach((part, index) => {
          faults.push(...findSchemaFaults(rule as Schema, part, root, `${path}[${index}]`));
        });
        break;
      default:
        faults.push(`${path}: the schema uses ${word}`);
    }
  }
  return faults;
}
