import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** Why something is due: its period has passed, its account was named, or it tells of an account that goes. */
export type DueReason = 'period' | 'asked' | 'ofAccount';

/** One thing that is due to be erased. */
export interface DueItem {
  readonly kind: 'file' | 'account' | 'entry';
  readonly id: string;
  readonly label: string;
  /** Since when its period runs. */
  readonly since: string;
  readonly why: DueReason;
}

/** Before which moment things are due, by kind; null keeps them. `accountId`: one closed account besides. */
export interface DueLimits {
  readonly districtId: string;
  readonly files: string | null;
  readonly accounts: string | null;
  readonly trail: string | null;
  readonly accountId: string | null;
}

/** What an account's name is after it was erased. */
export const ERASED_NAME = '（已删除）';

const before = (column: string, limit: string | null): RawBuilder<boolean> =>
  limit === null ? sql<boolean>`false` : sql<boolean>`${sql.raw(column)} < ${limit}`;

const since = 'coalesce(last_signed_in_at, created_at)';

/**
 * Everything of a district that is due: photos and evidence, closed accounts, and what stands beside entries of the trail, old ones and those
 * about accounts that go; the oldest of each kind first.
 */
export async function findDue(transaction: Transaction<Schema>, limits: DueLimits): Promise<DueItem[]> {
  const { districtId, accountId } = limits;
  const files = await sql<DueItem>`
    select 'file' as kind, id, file_name as label, uploaded_at as since, 'period' as why from stored_file
     where district_id = ${districtId} and purpose in ('reportPhoto', 'evidence') and erased_at is null
       and ${before('uploaded_at', limits.files)} order by uploaded_at, id`.execute(transaction);
  const accounts = await sql<DueItem>`
    select 'account' as kind, id, display_name as label, ${sql.raw(since)} as since,
           case when id = ${accountId} then 'asked' else 'period' end as why from account
     where district_id = ${districtId} and not active and display_name <> ${ERASED_NAME}
       and (${before(since, limits.accounts)} or id = ${accountId}) order by 4, id`.execute(transaction);
  const going = accounts.rows.map((account) => account.id);
  const entries = await sql<DueItem>`
    select 'entry' as kind, id, action as label, at as since,
           case when ${before('at', limits.trail)} then 'period' else 'ofAccount' end as why from audit_entry
     where district_id = ${districtId}
       and (account_name <> '' or address is not null or personal is not null or salt <> '')
       and (${before('at', limits.trail)} or account_id = any(${going}::uuid[])
            or (entity = 'account' and entity_id = any(${going}::text[])))
     order by at, id`.execute(transaction);
  return [...files.rows, ...accounts.rows, ...entries.rows];
}
