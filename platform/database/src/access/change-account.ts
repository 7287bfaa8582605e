import { sql } from 'kysely';
import type { Insertable, Transaction, Updateable } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { AccountTable } from '../schema/access-tables.ts';
import type { Schema } from '../schema.ts';
import type { AccountRow } from './find-account.ts';

/** Keeps new accounts; the caller has checked that the user names are free. */
export async function insertAccounts(
  transaction: DistrictTransaction,
  accounts: readonly Insertable<AccountTable>[],
): Promise<void> {
  if (accounts.length > 0)
    await transaction
      .insertInto('account')
      .values([...accounts])
      .execute();
}

/** What of an account can change. */
export type AccountChange = Pick<
  Updateable<AccountTable>,
  | 'display_name'
  | 'role'
  | 'unit_id'
  | 'active'
  | 'password_hash'
  | 'must_change_password'
  | 'failed_attempts'
  | 'locked_until'
  | 'charge'
>;

/** Changes an account if it still has the version the person saw; answers the new row, or undefined when it has not. */
export async function updateAccount(
  transaction: DistrictTransaction,
  account: { readonly districtId: string; readonly id: string; readonly version: number },
  change: AccountChange,
): Promise<AccountRow | undefined> {
  return transaction
    .updateTable('account')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('district_id', '=', account.districtId)
    .where('id', '=', account.id)
    .where('version', '=', account.version)
    .returningAll()
    .executeTakeFirst();
}

/** Notes the outcome of signing in: failures counted and a lock, or the moment of success. The version stays. */
export async function noteSignIn(
  transaction: Transaction<Schema>,
  account: { readonly districtId: string; readonly id: string },
  outcome: {
    readonly failedAttempts: number;
    readonly lockedUntil: string | null;
    readonly signedInAt?: string;
  },
): Promise<void> {
  await transaction
    .updateTable('account')
    .set({
      failed_attempts: outcome.failedAttempts,
      locked_until: outcome.lockedUntil,
      ...(outcome.signedInAt === undefined ? {} : { last_signed_in_at: outcome.signedInAt }),
    })
    .where('district_id', '=', account.districtId)
    .where('id', '=', account.id)
    .execute();
}
