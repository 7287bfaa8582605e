import { z } from 'zod';
import { daySchema, decimalSchema, idSchema, verdictSchema } from '../common.ts';
import { judgedVersionSchema } from './plan.ts';
import { route } from '../route.ts';
import { changeKinds, changedThings, comparators, targetStates } from '@junheng/vocabulary';

/** How one thing differs between two versions of a plan. */
export const planChangeSchema = z.strictObject({
  kind: z.enum(changeKinds),
  of: z.enum(changedThings),
  id: idSchema,
  name: z.string(),
  /** What it said and says, short: `≥ 95 %（2025）`; empty when there was or is none. */
  before: z.string(),
  after: z.string(),
  zh: z.string(),
  en: z.string(),
});
/** A readable difference; `counts` by kind of change, `items` without the unchanged. */
export const differenceSchema = z.strictObject({
  counts: z.record(z.enum(changeKinds), z.number().int()),
  items: z.array(planChangeSchema),
});
export type PlanChange = z.infer<typeof planChangeSchema>;
export type Difference = z.infer<typeof differenceSchema>;

export const planVersionSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  /** From 1. */
  number: z.number().int(),
  hash: z.string(),
  inForceFrom: daySchema,
  publishedBy: z.string(),
  publishedAt: z.string(),
  note: z.string(),
  documentId: idSchema.nullable(),
  documentTitle: z.string().nullable(),
  targetCount: z.number().int(),
  taskCount: z.number().int(),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;

export const findPlanVersions = route({
  area: 'plan',
  name: 'find-plan-versions',
  method: 'GET',
  path: '/plan/versions',
  access: 'signedIn',
  summary: { zh: '规划版本', en: 'Versions of a plan, the newest first' },
  query: z.strictObject({ planId: idSchema }),
  reply: z.strictObject({ items: z.array(planVersionSchema) }),
  errors: ['PLAN_NOT_FOUND'],
});
export const getPlanVersion = route({
  area: 'plan',
  name: 'get-plan-version',
  method: 'GET',
  path: '/plan/versions/{id}',
  access: 'signedIn',
  summary: { zh: '规划版本及其变化', en: 'A version with its difference from the one before' },
  params: z.strictObject({ id: idSchema }),
  reply: planVersionSchema.extend({
    /** Whether the snapshot still has the hash it was published with. */
    isIntact: z.boolean(),
    /** Null for the first version. */
    difference: differenceSchema.nullable(),
  }),
  errors: ['PLAN_VERSION_NOT_FOUND'],
});
/** Judges the frozen targets of a version with the values known up to a day: the same answer whenever it is asked. */
export const judgePlanVersion = route({
  area: 'plan',
  name: 'judge-plan-version',
  method: 'GET',
  path: '/plan/versions/{id}/judgement',
  right: 'judgeVersions',
  summary: { zh: '按版本重新评判', en: 'Judge a stored version again' },
  params: z.strictObject({ id: idSchema }),
  query: z.strictObject({
    asOf: daySchema.optional(),
    /** Only values that were on record by the end of this day, and were not withdrawn by then. */
    knownOn: daySchema.optional(),
  }),
  reply: z.strictObject({
    judgedVersion: judgedVersionSchema,
    isIntact: z.boolean(),
    asOf: daySchema,
    targets: z.array(
      z.strictObject({
        id: idSchema,
        number: z.number().int(),
        name: z.string(),
        nameEn: z.string(),
        unit: z.string(),
        comparator: z.enum(comparators),
        value: decimalSchema.nullable(),
        year: z.number().int(),
        latest: z.strictObject({ day: daySchema, value: decimalSchema }).nullable(),
        expectedNow: decimalSchema.nullable(),
        /** The demand by which the state was found, with its day: what stands beside the verdict. */
        demand: z.strictObject({ day: daySchema, value: decimalSchema }).nullable(),
        /** Of a missed target the first later value that meets it after all. */
        reachedLater: z.strictObject({ day: daySchema, value: decimalSchema }).nullable(),
        forecast: decimalSchema.nullable(),
        state: z.enum(targetStates),
        verdict: verdictSchema,
        reason: z.strictObject({ zh: z.string(), en: z.string() }),
      }),
    ),
  }),
  errors: ['PLAN_VERSION_NOT_FOUND'],
});
