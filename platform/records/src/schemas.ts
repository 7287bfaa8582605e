import { z } from 'zod';
import type { Field, Fields } from './field.ts';
import type { BodyOf, ValueOf } from './values.ts';

const MOST_REFERENCES = 100;

function filledSchema(field: Field): z.ZodType {
  switch (field.type) {
    case 'text': {
      const text = z
        .string()
        .trim()
        .min(field.min ?? 0)
        .max(field.max);
      return field.pattern === undefined ? text : text.regex(new RegExp(`^(?:${field.pattern})$`, 'u'));
    }
    case 'number':
      return z.string().regex(new RegExp(`^-?\\d{1,15}(?:\\.\\d{1,${Math.max(1, field.decimals)}})?$`, 'u'));
    case 'money':
      return z.string().regex(/^\d{1,13}(?:\.\d{1,2})?$/u);
    case 'count':
      return z
        .number()
        .int()
        .min(0)
        .max(field.max ?? 2_147_483_647);
    case 'day':
      return z.iso.date();
    case 'moment':
      return z.string();
    case 'month':
      return z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u);
    case 'choice':
      return z.enum(field.words);
    case 'yesNo':
      return z.boolean();
    case 'place':
      return z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
    case 'reference':
      return field.through === undefined ? z.uuid() : z.array(z.uuid()).max(MOST_REFERENCES);
    case 'unit':
    case 'person':
    case 'file':
    case 'photo':
      return z.uuid();
    case 'computed':
      return z.unknown();
  }
}

const isNullable = (field: Field): boolean =>
  field.type !== 'text' &&
  field.required !== true &&
  !(field.type === 'yesNo' && field.canBeUnknown !== true) &&
  !(field.type === 'reference' && field.through !== undefined);

/** The schema of each field of a kind by name, as replies show it: what is not filled in is null, or an empty text. */
export function shapeOf<F extends Fields>(
  fields: F,
): { readonly [Name in keyof F]: z.ZodType<ValueOf<F[Name]>> } {
  const shape = Object.entries(fields).map(([name, field]) => {
    const filled = field.type === 'text' ? z.string() : filledSchema(field);
    return [name, isNullable(field) ? filled.nullable() : filled];
  });
  return Object.fromEntries(shape) as { [Name in keyof F]: z.ZodType<ValueOf<F[Name]>> };
}

function bodyField(field: Field): z.ZodType {
  const filled = filledSchema(field);
  if (field.type === 'choice' && field.initial !== undefined) return filled.default(field.initial);
  if (field.required === true) return filled;
  if (field.type === 'text')
    return z
      .string()
      .trim()
      .pipe(z.union([z.literal(''), filled as z.ZodType<string, string>]))
      .default('');
  if (field.type === 'reference' && field.through !== undefined) return filled.default([]);
  if (field.type === 'yesNo' && field.canBeUnknown !== true) return filled;
  return filled.nullable().default(null);
}

/** The schema of a form by field. */
export type BodyShape<F extends Fields> = {
  [Name in keyof BodyOf<F>]: z.ZodType<BodyOf<F>[Name], BodyOf<F>[Name] | undefined>;
};

/** What a form hands in: text without blanks around it; what need not be filled may be left out. */
export function bodyOf<F extends Fields>(fields: F): z.ZodObject<BodyShape<F>> {
  const shape = Object.entries(fields)
    .filter(([, field]) => field.type !== 'computed')
    .map(([name, field]) => [name, bodyField(field)]);
  return z.strictObject(Object.fromEntries(shape)) as never;
}
