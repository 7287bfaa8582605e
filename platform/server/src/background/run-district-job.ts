import { changeJob, claimJob, noteProgress } from '@junheng/database';
import { appError, timestamp } from '@junheng/kernel';
import type { AppError } from '@junheng/kernel';
import type { DistrictJob, JobContext } from './job-definition.ts';
import type { JobTicket } from './open-queue.ts';

/** How often progress is written and cancelling is looked for. */
const TICK_MS = 1_000;

/** One try as the queue hands it out. */
export interface Attempt {
  readonly ticket: JobTicket;
  /** No further try will follow. */
  readonly isLast: boolean;
  /** Ends when the queue takes the job back or the process stops. */
  readonly signal: AbortSignal;
}

/** Watches a running job: writes its progress and aborts it when somebody has cancelled it. */
function watch(attempt: Attempt, abort: AbortController, context: JobContext) {
  const { districtId, jobId } = attempt.ticket;
  let latest: { done: number; total: number } | null = null;
  const tick = async (): Promise<void> => {
    const progress = { done: latest?.done ?? null, total: latest?.total ?? null };
    const state = await context.door.inDistrict({ districtId }, (transaction) =>
      noteProgress(transaction, { districtId, id: jobId, ...progress }),
    );
    if (state === 'cancelled') abort.abort(appError('JOBS_JOB_ENDED'));
  };
  let last: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    last = tick().catch(() => undefined);
  }, TICK_MS);
  return {
    reportProgress(done: number, total: number): void {
      latest = { done, total };
    },
    async end(): Promise<void> {
      clearInterval(timer);
      await last;
      if (latest !== null) await tick();
    },
  };
}

/**
 * Runs one try of a job that a person started, and keeps its row true: running, then done, failed, retrying, or waiting again when the
 * process stops. A crash is thrown on, so that the queue tries again later. Answers how it ended.
 */
export async function runDistrictJob(
  job: DistrictJob,
  attempt: Attempt,
  base: Omit<JobContext, 'signal' | 'reportProgress'>,
): Promise<'done' | 'failed' | 'cancelled'> {
  const { districtId, jobId } = attempt.ticket;
  const key = { districtId, id: jobId };
  const row = await base.door.inDistrict({ districtId }, (transaction) =>
    claimJob(transaction, { ...key, at: timestamp(base.clock) }),
  );
  if (row === undefined) return 'cancelled';
  const abort = new AbortController();
  const signal = AbortSignal.any([abort.signal, attempt.signal]);
  const watcher = watch(attempt, abort, { ...base, signal, reportProgress: () => undefined });
  const end = (change: Parameters<typeof changeJob>[2]): Promise<boolean> =>
    base.door.inDistrict({ districtId }, (transaction) =>
      changeJob(transaction, { ...key, from: ['running'] }, change),
    );
  const endedAt = (): string => timestamp(base.clock);
  try {
    const context: JobContext = { ...base, signal, reportProgress: watcher.reportProgress };
    const outcome = await job.run(row.input, { jobId, districtId, accountId: row.account_id }, context);
    await watcher.end();
    if (abort.signal.aborted) return 'cancelled';
    if (!outcome.ok && attempt.signal.aborted) throw new Error('handed back');
    if (outcome.ok) {
      const isKept = await end({ state: 'done', result: outcome.value ?? null, endedAt: endedAt() });
      return isKept ? 'done' : 'cancelled';
    }
    await end({ state: 'failed', error: keep(outcome.error), endedAt: endedAt() });
    return 'failed';
  } catch (error) {
    await watcher.end();
    if (abort.signal.aborted) return 'cancelled';
    if (attempt.signal.aborted && !attempt.isLast) await end({ state: 'waiting' });
    else if (attempt.isLast) {
      await end({ state: 'failed', error: keep(appError('JOBS_JOB_FAILED')), endedAt: endedAt() });
    } else await end({ state: 'retrying', error: keep(appError('JOBS_JOB_FAILED')) });
    throw error;
  }
}

function keep(error: AppError): Pick<AppError, 'code' | 'parameters'> {
  return { code: error.code, parameters: error.parameters };
}
