import { z } from 'zod';
import { daySchema, idSchema } from './common.ts';
import { asOfShape, judgedVersionSchema, planSchema, stateCountsSchema } from './plan.ts';
import { route } from './route.ts';

/** A published plan in the list of plans. */
export const planListItemSchema = planSchema.extend({
  /** The school or office whose plan it is; null for the district's own. */
  ownerUnitId: idSchema.nullable(),
  ownerUnitName: z.string(),
  ownerUnitNameEn: z.string(),
  superiorPlanId: idSchema.nullable(),
  /** Whether lists are about it when no plan is chosen. */
  isInForce: z.boolean(),
  /** Whether its goals only give references to ours. */
  isReference: z.boolean(),
  judgedVersion: judgedVersionSchema.nullable(),
  publishedAt: z.string().nullable(),
  targetCount: z.number().int(),
  taskCount: z.number().int(),
  /** Counts of states on the cut-off day, with `counts` only. */
  targetStates: stateCountsSchema.nullable(),
  taskStates: stateCountsSchema.nullable(),
});
export type PlanListItem = z.infer<typeof planListItemSchema>;

export const findPlans = route({
  area: 'plan',
  name: 'find-plans',
  method: 'GET',
  path: '/plan/plans',
  access: 'signedIn',
  summary: { zh: '规划列表', en: 'List plans' },
  query: z.strictObject({ ...asOfShape, counts: z.stringbool().optional() }),
  reply: z.strictObject({ asOf: daySchema, items: z.array(planListItemSchema) }),
});
