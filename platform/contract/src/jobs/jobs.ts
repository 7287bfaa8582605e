import { z } from 'zod';
import { idSchema, listQueryShape, pageOf } from '../common.ts';
import { route } from '../route.ts';
import { jobStates } from '@junheng/vocabulary';

/** Work in the background, as the person who started it sees it. */
export const jobSchema = z.strictObject({
  id: idSchema,
  /** Which job: the name of its file, such as `dump-database`. */
  name: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  state: z.enum(jobStates),
  /** How far it is: `done` of `total`, in the job's own unit; null before it says so. */
  progress: z.strictObject({ done: z.number(), total: z.number() }).nullable(),
  /** How often it was tried. */
  attempts: z.number().int(),
  /** What it gave, once done; its form is the job's own. */
  result: z.unknown().nullable(),
  /** Why it failed the last time: a coded error with its sentence. */
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  startedBy: z.string(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type Job = z.infer<typeof jobSchema>;

export const findJobs = route({
  area: 'jobs',
  name: 'find-jobs',
  isLive: true,
  method: 'GET',
  path: '/jobs',
  access: 'signedIn',
  summary: { zh: '我的后台任务', en: 'List one’s own background jobs' },
  query: z.strictObject({
    page: listQueryShape.page,
    pageSize: listQueryShape.pageSize,
    state: z.enum(jobStates).optional(),
  }),
  reply: pageOf(jobSchema),
});
export const getJob = route({
  area: 'jobs',
  name: 'get-job',
  isLive: true,
  method: 'GET',
  path: '/jobs/{id}',
  access: 'signedIn',
  summary: { zh: '后台任务详情', en: 'One background job' },
  params: z.strictObject({ id: idSchema }),
  reply: jobSchema,
  errors: ['JOBS_JOB_NOT_FOUND'],
});
export const cancelJob = route({
  area: 'jobs',
  name: 'cancel-job',
  method: 'POST',
  path: '/jobs/{id}/cancel',
  access: 'signedIn',
  summary: { zh: '取消后台任务', en: 'Cancel a background job' },
  params: z.strictObject({ id: idSchema }),
  reply: jobSchema,
  errors: ['JOBS_JOB_NOT_FOUND', 'JOBS_JOB_ENDED'],
});
