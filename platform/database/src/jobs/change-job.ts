import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { JobTable } from '../schema/job-tables.ts';
import type { JobState } from '@junheng/vocabulary';

/** Which job. */
interface JobKey {
  readonly districtId: string;
  readonly id: string;
}

/** Keeps a new job that waits for its turn. */
export async function insertJob(
  transaction: DistrictTransaction,
  job: JobKey & {
    readonly name: string;
    readonly accountId: string;
    readonly input: unknown;
    readonly createdAt: string;
  },
): Promise<void> {
  await transaction
    .insertInto('job')
    .values({
      district_id: job.districtId,
      id: job.id,
      name: job.name,
      account_id: job.accountId,
      state: 'waiting',
      input: JSON.stringify(job.input ?? null),
      created_at: job.createdAt,
    })
    .execute();
}

/** Takes a job up for one more try; undefined when it has ended meanwhile (it was cancelled). */
export async function claimJob(
  transaction: DistrictTransaction,
  job: JobKey & { readonly at: string },
): Promise<Selectable<JobTable> | undefined> {
  return transaction
    .updateTable('job')
    .set({
      state: 'running',
      attempts: sql<number>`attempts + 1`,
      started_at: sql<string>`coalesce(started_at, ${job.at})`,
    })
    .where('district_id', '=', job.districtId)
    .where('id', '=', job.id)
    .where('state', 'in', ['waiting', 'retrying', 'running'])
    .returningAll()
    .executeTakeFirst();
}

/** Notes how far a running job is; answers its state, which is `cancelled` when somebody has cancelled it meanwhile. */
export async function noteProgress(
  transaction: DistrictTransaction,
  job: JobKey & { readonly done: number | null; readonly total: number | null },
): Promise<JobState | undefined> {
  const row = await transaction
    .updateTable('job')
    .set({ done: job.done, total: job.total })
    .where('district_id', '=', job.districtId)
    .where('id', '=', job.id)
    .returning('state')
    .executeTakeFirst();
  return row?.state;
}

/** Moves a job from one of some states to another; answers whether it was in one of them. */
export async function changeJob(
  transaction: DistrictTransaction,
  job: JobKey & { readonly from: readonly JobState[] },
  change: {
    readonly state: JobState;
    readonly result?: unknown;
    readonly error?: {
      readonly code: string;
      readonly parameters: Readonly<Record<string, string | number>>;
    };
    readonly endedAt?: string;
  },
): Promise<boolean> {
  const changed = await transaction
    .updateTable('job')
    .set({
      state: change.state,
      ...(change.result === undefined ? {} : { result: JSON.stringify(change.result) }),
      ...(change.error === undefined ? {} : { error: JSON.stringify(change.error) }),
      ...(change.endedAt === undefined ? {} : { ended_at: change.endedAt }),
    })
    .where('district_id', '=', job.districtId)
    .where('id', '=', job.id)
    .where('state', 'in', job.from)
    .executeTakeFirst();
  return Number(changed.numUpdatedRows) === 1;
}
