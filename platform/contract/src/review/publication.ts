import { z } from 'zod';
import { daySchema, idSchema, versionSchema } from '../common.ts';
import { differenceSchema } from '../plan/versions.ts';
import { route } from '../route.ts';

const byId = z.strictObject({ id: idSchema });

/** Why a review cannot be published yet, or what publishing leaves out. */
export const publishingObstacleSchema = z.strictObject({
  code: z.enum([
    'PLAN_REVIEW_FACT_MISSING',
    'PLAN_REVIEW_DOUBTS_OPEN',
    'PLAN_REVIEW_ITEMS_PENDING',
    'PLAN_REVIEW_UNITS_OPEN',
    'PLAN_REVIEW_NOTHING_ACCEPTED',
  ]),
  zh: z.string(),
  en: z.string(),
  count: z.number().int(),
  /** The facts' field for PLAN_REVIEW_FACT_MISSING. */
  field: z.string().nullable(),
  itemIds: z.array(idSchema),
  /** `leaveOut: true` gets past it: pending items are then not taken over. */
  canLeaveOut: z.boolean(),
});
export const checkPlanReview = route({
  area: 'review',
  name: 'check-plan-review',
  method: 'GET',
  path: '/plan/reviews/{id}/publication',
  right: 'reviewPlans',
  summary: { zh: '发布前检查', en: 'What stands in the way of publishing, and what it would change' },
  params: byId,
  query: z.strictObject({ unmentioned: z.enum(['drop', 'keep']).default('drop') }),
  reply: z.strictObject({
    obstacles: z.array(publishingObstacleSchema),
    /** The number that publishing would give. */
    versionNumber: z.number().int(),
    targetCount: z.number().int(),
    taskCount: z.number().int(),
    projectCount: z.number().int(),
    newUnits: z.array(z.string()),
    /** Against the version in force; null for a new plan. */
    difference: differenceSchema.nullable(),
  }),
  errors: ['PLAN_REVIEW_NOT_FOUND'],
});
export const publishPlanReview = route({
  area: 'review',
  name: 'publish-plan-review',
  method: 'POST',
  path: '/plan/reviews/{id}/publish',
  right: 'reviewPlans',
  summary: { zh: '发布规划', en: 'Publish a review as a version of the plan' },
  params: byId,
  body: z.strictObject({
    version: versionSchema,
    /** Today when left out. */
    inForceFrom: daySchema.optional(),
    note: z.string().trim().max(500).default(''),
    /** Pending items are not taken over. Contradictions must be decided all the same. */
    leaveOut: z.boolean().default(false),
    /** For an adjustment: what it does not mention is dropped (a whole plan issued anew) or stays (a notice that changes a few things). */
    unmentioned: z.enum(['drop', 'keep']).default('drop'),
  }),
  reply: z.strictObject({
    planId: idSchema,
    versionId: idSchema,
    number: z.number().int(),
    hash: z.string(),
  }),
  errors: [
    'PLAN_REVIEW_NOT_FOUND',
    'PLAN_REVIEW_CLOSED',
    'CONTRACT_VERSION_STALE',
    'PLAN_REVIEW_FACT_MISSING',
    'PLAN_REVIEW_DOUBTS_OPEN',
    'PLAN_REVIEW_ITEMS_PENDING',
    'PLAN_REVIEW_UNITS_OPEN',
    'PLAN_REVIEW_NOTHING_ACCEPTED',
  ],
});
