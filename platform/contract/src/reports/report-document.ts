import { z } from 'zod';
import { daySchema, decimalSchema } from '../common.ts';
import { targetStates } from '@junheng/vocabulary';

/** A figure with its source in one sentence. */
const figureSchema = z.strictObject({
  kind: z.literal('figure'),
  text: z.string(),
  source: z.string(),
  decimal: decimalSchema.optional(),
});
const inlineSchema = z.union([
  z.string(),
  z.strictObject({ kind: z.literal('strong'), text: z.string() }),
  z.strictObject({ kind: z.literal('amount'), text: z.string(), decimal: decimalSchema }),
  figureSchema,
]);
const dayCellSchema = z.strictObject({
  kind: z.literal('day'),
  day: daySchema,
  isPlanned: z.boolean().optional(),
});
const cellSchema = z.union([z.string(), z.number(), dayCellSchema, z.array(inlineSchema)]);
const stepSchema = z.strictObject({ year: z.number().int(), value: decimalSchema });

/** One block of a report as it is printed, from top to bottom. */
export const reportBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    inlines: z.array(inlineSchema),
    isFlush: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    title: z.string(),
    columns: z.array(
      z.strictObject({
        title: z.string(),
        width: z.number(),
        align: z.enum(['left', 'center', 'right']).optional(),
        /** The rule behind a column of computed figures. */
        source: z.string().optional(),
        /** Stands below the column before it where a page is narrow. */
        isBelow: z.boolean().optional(),
      }),
    ),
    rows: z.array(z.array(cellSchema)),
    note: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('charts'),
    panels: z.array(
      z.strictObject({
        title: z.string(),
        unit: z.string(),
        state: z.enum(targetStates),
        stateWord: z.string(),
        path: z.array(stepSchema),
        base: stepSchema.nullable(),
        values: z.array(z.strictObject({ day: daySchema, value: decimalSchema })),
        goal: stepSchema.nullable(),
        forecast: decimalSchema.nullable(),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('annexList'), titles: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('signature'), organ: z.string(), day: daySchema }),
  z.strictObject({
    kind: z.literal('annex'),
    label: z.string(),
    title: z.string(),
    isLandscape: z.boolean(),
  }),
]);
export type ReportBlock = z.infer<typeof reportBlockSchema>;

/** A report as data: what the preview draws is what the files print. */
export const reportDocumentSchema = z.strictObject({
  title: z.array(z.string()),
  subtitle: z.string(),
  isLandscape: z.boolean(),
  isOnePage: z.boolean(),
  isDense: z.boolean().optional(),
  blocks: z.array(reportBlockSchema),
  fileName: z.string(),
  asOf: daySchema,
  organ: z.string(),
});
export type PrintedReport = z.infer<typeof reportDocumentSchema>;
