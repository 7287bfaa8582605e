import { z } from 'zod';
import { daySchema, decimalSchema, idSchema, versionSchema } from '../common.ts';
import { goalShape } from './goal-shape.ts';
import {
  asOfShape,
  dutySchema,
  judgedVersionSchema,
  planIdShape,
  planSchema,
  stateCountsSchema,
} from './plan.ts';
import { targetLinkSchema, targetSchema } from './targets.ts';
import { route } from '../route.ts';
import { linkKinds, targetStates } from '@junheng/vocabulary';

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

/** How many units of a target's duties or a task's duties stand in each state; a unit counts where it leads or answers. */
export const findPlanUnits = route({
  area: 'plan',
  name: 'find-plan-units',
  method: 'GET',
  path: '/plan/units',
  access: 'signedIn',
  summary: { zh: '各单位承担情况', en: 'How each unit stands' },
  query: z.strictObject({ ...asOfShape, ...planIdShape }),
  reply: z.strictObject({
    units: z.array(
      z.strictObject({
        id: idSchema,
        name: z.string(),
        nameEn: z.string(),
        targets: z.number().int(),
        targetStates: stateCountsSchema,
        tasks: z.number().int(),
        taskStates: stateCountsSchema,
      }),
    ),
  }),
});

/** Goals of other plans that may be the same goal, or the superior one: equal name and unit but for how they are printed. */
export const findLinkSuggestions = route({
  area: 'plan',
  name: 'find-link-suggestions',
  method: 'GET',
  path: '/plan/targets/{id}/suggestions',
  access: 'signedIn',
  summary: { zh: '可关联的目标', en: 'Goals that may be linked' },
  params: z.strictObject({ id: idSchema }),
  /** Words to look for instead of the target's own name. */
  query: z.strictObject({ q: z.string().max(100).optional() }),
  reply: z.strictObject({ items: z.array(targetLinkSchema) }),
  errors: ['PLAN_TARGET_NOT_FOUND'],
});
const linkKindSchema = z.enum(linkKinds);
export const linkTarget = route({
  area: 'plan',
  name: 'link-target',
  method: 'POST',
  path: '/plan/targets/{id}/links',
  right: 'linkTargets',
  summary: { zh: '关联其他规划的目标', en: 'Link a target to one of another plan' },
  params: z.strictObject({ id: idSchema }),
  body: z.strictObject({ version: versionSchema, kind: linkKindSchema, targetId: idSchema }),
  reply: targetSchema,
  errors: [
    'PLAN_TARGET_NOT_FOUND',
    'PLAN_LINK_SAME_PLAN',
    'PLAN_LINK_UNIT_DIFFERS',
    'PLAN_LINK_LEVEL_WRONG',
    'CONTRACT_VERSION_STALE',
  ],
});
export const unlinkTarget = route({
  area: 'plan',
  name: 'unlink-target',
  method: 'DELETE',
  path: '/plan/targets/{id}/links/{kind}',
  right: 'linkTargets',
  summary: { zh: '取消关联', en: 'Undo a link' },
  params: z.strictObject({ id: idSchema, kind: linkKindSchema }),
  query: z.strictObject({ version: z.coerce.number().int() }),
  reply: targetSchema,
  errors: ['PLAN_TARGET_NOT_FOUND', 'CONTRACT_VERSION_STALE'],
});

/** What one plan asks for in a row of goals side by side. */
const comparedCellSchema = z.strictObject({
  planId: idSchema,
  targetId: idSchema,
  ...goalShape,
  valueUnit: z.string(),
  latest: z.strictObject({ day: daySchema, value: decimalSchema }).nullable(),
  /** Null for a goal that is only a reference. */
  state: z.enum(targetStates).nullable(),
});
export type ComparedCell = z.infer<typeof comparedCellSchema>;
export const comparePlans = route({
  area: 'plan',
  name: 'compare-plans',
  method: 'GET',
  path: '/plan/side-by-side',
  access: 'signedIn',
  summary: { zh: '目标并排比较', en: 'Goals of several plans side by side' },
  query: z.strictObject({
    ...asOfShape,
    /** Ids joined by commas; all plans of districts, city and province when left out. */
    planIds: z.string().max(1000).optional(),
    /** Only goals that stand in two or more of the plans. */
    common: z.stringbool().optional(),
  }),
  reply: z.strictObject({
    asOf: daySchema,
    plans: z.array(planListItemSchema),
    rows: z.array(
      z.strictObject({ name: z.string(), nameEn: z.string(), cells: z.array(comparedCellSchema) }),
    ),
  }),
});

/** One line of a year's points, drawn from a task of the longer plan. */
const yearlyLineSchema = z.strictObject({
  taskId: idSchema,
  number: z.number().int(),
  title: z.string(),
  titleEn: z.string(),
  reason: z.enum(['checkpoint', 'dueInYear', 'overdue']),
  text: z.string(),
  due: daySchema,
  duties: z.array(dutySchema),
});
export type YearlyLine = z.infer<typeof yearlyLineSchema>;
export const draftYearlyPlan = route({
  area: 'plan',
  name: 'draft-yearly-plan',
  method: 'GET',
  path: '/plan/yearly-draft',
  right: 'draftYearlyPlans',
  summary: { zh: '年度工作要点草稿', en: 'Draft of a year’s points' },
  query: z.strictObject({ ...planIdShape, year: z.coerce.number().int().min(1990).max(2100) }),
  reply: z.strictObject({
    plan: planSchema.nullable(),
    year: z.number().int(),
    /** The points of that year drawn before, if any. */
    existing: z.strictObject({ id: idSchema, title: z.string() }).nullable(),
    lines: z.array(yearlyLineSchema),
  }),
  errors: ['PLAN_NOT_FOUND'],
});
export const createYearlyPlan = route({
  area: 'plan',
  name: 'create-yearly-plan',
  method: 'POST',
  path: '/plan/yearly',
  right: 'publishYearlyPlans',
  summary: { zh: '发布年度工作要点', en: 'Publish a year’s points' },
  body: z.strictObject({
    planId: idSchema,
    year: z.number().int().min(1990).max(2100),
    title: z.string().trim().min(4).max(200),
    number: z.string().trim().max(100),
    issuer: z.string().trim().min(2).max(100),
    issued: daySchema,
    lines: z
      .array(z.strictObject({ taskId: idSchema, text: z.string().trim().min(2).max(500), due: daySchema }))
      .min(1)
      .max(300),
  }),
  reply: planSchema.extend({ judgedVersion: judgedVersionSchema }),
  errors: ['PLAN_NOT_FOUND', 'PLAN_TASK_NOT_FOUND', 'PLAN_YEARLY_EXISTS', 'PLAN_YEARLY_DUE_OUTSIDE'],
});
/** Takes a plan that was entered here (yearly points, a plan loaded by mistake) out of all lists; it stays on record. */
export const withdrawPlan = route({
  area: 'plan',
  name: 'withdraw-plan',
  method: 'POST',
  path: '/plan/plans/{id}/withdrawal',
  right: 'publishYearlyPlans',
  summary: { zh: '撤下规划', en: 'Withdraw a plan' },
  params: z.strictObject({ id: idSchema }),
  body: z.strictObject({ reason: z.string().trim().min(2).max(500) }),
  reply: z.strictObject({ id: idSchema }),
  errors: ['PLAN_NOT_FOUND', 'PLAN_WITHDRAW_ONLY_ONE'],
});
