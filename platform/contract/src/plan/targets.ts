import { z } from 'zod';
import {
  daySchema,
  decimalSchema,
  idSchema,
  listQueryShape,
  pageOf,
  verdictSchema,
  versionSchema,
} from '../common.ts';
import { goalShape } from './goal-shape.ts';
import {
  asOfShape,
  dutySchema,
  judgedVersionSchema,
  planIdShape,
  planSchema,
  sourceSchema,
  stateCountsSchema,
} from './plan.ts';
import { route } from '../route.ts';
import { attachedFileSchema } from '../work/task-parts.ts';
import { bindings, measures, planLevels, targetRoles, targetStates } from '@junheng/vocabulary';

export const targetValueSchema = z.strictObject({
  id: idSchema,
  /** The day the value is true of. */
  day: daySchema,
  value: decimalSchema,
  source: sourceSchema,
  recordedBy: z.string(),
  recordedAt: z.string(),
  /** Recorded under the same goal of another plan. */
  isShared: z.boolean(),
  /** The file that proves it. */
  file: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
});
export type TargetValue = z.infer<typeof targetValueSchema>;

/** What a plan asks for, without any judgement. */
const demandShape = {
  name: z.string(),
  nameEn: z.string(),
  ...goalShape,
} as const;

/** The same or a superior goal in another plan, or another area's figure printed beside ours; never part of our verdict. */
export const targetLinkSchema = z.strictObject({
  kind: z.enum(['superior', 'shared', 'reference']),
  targetId: idSchema,
  planId: idSchema,
  planTitle: z.string(),
  planTitleEn: z.string(),
  level: z.enum(planLevels),
  /** Whose figure it is, as printed; empty when the plan does not say. */
  area: z.string(),
  ...demandShape,
});
export type TargetLink = z.infer<typeof targetLinkSchema>;

/** A figure that a plan prints without asking anybody to reach it: a standard, another area's goal, a forecast. */
export const apartTargetSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  number: z.number().int(),
  group: z.string(),
  groupEn: z.string(),
  role: z.enum(targetRoles),
  area: z.string(),
  condition: z.string(),
  source: sourceSchema,
  anchors: z.array(sourceSchema),
  ...demandShape,
});
export type ApartTarget = z.infer<typeof apartTargetSchema>;

/** 其中-rows that do not fit their whole: on the base, on what is asked, or on the newest values of one day. */
export const partsFaultSchema = z.strictObject({
  of: z.enum(['base', 'value', 'latest']),
  code: z.enum(['PARTS_EXCEED_WHOLE', 'PARTS_DO_NOT_ADD_UP']),
  wholeId: idSchema,
  sum: decimalSchema,
  whole: decimalSchema,
});
export type PartsFault = z.infer<typeof partsFaultSchema>;

/** A target with its judgement on the cut-off day. */
export const targetSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  /** Position in the plan, from 1. */
  number: z.number().int(),
  group: z.string(),
  groupEn: z.string(),
  name: z.string(),
  nameEn: z.string(),
  ...goalShape,
  binding: z.enum(bindings).nullable(),
  measure: z.enum(measures),
  /** In which values are recorded: `unit`, but % where the change of a rate is asked (个百分点). */
  valueUnit: z.string(),
  /** 每年, 年均 and the like, as printed; empty when the plan does not say. */
  frequency: z.string(),
  parentId: idSchema.nullable(),
  duties: z.array(dutySchema),
  source: sourceSchema,
  /** Further places where the plan prints the same goal. */
  anchors: z.array(sourceSchema),
  links: z.array(targetLinkSchema),
  partsFaults: z.array(partsFaultSchema),
  /** Values to be reached at the end of each year; linear from base to target unless the plan prints them. */
  path: z.array(z.strictObject({ year: z.number().int(), value: decimalSchema, printed: z.boolean() })),
  values: z.array(targetValueSchema),
  latest: targetValueSchema.nullable(),
  /** What should be reached on the cut-off day (序时进度), null when it cannot be said. */
  expectedNow: decimalSchema.nullable(),
  /** The demand by which the state was found, with its day: what stands beside the verdict. */
  demand: z.strictObject({ day: daySchema, value: decimalSchema }).nullable(),
  /** Of a missed target the first later value that meets it after all. */
  reachedLater: z.strictObject({ day: daySchema, value: decimalSchema }).nullable(),
  /** What the trend gives at the end of the target's year (期末预测), null with fewer than two values. */
  forecast: decimalSchema.nullable(),
  state: z.enum(targetStates),
  verdict: verdictSchema,
  /** One sentence saying why, in both languages. */
  reason: z.strictObject({ zh: z.string(), en: z.string() }),
  version: versionSchema,
});
export type Target = z.infer<typeof targetSchema>;

export const targetQuerySchema = z.strictObject({
  ...listQueryShape,
  ...asOfShape,
  ...planIdShape,
  state: z.enum(targetStates).optional(),
  verdict: verdictSchema.optional(),
  binding: z.enum(bindings).optional(),
  group: z.string().max(100).optional(),
  unitId: idSchema.optional(),
  sort: z.enum(['number', '-number', 'name', 'state']).default('number'),
});
export const getPlanHome = route({
  area: 'plan',
  name: 'get-plan-home',
  method: 'GET',
  path: '/plan/home',
  access: 'signedIn',
  summary: { zh: '首页：规划进展', en: 'Home: where the plan stands' },
  query: z.strictObject({ ...asOfShape, ...planIdShape }),
  errors: ['PLAN_NOT_FOUND'],
  reply: z.strictObject({
    plan: planSchema.nullable(),
    judgedVersion: judgedVersionSchema.nullable(),
    asOf: daySchema,
    /** Which year of the plan the cut-off day falls in, from 1. */
    planYear: z.number().int(),
    targetCount: z.number().int(),
    targetStates: stateCountsSchema,
    taskCount: z.number().int(),
    taskStates: stateCountsSchema,
    targets: z.array(targetSchema),
    /** The one thing to say: which binding targets are short and who must act, else how the whole stands. */
    lead: z.strictObject({ zh: z.string(), en: z.string() }),
    /** Ids of the targets that are behind or missed, the most pressing first. */
    pressing: z.array(idSchema),
    /** Targets whose state differs between a month before the cut-off day and that day. */
    changes: z.array(
      z.strictObject({
        targetId: idSchema,
        name: z.string(),
        nameEn: z.string(),
        from: z.enum(targetStates),
        to: z.enum(targetStates),
        value: decimalSchema.nullable(),
        unit: z.string(),
      }),
    ),
    /** What waits for the reader: reports to review, tasks to report or behind, returned reports, due within 30 days, overdue, binding targets missed. */
    mine: z.strictObject({
      toReview: z.number().int(),
      toReport: z.number().int(),
      returned: z.number().int(),
      dueSoon: z.number().int(),
      overdue: z.number().int(),
      behind: z.number().int(),
      missedBinding: z.number().int(),
    }),
  }),
});
export const findTargets = route({
  area: 'plan',
  name: 'find-targets',
  method: 'GET',
  path: '/plan/targets',
  access: 'signedIn',
  summary: { zh: '目标列表', en: 'List targets' },
  query: targetQuerySchema,
  reply: pageOf(targetSchema).extend({
    states: stateCountsSchema,
    groups: z.array(z.string()),
    plan: planSchema.nullable(),
    judgedVersion: judgedVersionSchema.nullable(),
    /** What the plan prints beside the targets, under the same words and group; neither counted nor judged. */
    apart: z.array(apartTargetSchema),
  }),
});
export const exportTargets = route({
  area: 'plan',
  name: 'export-targets',
  method: 'GET',
  path: '/plan/targets.xlsx',
  access: 'signedIn',
  summary: { zh: '导出目标', en: 'Export targets as xlsx' },
  query: targetQuerySchema,
  reply: z.unknown(),
  replyKind: 'file',
});
export const getTarget = route({
  area: 'plan',
  name: 'get-target',
  method: 'GET',
  path: '/plan/targets/{id}',
  access: 'signedIn',
  summary: { zh: '目标详情', en: 'One target' },
  params: z.strictObject({ id: idSchema }),
  query: z.strictObject(asOfShape),
  reply: targetSchema.extend({ judgedVersion: judgedVersionSchema.nullable() }),
  errors: ['PLAN_TARGET_NOT_FOUND'],
});
export const recordTargetValue = route({
  area: 'plan',
  name: 'record-target-value',
  method: 'POST',
  path: '/plan/targets/{id}/values',
  right: 'recordValues',
  summary: { zh: '填报现值', en: 'Record a value with its source' },
  params: z.strictObject({ id: idSchema }),
  body: z.strictObject({
    version: versionSchema,
    day: daySchema,
    value: decimalSchema,
    sourceText: z.string().min(2).max(500),
    sourcePlace: z.string().max(200).default(''),
    /** Evidence handed in before with `upload-work-file`. */
    fileId: idSchema.nullable().default(null),
  }),
  reply: targetSchema,
  errors: [
    'PLAN_TARGET_NOT_FOUND',
    'PLAN_UNIT_ANSWERS_NOT',
    'PLAN_VALUE_DAY_IN_FUTURE',
    'PLAN_VALUE_OUT_OF_RANGE',
    'PLAN_FILE_NOT_FOUND',
    'CONTRACT_VERSION_STALE',
  ],
});
export const withdrawTargetValue = route({
  area: 'plan',
  name: 'withdraw-target-value',
  method: 'DELETE',
  path: '/plan/targets/{id}/values/{valueId}',
  right: 'recordValues',
  summary: { zh: '撤回填报的现值', en: 'Withdraw a recorded value' },
  params: z.strictObject({ id: idSchema, valueId: idSchema }),
  query: z.strictObject({ version: z.coerce.number().int() }),
  reply: targetSchema,
  errors: [
    'PLAN_TARGET_NOT_FOUND',
    'PLAN_VALUE_NOT_FOUND',
    'PLAN_UNIT_ANSWERS_NOT',
    'CONTRACT_VERSION_STALE',
  ],
});
export const attachValueFile = route({
  area: 'plan',
  name: 'attach-value-file',
  method: 'PUT',
  path: '/plan/targets/{id}/values/{valueId}/file',
  right: 'recordValues',
  summary: { zh: '为现值附上佐证材料', en: 'Hang evidence on a recorded value' },
  params: z.strictObject({ id: idSchema, valueId: idSchema }),
  body: z.strictObject({ fileId: idSchema }),
  reply: attachedFileSchema,
  errors: [
    'PLAN_TARGET_NOT_FOUND',
    'PLAN_VALUE_NOT_FOUND',
    'PLAN_FILE_NOT_FOUND',
    'PLAN_UNIT_ANSWERS_NOT',
    'CONTRACT_VERSION_STALE',
  ],
});
