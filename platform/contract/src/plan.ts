import { z } from 'zod';
import {
  daySchema,
  decimalSchema,
  idSchema,
  listQueryShape,
  pageOf,
  verdictSchema,
  versionSchema,
} from './common.ts';
import { route } from './route.ts';

export const comparators = ['≥', '≤', '>', '<', '≈', '=', 'maintain', 'range', 'qualitative'] as const;
export const bindings = ['binding', 'expected'] as const;
export const measures = ['level', 'increment', 'cumulative'] as const;
/** 已实现, 达到序时进度, 滞后, 未如期实现, 数据不全, 未到考核期, 不适用. */
export const targetStates = [
  'achieved',
  'onTrack',
  'behind',
  'missed',
  'noData',
  'notDue',
  'exempt',
] as const;
/** 已完成, 正常, 滞后, 逾期, 待报. */
export const taskStates = ['done', 'normal', 'behind', 'overdue', 'notReported'] as const;
export const dutyRoles = ['lead', 'supporting', 'responsible'] as const;
export const reportStates = ['submitted', 'accepted', 'returned'] as const;

/** Where a figure came from; the source link on screen opens it. */
export const sourceSchema = z.strictObject({
  kind: z.enum(['plan', 'typed', 'workbook', 'formula']),
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
});
export type Plan = z.infer<typeof planSchema>;

export const dutySchema = z.strictObject({
  role: z.enum(dutyRoles),
  unitId: idSchema,
  unitName: z.string(),
  unitNameEn: z.string(),
});
export type Duty = z.infer<typeof dutySchema>;

export const targetValueSchema = z.strictObject({
  id: idSchema,
  /** The day the value is true of. */
  day: daySchema,
  value: decimalSchema,
  source: sourceSchema,
  recordedBy: z.string(),
  recordedAt: z.string(),
});
export type TargetValue = z.infer<typeof targetValueSchema>;

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
  /** Unit of measure as printed: 万人, %, 所. */
  unit: z.string(),
  baseYear: z.number().int().nullable(),
  baseValue: decimalSchema.nullable(),
  year: z.number().int(),
  comparator: z.enum(comparators),
  value: decimalSchema.nullable(),
  valueMax: decimalSchema.nullable(),
  binding: z.enum(bindings).nullable(),
  measure: z.enum(measures),
  parentId: idSchema.nullable(),
  duties: z.array(dutySchema),
  source: sourceSchema,
  /** Values to be reached at the end of each year; linear from base to target unless the plan prints them. */
  path: z.array(z.strictObject({ year: z.number().int(), value: decimalSchema, printed: z.boolean() })),
  values: z.array(targetValueSchema),
  latest: targetValueSchema.nullable(),
  /** What should be reached on the cut-off day (序时进度), null when it cannot be said. */
  expectedNow: decimalSchema.nullable(),
  /** What the trend gives at the end of the target's year (期末预测), null with fewer than two values. */
  forecast: decimalSchema.nullable(),
  state: z.enum(targetStates),
  verdict: verdictSchema,
  /** One sentence saying why, in both languages. */
  reason: z.strictObject({ zh: z.string(), en: z.string() }),
  version: versionSchema,
});
export type Target = z.infer<typeof targetSchema>;

export const taskReportSchema = z.strictObject({
  id: idSchema,
  taskId: idSchema,
  unitId: idSchema,
  unitName: z.string(),
  unitNameEn: z.string(),
  /** 0 to 100. */
  percent: z.number().int().min(0).max(100),
  words: z.string(),
  state: z.enum(reportStates),
  /** Why it was returned. */
  reason: z.string().nullable(),
  reportedBy: z.string(),
  reportedAt: z.string(),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  version: versionSchema,
});
export type TaskReport = z.infer<typeof taskReportSchema>;

export const taskSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  parentId: idSchema.nullable(),
  /** Position in the plan, from 1. */
  number: z.number().int(),
  /** Headings above it, outermost first. */
  outline: z.array(z.string()),
  title: z.string(),
  titleEn: z.string(),
  text: z.string(),
  starts: daySchema,
  due: daySchema,
  duties: z.array(dutySchema),
  milestones: z.array(z.strictObject({ year: z.number().int(), text: z.string() })),
  source: sourceSchema,
  /** Percent of the last accepted report; null before the first. */
  percent: z.number().int().nullable(),
  /** Percent that should be reached on the cut-off day. */
  expectedPercent: z.number().int(),
  lastReport: taskReportSchema.nullable(),
  waitingReports: z.number().int(),
  state: z.enum(taskStates),
  dueSoon: z.boolean(),
  version: versionSchema,
});
export type Task = z.infer<typeof taskSchema>;

/** The cut-off day; today in China when left out. */
const asOfShape = { asOf: daySchema.optional() } as const;

export const targetQuerySchema = z.strictObject({
  ...listQueryShape,
  ...asOfShape,
  state: z.enum(targetStates).optional(),
  verdict: verdictSchema.optional(),
  binding: z.enum(bindings).optional(),
  group: z.string().max(100).optional(),
  unitId: idSchema.optional(),
  sort: z.enum(['number', '-number', 'name', 'state']).default('number'),
});
export const taskQuerySchema = z.strictObject({
  ...listQueryShape,
  ...asOfShape,
  state: z.enum(taskStates).optional(),
  year: z.coerce.number().int().optional(),
  unitId: idSchema.optional(),
  role: z.enum(dutyRoles).optional(),
  dueSoon: z.stringbool().optional(),
  waiting: z.stringbool().optional(),
  /** Only tasks whose last report was returned. */
  returned: z.stringbool().optional(),
  sort: z.enum(['number', '-number', 'due', '-due', 'state']).default('number'),
});

/** A count that the screen turns into a link: the filters that give the same rows. */
const stateCountsSchema = z.record(z.string(), z.number().int());

export const getPlanHome = route({
  area: 'plan',
  name: 'get-plan-home',
  method: 'GET',
  path: '/plan/home',
  access: 'signedIn',
  summary: { zh: '首页：规划进展', en: 'Home: where the plan stands' },
  query: z.strictObject(asOfShape),
  reply: z.strictObject({
    plan: planSchema.nullable(),
    asOf: daySchema,
    /** Which year of the plan the cut-off day falls in, from 1. */
    planYear: z.number().int(),
    targetCount: z.number().int(),
    targetStates: stateCountsSchema,
    taskCount: z.number().int(),
    taskStates: stateCountsSchema,
    targets: z.array(targetSchema),
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
    /** What waits for the reader: reports to review, own tasks to report, returned reports, due within 30 days, overdue. */
    mine: z.strictObject({
      toReview: z.number().int(),
      toReport: z.number().int(),
      returned: z.number().int(),
      dueSoon: z.number().int(),
      overdue: z.number().int(),
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
  reply: pageOf(targetSchema).extend({ states: stateCountsSchema, groups: z.array(z.string()) }),
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
  reply: targetSchema,
  errors: ['PLAN_TARGET_NOT_FOUND'],
});
export const recordTargetValue = route({
  area: 'plan',
  name: 'record-target-value',
  method: 'POST',
  path: '/plan/targets/{id}/values',
  access: ['officeHead', 'clerk', 'reviewer', 'administrator'],
  summary: { zh: '填报现值', en: 'Record a value with its source' },
  params: z.strictObject({ id: idSchema }),
  body: z.strictObject({
    version: versionSchema,
    day: daySchema,
    value: decimalSchema,
    sourceText: z.string().min(2).max(500),
    sourcePlace: z.string().max(200).default(''),
  }),
  reply: targetSchema,
  errors: [
    'PLAN_TARGET_NOT_FOUND',
    'PLAN_VALUE_DAY_IN_FUTURE',
    'PLAN_VALUE_OUT_OF_RANGE',
    'CONTRACT_VERSION_STALE',
  ],
});
export const withdrawTargetValue = route({
  area: 'plan',
  name: 'withdraw-target-value',
  method: 'DELETE',
  path: '/plan/targets/{id}/values/{valueId}',
  access: ['officeHead', 'clerk', 'reviewer', 'administrator'],
  summary: { zh: '撤回填报的现值', en: 'Withdraw a recorded value' },
  params: z.strictObject({ id: idSchema, valueId: idSchema }),
  query: z.strictObject({ version: z.coerce.number().int() }),
  reply: targetSchema,
  errors: ['PLAN_TARGET_NOT_FOUND', 'PLAN_VALUE_NOT_FOUND', 'CONTRACT_VERSION_STALE'],
});
export const findTasks = route({
  area: 'plan',
  name: 'find-tasks',
  method: 'GET',
  path: '/plan/tasks',
  access: 'signedIn',
  summary: { zh: '任务列表', en: 'List tasks' },
  query: taskQuerySchema,
  reply: pageOf(taskSchema).extend({ states: stateCountsSchema }),
});
export const exportTasks = route({
  area: 'plan',
  name: 'export-tasks',
  method: 'GET',
  path: '/plan/tasks.xlsx',
  access: 'signedIn',
  summary: { zh: '导出任务', en: 'Export tasks as xlsx' },
  query: taskQuerySchema,
  reply: z.unknown(),
  replyKind: 'file',
});
export const getTask = route({
  area: 'plan',
  name: 'get-task',
  method: 'GET',
  path: '/plan/tasks/{id}',
  access: 'signedIn',
  summary: { zh: '任务详情', en: 'One task with its reports' },
  params: z.strictObject({ id: idSchema }),
  query: z.strictObject(asOfShape),
  reply: taskSchema.extend({
    reports: z.array(taskReportSchema),
    targets: z.array(z.strictObject({ id: idSchema, name: z.string(), nameEn: z.string() })),
  }),
  errors: ['PLAN_TASK_NOT_FOUND'],
});
export const reportTask = route({
  area: 'plan',
  name: 'report-task',
  method: 'POST',
  path: '/plan/tasks/{id}/reports',
  access: ['officeHead', 'clerk', 'administrator'],
  summary: { zh: '上报进展', en: 'Report progress' },
  params: z.strictObject({ id: idSchema }),
  body: z.strictObject({ percent: z.number().int().min(0).max(100), words: z.string().min(2).max(2000) }),
  reply: taskReportSchema,
  errors: ['PLAN_TASK_NOT_FOUND', 'PLAN_REPORT_UNIT_HAS_NO_DUTY', 'PLAN_REPORT_ALREADY_WAITING'],
});
export const reviewTaskReport = route({
  area: 'plan',
  name: 'review-task-report',
  method: 'POST',
  path: '/plan/reports/{id}/review',
  access: ['officeHead', 'reviewer', 'administrator'],
  summary: { zh: '审核进展（通过或退回）', en: 'Accept or return a report' },
  params: z.strictObject({ id: idSchema }),
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('accept'), version: versionSchema }),
    z.strictObject({
      decision: z.literal('return'),
      version: versionSchema,
      reason: z.string().min(2).max(500),
    }),
  ]),
  reply: taskReportSchema,
  errors: [
    'PLAN_REPORT_NOT_FOUND',
    'PLAN_REPORT_ALREADY_REVIEWED',
    'PLAN_REPORT_OWN',
    'CONTRACT_VERSION_STALE',
  ],
});
/** The text of the plan around a sentence, for the source panel. */
export const getPlanText = route({
  area: 'plan',
  name: 'get-plan-text',
  method: 'GET',
  path: '/plan/text',
  access: 'signedIn',
  summary: { zh: '规划原文', en: 'Text of the plan' },
  query: z.strictObject({ planId: idSchema }),
  reply: z.strictObject({ title: z.string(), text: z.string() }),
  errors: ['PLAN_NOT_FOUND'],
});
