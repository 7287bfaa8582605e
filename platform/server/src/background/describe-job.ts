import { errorMessage } from '@junheng/contract';
import type { Job } from '@junheng/contract';
import type { JobRow } from '@junheng/database';
import type { JobPort } from '../handler.ts';

/** A job as its person sees it. */
export function describeJob(row: JobRow, jobs: JobPort, language: 'zh' | 'en'): Job {
  return {
    id: row.id,
    name: row.name,
    title: jobs.titleOf(row.name),
    state: row.state,
    progress: row.done === null || row.total === null ? null : { done: row.done, total: row.total },
    attempts: row.attempts,
    result: row.result ?? null,
    error: row.error === null ? null : { code: row.error.code, message: errorMessage(row.error, language) },
    startedBy: row.started_by,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}
