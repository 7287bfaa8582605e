import { z } from 'zod';
import type { Field } from './field.ts';
import type { RecordKind } from './kind.ts';
import { filtersOf, listFields, nameBeside, sortableFields, wordsOf } from './list.ts';
import type { ListFilter } from './list.ts';
import { shapeOf } from './schemas.ts';
import type { ListRowOf } from './values.ts';

/** More rows than any list of a district has: an export is never cut without a word. */
export const MOST_ROWS = 100_000;

function valueSchema(field: Field): z.ZodType<string> {
  switch (field.type) {
    case 'unit':
    case 'person':
    case 'reference':
      return z.uuid();
    case 'day':
    case 'moment':
      return z.iso.date();
    case 'month':
      return z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u);
    default:
      return z.string().regex(/^-?\d{1,15}(?:\.\d{1,6})?$/u);
  }
}

function filterSchema({ does }: ListFilter, field: Field): z.ZodType<string> {
  if (does === 'holds') return z.string().max(100);
  if (does === 'has') return z.enum(['true', 'false']);
  if (does !== 'oneOf') return valueSchema(field);
  const words = wordsOf(field) ?? [];
  return z
    .string()
    .max(1000)
    .refine((text) => text.split(',').every((word) => words.includes(word)));
}

const commonShape = {
  q: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
  sort: z.string().default(''),
  /** The columns of an export in their order, joined by commas; those of the kind when left out. */
  columns: z.string().max(2000).optional(),
};

/** The question of a list: search, filters by field, order, page. Keys that no field gives are refused. */
export function listQueryOf(kind: RecordKind): z.ZodObject<typeof commonShape> {
  const fields = listFields(kind);
  const filters = filtersOf(kind).map((filter) => {
    const field = fields[filter.field];
    if (field === undefined || filter.param in commonShape)
      throw new Error(`${kind.table}.${filter.field} cannot be a filter of a list`);
    return [filter.param, filterSchema(filter, field).optional()] as const;
  });
  const sorts = sortableFields(kind).flatMap((name) => [name, `-${name}`]);
  const columns = z
    .string()
    .max(2000)
    .refine((text) => text.split(',').every((name) => Object.hasOwn(fields, name)))
    .optional();
  const sort = z.enum(sorts).default(kind.list?.sort ?? sorts[0] ?? '');
  return z.strictObject({ ...commonShape, ...Object.fromEntries(filters), sort, columns }) as never;
}

/** What a list shows of a record: its id and version, every field that may be seen, and names beside ids. */
export function listRowOf<K extends RecordKind>(kind: K): z.ZodObject<ListRowShape<K>> {
  const fields = listFields(kind);
  const names = Object.entries(fields).flatMap(([name, field]) => nameBeside(name, field) ?? []);
  return z.strictObject({
    id: z.uuid(),
    ...shapeOf(fields),
    ...Object.fromEntries(names.map((name) => [name, z.string().nullable()])),
    version: z.number().int().positive(),
  }) as never;
}

type ListRowShape<K extends RecordKind> = {
  [Name in keyof ListRowOf<K>]: z.ZodType<ListRowOf<K>[Name], ListRowOf<K>[Name]>;
};
