import { z } from 'zod';
import { daySchema, idSchema, versionSchema } from '../common.ts';
import { attachedFileSchema } from './task-parts.ts';
import { fileBodySchema, fileNameSchema, route } from '../route.ts';
import { taskSchema } from './tasks.ts';
import { workFilePurposes, workGroupKinds } from '@junheng/vocabulary';

const taskParams = z.strictObject({ id: idSchema });

export const uploadWorkFile = route({
  area: 'work',
  name: 'upload-work-file',
  method: 'POST',
  path: '/plan/files',
  right: 'recordProofs',
  summary: { zh: '上传照片、文件或佐证材料', en: 'Hand in a photo, a paper or evidence' },
  query: z.strictObject({ fileName: fileNameSchema, purpose: z.enum(workFilePurposes) }),
  body: fileBodySchema,
  bodyKind: 'file',
  reply: attachedFileSchema,
  errors: [
    'PLAN_FILE_KIND_REFUSED',
    'PLAN_FILE_EMPTY',
    'FILE_PHOTO_DAMAGED',
    'FILE_TOO_MANY_AT_ONCE',
    'SERVER_ENGINE_TIMED_OUT',
    'SERVER_ENGINE_OUT_OF_MEMORY',
  ],
});
export const downloadWorkFile = route({
  area: 'work',
  name: 'download-work-file',
  method: 'GET',
  path: '/plan/files/{id}',
  access: 'signedIn',
  summary: { zh: '下载照片、文件或佐证材料', en: 'Get a photo, a paper or evidence' },
  params: z.strictObject({ id: idSchema }),
  reply: z.unknown(),
  replyKind: 'file',
  errors: ['PLAN_FILE_NOT_FOUND', 'PLAN_FILE_ERASED'],
});
export const recordTaskPaper = route({
  area: 'work',
  name: 'record-task-paper',
  method: 'POST',
  path: '/plan/tasks/{id}/papers',
  right: 'recordProofs',
  summary: { zh: '登记任务要求的文件', en: 'Record the paper that a task orders' },
  params: taskParams,
  body: z.strictObject({
    title: z.string().trim().min(4).max(200),
    /** Brackets and figures are mended: `云政办发[2026]3号` becomes `云政办发〔2026〕3号`. */
    number: z.string().trim().min(2).max(60),
    day: daySchema,
    fileId: idSchema,
  }),
  reply: taskSchema,
  errors: [
    'PLAN_TASK_NOT_FOUND',
    'PLAN_TASK_DROPPED',
    'PLAN_TASK_DRAWN',
    'PLAN_TASK_ORDERS_NO_PAPER',
    'PLAN_PAPER_NUMBER_UNREADABLE',
    'PLAN_PAPER_DAY_IN_FUTURE',
    'PLAN_FILE_NOT_FOUND',
    'PLAN_UNIT_ANSWERS_NOT',
  ],
});
export const withdrawTaskPaper = route({
  area: 'work',
  name: 'withdraw-task-paper',
  method: 'DELETE',
  path: '/plan/tasks/{id}/papers/{paperId}',
  right: 'recordProofs',
  summary: { zh: '撤回登记的文件', en: 'Withdraw a recorded paper' },
  params: z.strictObject({ id: idSchema, paperId: idSchema }),
  reply: taskSchema,
  errors: ['PLAN_TASK_NOT_FOUND', 'PLAN_PAPER_NOT_FOUND', 'PLAN_UNIT_ANSWERS_NOT'],
});
export const markCheckpoint = route({
  area: 'work',
  name: 'mark-checkpoint',
  method: 'POST',
  path: '/plan/tasks/{id}/checkpoints/{checkpointId}/done',
  right: 'reviewReports',
  summary: { zh: '登记节点已完成', en: 'Mark a checkpoint as reached' },
  params: z.strictObject({ id: idSchema, checkpointId: idSchema }),
  body: z.strictObject({
    version: versionSchema,
    day: daySchema,
    words: z.string().trim().min(2).max(500),
  }),
  reply: taskSchema,
  errors: [
    'PLAN_TASK_NOT_FOUND',
    'PLAN_CHECKPOINT_NOT_FOUND',
    'PLAN_CHECKPOINT_ALREADY_DONE',
    'PLAN_CHECKPOINT_DAY_IN_FUTURE',
    'CONTRACT_VERSION_STALE',
  ],
});
export const unmarkCheckpoint = route({
  area: 'work',
  name: 'unmark-checkpoint',
  method: 'DELETE',
  path: '/plan/tasks/{id}/checkpoints/{checkpointId}/done',
  right: 'reviewReports',
  summary: { zh: '撤销节点完成', en: 'Open a checkpoint again' },
  params: z.strictObject({ id: idSchema, checkpointId: idSchema }),
  query: z.strictObject({ version: z.coerce.number().int() }),
  reply: taskSchema,
  errors: [
    'PLAN_TASK_NOT_FOUND',
    'PLAN_CHECKPOINT_NOT_FOUND',
    'PLAN_CHECKPOINT_NOT_DONE',
    'CONTRACT_VERSION_STALE',
  ],
});
export const urgeTask = route({
  area: 'work',
  name: 'urge-task',
  method: 'POST',
  path: '/plan/tasks/{id}/urge',
  right: 'urgeTasks',
  summary: { zh: '催办', en: 'Urge the units of a task' },
  params: taskParams,
  body: z.strictObject({
    words: z.string().trim().min(2).max(300),
    /** Units that support as well; else those that answer only. */
    includesSupporting: z.boolean().default(false),
  }),
  reply: z.strictObject({ sent: z.number().int() }),
  errors: ['PLAN_TASK_NOT_FOUND', 'PLAN_TASK_DROPPED', 'PLAN_TASK_DRAWN', 'PLAN_TASK_HAS_NO_UNITS'],
});

/** One thing to do: a task, with the report concerned where there is one. */
export const workItemSchema = z.strictObject({
  taskId: idSchema,
  number: z.number().int(),
  title: z.string(),
  titleEn: z.string(),
  /** The date concerned: the task's, or that of its next open checkpoint. */
  due: daySchema,
  /** The words of that checkpoint; null where it is the end of the task. */
  checkpoint: z.string().nullable(),
  state: taskSchema.shape.state,
  percent: z.number().int().nullable(),
  /** The report that waits or was returned. */
  report: z
    .strictObject({
      id: idSchema,
      unitName: z.string(),
      unitNameEn: z.string(),
      percent: z.number().int(),
      reportedAt: z.string(),
      reason: z.string().nullable(),
    })
    .nullable(),
});
export type WorkItem = z.infer<typeof workItemSchema>;
export const getMyWork = route({
  area: 'work',
  name: 'get-my-work',
  method: 'GET',
  path: '/plan/my-work',
  access: 'signedIn',
  summary: { zh: '我的工作', en: 'What waits for the reader' },
  query: z.strictObject({ planId: idSchema.optional() }),
  reply: z.strictObject({
    asOf: daySchema,
    /** Only groups that hold something, the most urgent first. */
    groups: z.array(z.strictObject({ kind: z.enum(workGroupKinds), items: z.array(workItemSchema) })),
  }),
});
