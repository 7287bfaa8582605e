/** The part of JSON Schema 2020-12 that the published contracts use. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

/** The first place (`rows[3].name: pattern`) where a value is not what the schema says, or undefined. */
export function findSchemaFault(schema: Schema, value: unknown, path = ''): string | undefined {
  if (
    schema.oneOf !== undefined &&
    schema.oneOf.filter((one) => findSchemaFault(one, value, path) === undefined).length !== 1
  ) {
    return `${path}: oneOf`;
  }
  if (schema.type !== undefined && !isOfType(schema.type, value)) return `${path}: ${schema.type}`;
  if (schema.const !== undefined && schema.const !== value) return `${path}: const`;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return `${path}: enum`;
  if (typeof value === 'string') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
      return `${path}: pattern`;
    if (schema.minLength !== undefined && value.length < schema.minLength) return `${path}: minLength`;
  }
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum)
    return `${path}: minimum`;
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined
      ? undefined
      : firstFault(value.map((item, index) => findSchemaFault(items, item, `${path}[${index}]`)));
  }
  return typeof value === 'object' && value !== null ? findObjectFault(schema, value, path) : undefined;
}

function findObjectFault(schema: Schema, value: object, path: string): string | undefined {
  const missing = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${path}.${missing}: required`;
  const entries = Object.entries(value);
  const known = schema.properties ?? {};
  const extra = entries.find(([name]) => !Object.hasOwn(known, name));
  if (schema.additionalProperties === false && extra !== undefined)
    return `${path}.${extra[0]}: additionalProperties`;
  return firstFault(
    entries.map(([name, item]) => {
      const own = known[name];
      return own === undefined ? undefined : findSchemaFault(own, item, `${path}.${name}`);
    }),
  );
}

function firstFault(faults: readonly (string | undefined)[]): string | undefined {
  return faults.find((fault) => fault !== undefined);
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
