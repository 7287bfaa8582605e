import type { cancelJob } from '@junheng/contract';
import { changeJob, findJob, recordChange } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import { describeJob } from '../background/describe-job.ts';
import type { Handler } from '../handler.ts';

/** Cancels one's own job: one that waits never starts, one that runs is told to stop. */
export const handle: Handler<typeof cancelJob> = async ({ params }, context) => {
  const { transaction, reader, jobs } = context;
  const { districtId, accountId } = reader;
  const key = { districtId, id: params.id };
  const row = await findJob(transaction, { ...key, accountId });
  if (row === undefined) return fail(appError('JOBS_JOB_NOT_FOUND'));
  const endedAt = timestamp(context.clock);
  const isCancelled = await changeJob(
    transaction,
    { ...key, from: ['waiting', 'running', 'retrying'] },
    { state: 'cancelled', endedAt },
  );
  if (!isCancelled) return fail(appError('JOBS_JOB_ENDED'));
  await jobs.cancel(row.name, row.id);
  await recordChange(context, {
    action: 'cancel-job',
    entity: 'job',
    entityId: row.id,
    before: { state: row.state },
    after: { state: 'cancelled' },
  });
  return ok(describeJob({ ...row, state: 'cancelled', ended_at: endedAt }, jobs, context.language));
};
