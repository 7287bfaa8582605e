import type { ErrorTable } from '../error-table.ts';

export const jobsErrors = {
  JOBS_JOB_NOT_FOUND: {
    status: 404,
    zh: '没有这个后台任务，可能不是您发起的，或已被清理。',
    en: 'There is no such job; it may not be yours, or it has been cleared away.',
  },
  JOBS_JOB_ENDED: {
    status: 409,
    zh: '这个后台任务已经结束，不能再取消。',
    en: 'This job has already ended and cannot be cancelled.',
  },
  JOBS_JOB_FAILED: {
    status: 500,
    zh: '后台任务出错，没有完成；请稍后重试，如仍不行，请联系管理员。',
    en: 'The job failed; try again later, and tell the administrator if it fails again.',
  },
  JOBS_JOB_UNKNOWN: {
    status: 500,
    zh: '没有名为“{name}”的后台任务。',
    en: 'There is no job called “{name}”.',
  },
} as const satisfies ErrorTable;
