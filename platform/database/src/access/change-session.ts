import type { Insertable, Transaction } from 'kysely';
import type { SessionTable } from '../schema/access-tables.ts';
import type { DistrictTransaction, SystemTransaction } from '../door/database-door.ts';
import type { Schema } from '../schema.ts';

/** Keeps a new session. */
export async function insertSession(
  transaction: Transaction<Schema>,
  session: Insertable<SessionTable>,
): Promise<void> {
  await transaction.insertInto('session').values(session).execute();
}

/** Notes that a session was used; call it when the last note is older than a minute, not at each request. */
export async function touchSession(
  transaction: Transaction<Schema>,
  session: {
    readonly districtId: string;
    readonly id: string;
    readonly seenAt: string;
    readonly expiresAt: string;
  },
): Promise<void> {
  await transaction
    .updateTable('session')
    .set({ last_seen_at: session.seenAt, expires_at: session.expiresAt })
    .where('district_id', '=', session.districtId)
    .where('id', '=', session.id)
    .execute();
}

/** A session as its own person, or the administrator, sees it: nothing that opens it. */
export interface SessionItem {
  readonly id: string;
  readonly address: string;
  readonly agent: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
}

/** The sessions of an account that have not ended, the one used last first. */
export async function findSessionsOfAccount(
  transaction: DistrictTransaction,
  account: { readonly districtId: string; readonly accountId: string; readonly now: string },
): Promise<SessionItem[]> {
  return transaction
    .selectFrom('session')
    .select(['id', 'address', 'agent', 'created_at as startedAt', 'last_seen_at as lastSeenAt'])
    .where('district_id', '=', account.districtId)
    .where('account_id', '=', account.accountId)
    .where('expires_at', '>', account.now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Ends one session of an account; false when there is none of that id. */
export async function deleteSessionOfAccount(
  transaction: DistrictTransaction,
  session: { readonly districtId: string; readonly accountId: string; readonly id: string },
): Promise<boolean> {
  const done = await transaction
    .deleteFrom('session')
    .where('district_id', '=', session.districtId)
    .where('account_id', '=', session.accountId)
    .where('id', '=', session.id)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** Ends one session. */
export async function deleteSession(
  transaction: Transaction<Schema>,
  session: { readonly districtId: string; readonly id: string },
): Promise<void> {
  await transaction
    .deleteFrom('session')
    .where('district_id', '=', session.districtId)
    .where('id', '=', session.id)
    .execute();
}

/** Ends the sessions of an account, all or all but one (after a change of password); answers how many. */
export async function deleteSessionsOfAccount(
  transaction: DistrictTransaction,
  account: { readonly districtId: string; readonly accountId: string; readonly exceptId?: string },
): Promise<number> {
  let query = transaction
    .deleteFrom('session')
    .where('district_id', '=', account.districtId)
    .where('account_id', '=', account.accountId);
  if (account.exceptId !== undefined) query = query.where('id', '!=', account.exceptId);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Ends all sessions of all districts that expired before a moment; answers how many. */
export async function deleteExpiredSessions(transaction: SystemTransaction, now: string): Promise<number> {
  const done = await transaction.deleteFrom('session').where('expires_at', '<', now).executeTakeFirst();
  return Number(done.numDeletedRows);
}
