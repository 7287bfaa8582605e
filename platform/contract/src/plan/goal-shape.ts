import { z } from 'zod';
import { decimalSchema } from '../common.ts';
import { comparators } from '@junheng/vocabulary';

/** What a goal asks for, wherever one is shown: unit of measure as printed (万人, %, 所), base, year, comparator and value. */
export const goalShape = {
  unit: z.string(),
  baseYear: z.number().int().nullable(),
  baseValue: decimalSchema.nullable(),
  year: z.number().int(),
  comparator: z.enum(comparators),
  value: decimalSchema.nullable(),
  valueMax: decimalSchema.nullable(),
} as const;
