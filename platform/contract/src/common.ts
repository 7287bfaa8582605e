import { z } from 'zod';
import { verdicts } from '@junheng/vocabulary';

/** An id made by Junheng (UUIDv7). */
export const idSchema = z.uuid();
/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();
/** A moment in UTC, ISO 8601 with milliseconds. */
export const timestampSchema = z.iso.datetime();
/** A number as decimal text, so that nothing is lost on the way: `4.85`, `-12`, `54.820`. */
export const decimalSchema = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/u);
export const verdictSchema = z.enum(verdicts);

/** Paging and free-text search that every list shares. `q` looks into names; `page` counts from 1. */
export const listQueryShape = {
  q: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
} as const;

/** One page of a list with the count of all that the reader may see under the same filters. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ total: z.number().int().nonnegative(), items: z.array(item) });
}

/** A body of a change carries the version the person saw; another version is answered with a calm conflict (409). */
export const versionSchema = z.number().int().positive();

/** One element at fault. `element` is a path into the call: `body.percent`, `query.page`, `params.id`. */
export const faultSchema = z.strictObject({
  element: z.string(),
  code: z.string(),
  message: z.string(),
});

/** How every failed call is answered, in the reader's language; `parameters` let a program word it again. */
export const errorReplySchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  element: z.string().optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  faults: z.array(faultSchema).optional(),
  requestId: z.string().optional(),
});
export type ErrorReply = z.infer<typeof errorReplySchema>;
