import type { getJob } from '@junheng/contract';
import { findJob } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import { describeJob } from '../background/describe-job.ts';
import type { Handler } from '../handler.ts';

export const handle: Handler<typeof getJob> = async ({ params }, { transaction, reader, jobs, language }) => {
  const { districtId, accountId } = reader;
  const row = await findJob(transaction, { districtId, accountId, id: params.id });
  return row === undefined ? fail(appError('JOBS_JOB_NOT_FOUND')) : ok(describeJob(row, jobs, language));
};
