import { z } from 'zod';
import { daySchema, idSchema, listQueryShape, pageOf, versionSchema } from '../common.ts';
import { attachedFileSchema, checkpointSchema, taskPaperSchema } from './task-parts.ts';
import { asOfShape, dutySchema, planIdShape, sourceSchema, stateCountsSchema } from '../plan/plan.ts';
import { route } from '../route.ts';
import { dutyRoles, reportStates, taskStates } from '@junheng/vocabulary';

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
  /** By urgency unless asked otherwise. */
  sort: z.enum(['urgency', 'number', '-number', 'due', '-due', 'state']).default('urgency'),
});
export const findTasks = route({
  area: 'work',
  name: 'find-tasks',
  method: 'GET',
  path: '/plan/tasks',
  access: 'signedIn',
  summary: { zh: '任务列表', en: 'List tasks' },
  query: taskQuerySchema,
  reply: pageOf(taskSchema).extend({ states: stateCountsSchema }),
});
export const exportTasks = route({
  area: 'work',
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
  area: 'work',
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
  area: 'work',
  name: 'report-task',
  method: 'POST',
  path: '/plan/tasks/{id}/reports',
  right: 'reportTasks',
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
  area: 'work',
  name: 'review-task-report',
  method: 'POST',
  path: '/plan/reports/{id}/review',
  right: 'reviewReports',
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
