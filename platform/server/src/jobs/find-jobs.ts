import type { findJobs as findJobsRoute } from '@junheng/contract';
import { findJobs } from '@junheng/database';
import { ok } from '@junheng/kernel';
import { describeJob } from '../background/describe-job.ts';
import type { Handler } from '../handler.ts';

/** Lists the jobs that the reader has started. */
export const handle: Handler<typeof findJobsRoute> = async (
  { query },
  { transaction, reader, jobs, language },
) => {
  const { districtId, accountId } = reader;
  const found = await findJobs(transaction, { ...query, districtId, accountId });
  return ok({ total: found.total, items: found.items.map((row) => describeJob(row, jobs, language)) });
};
