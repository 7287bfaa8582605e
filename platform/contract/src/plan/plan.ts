import { z } from 'zod';
import { daySchema, idSchema } from '../common.ts';
import { route } from '../route.ts';
import { dutyRoles, planLevels, sourceKinds } from '@junheng/vocabulary';

/** Where a figure came from; the source link on screen opens it. */
export const sourceSchema = z.strictObject({
  kind: z.enum(sourceKinds),
  /** The sentence of the plan, the words of whoever typed it, the cell, or the formula. */
  text: z.string(),
  /** For a plan: the heading it stands under; for a document: its title and number. */
  place: z.string(),
  /** [start, end) in UTF-16 units of the plan's text, for a plan. */
  span: z.tuple([z.number().int(), z.number().int()]).nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

export const planSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  titleEn: z.string(),
  issuer: z.string(),
  number: z.string(),
  issued: daySchema,
  from: z.number().int(),
  to: z.number().int(),
  level: z.enum(planLevels),
  /** The area whose plan it is, as printed; empty for the district's own. */
  region: z.string(),
});
export type Plan = z.infer<typeof planSchema>;

/** The published version of a plan that a judgement was made of; its hash is SHA-256, lower-case hex. */
export const judgedVersionSchema = z.strictObject({ number: z.number().int(), hash: z.string() });
export type JudgedVersion = z.infer<typeof judgedVersionSchema>;

export const dutySchema = z.strictObject({
  role: z.enum(dutyRoles),
  unitId: idSchema,
  unitName: z.string(),
  unitNameEn: z.string(),
});
export type Duty = z.infer<typeof dutySchema>;

/** The cut-off day; today in China when left out. */
export const asOfShape = { asOf: daySchema.optional() } as const;
/** The plan that a list is about; the district's plan in force on the cut-off day when left out. */
export const planIdShape = { planId: idSchema.optional() } as const;

/** A count that the screen turns into a link: the filters that give the same rows. */
export const stateCountsSchema = z.record(z.string(), z.number().int());

/** The text of the plan around a sentence, for the source panel. */
export const getPlanText = route({
  area: 'plan',
  name: 'get-plan-text',
  method: 'GET',
  path: '/plan/text',
  access: 'signedIn',
  summary: { zh: '规划原文', en: 'Text of the plan' },
  query: z.strictObject({ planId: idSchema }),
  reply: z.strictObject({
    title: z.string(),
    text: z.string(),
    /** Tables whose structure the file gave: rows of cells, each [start, end, rows, columns] with how many of them it covers. */
    tables: z.array(
      z.array(z.array(z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()]))),
    ),
  }),
  errors: ['PLAN_NOT_FOUND'],
});
