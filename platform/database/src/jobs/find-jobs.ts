import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { JobTable } from '../schema/job-tables.ts';
import type { JobState } from '@junheng/vocabulary';

/** A job with the name of the person who started it. */
export type JobRow = Selectable<JobTable> & { readonly started_by: string };

/** Whose jobs are seen: those of one account, or every one of the district for an administrator. */
export interface JobScope {
  readonly districtId: string;
  readonly accountId?: string;
}

function visible(transaction: DistrictTransaction, scope: JobScope) {
  const base = transaction
    .selectFrom('job as j')
    .innerJoin('account as a', (join) =>
      join.onRef('a.district_id', '=', 'j.district_id').onRef('a.id', '=', 'j.account_id'),
    )
    .where('j.district_id', '=', scope.districtId);
  return scope.accountId === undefined ? base : base.where('j.account_id', '=', scope.accountId);
}

/** A page of jobs, newest first. */
export async function findJobs(
  transaction: DistrictTransaction,
  query: JobScope & {
    readonly state?: JobState | undefined;
    readonly page: number;
    readonly pageSize: number;
  },
): Promise<{ total: number; items: JobRow[] }> {
  const base = visible(transaction, query);
  const filtered = query.state === undefined ? base : base.where('j.state', '=', query.state);
  const { total } = await filtered.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const items = await filtered
    .selectAll('j')
    .select('a.display_name as started_by')
    .orderBy('j.id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  return { total, items };
}

/** One job of the scope, or undefined. */
export async function findJob(
  transaction: DistrictTransaction,
  query: JobScope & { readonly id: string },
): Promise<JobRow | undefined> {
  return visible(transaction, query)
    .selectAll('j')
    .select('a.display_name as started_by')
    .where('j.id', '=', query.id)
    .executeTakeFirst();
}
