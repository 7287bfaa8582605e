import { z } from 'zod';
import { daySchema, idSchema, listQueryShape, pageOf, versionSchema } from './common.ts';
import { attachedFileSchema, checkpointSchema, taskPaperSchema } from './plan-task-parts.ts';
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

export const targetRoles = ['target', 'standard', 'reference', 'forecast'] as const;
/** 区县规划、市规划、省规划、学校规划、年度要点. */
export const planLevels = ['district', 'city', 'province', 'school', 'yearly'] as const;

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
  /** Photos, in the order in which they were handed in. */
  files: z.array(attachedFileSchema),
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
  /** Its checkpoints, by year and day. */
  milestones: z.array(checkpointSchema),
  /** 工作项目 of a year table, or the heading of a box; empty where there is none. */
  group: z.string(),
  /** Where the plan prints it: the outline, a year table, a box. */
  place: z.string(),
  /** Whether it orders a paper (出台, 制定, 修订) and so closes only with one. */
  ordersPaper: z.boolean(),
  papers: z.array(taskPaperSchema),
  /** The version of the plan that dropped it; null while it is in force. */
  droppedInVersion: z.number().int().nullable(),
  /** The task of the longer plan that a point of a year was drawn from: its reports, papers and state are this one's. */
  drawnFromTaskId: idSchema.nullable(),
  source: sourceSchema,
  /** Percent of the last accepted report; null before the first. */
  percent: z.number().int().nullable(),
  /** Percent that should be reached on the cut-off day. */
  expectedPercent: z.number().int(),
  lastReport: taskReportSchema.nullable(),
  waitingReports: z.number().int(),
  state: z.enum(taskStates),
  dueSoon: z.boolean(),
  /** At 100 percent and still not done: checkpoints to be reached, or the paper to be recorded (待文件). */
  waitsFor: z.enum(['checkpoints', 'paper']).nullable(),
  version: versionSchema,
});
export type Task = z.infer<typeof taskSchema>;

/** The cut-off day; today in China when left out. */
export const asOfShape = { asOf: daySchema.optional() } as const;
/** The plan that a list is about; the district's plan in force on the cut-off day when left out. */
export const planIdShape = { planId: idSchema.optional() } as const;

export const taskQuerySchema = z.strictObject({
  ...listQueryShape,
  ...asOfShape,
  ...planIdShape,
  state: z.enum(taskStates).optional(),
  year: z.coerce.number().int().optional(),
  unitId: idSchema.optional(),
  role: z.enum(dutyRoles).optional(),
  dueSoon: z.stringbool().optional(),
  waiting: z.stringbool().optional(),
  /** Only tasks that order a paper and have none yet. */
  paper: z.stringbool().optional(),
  /** Only tasks whose last report was returned. */
  returned: z.stringbool().optional(),
  sort: z.enum(['number', '-number', 'due', '-due', 'state']).default('number'),
});

/** A count that the screen turns into a link: the filters that give the same rows. */
export const stateCountsSchema = z.record(z.string(), z.number().int());

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
  body: z.strictObject({
    percent: z.number().int().min(0).max(100),
    words: z.string().min(2).max(2000),
    /** Photos handed in before (`upload-work-file`), at most nine. */
    fileIds: z.array(idSchema).max(20).default([]),
  }),
  reply: taskReportSchema,
  errors: [
    'PLAN_TASK_NOT_FOUND',
    'PLAN_TASK_DROPPED',
    'PLAN_TASK_DRAWN',
    'PLAN_REPORT_UNIT_HAS_NO_DUTY',
    'PLAN_REPORT_ALREADY_WAITING',
    'PLAN_FILE_NOT_FOUND',
    'PLAN_FILES_TOO_MANY',
  ],
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
    z.strictObject({
      decision: z.literal('accept'),
      version: versionSchema,
      /** Checkpoints of the task that the report shows to be reached. */
      checkpointIds: z.array(idSchema).max(50).default([]),
    }),
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
    'PLAN_CHECKPOINT_NOT_FOUND',
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
