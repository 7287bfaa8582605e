import { sql } from 'kysely';
import type { Selectable, Transaction } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { SecondFactorTable } from '../schema/access-tables.ts';
import type { Schema } from '../schema.ts';

/** A second factor as it is kept. */
export type SecondFactorRow = Selectable<SecondFactorTable>;

interface AccountKey {
  readonly districtId: string;
  readonly accountId: string;
}

/** The second factor of an account, confirmed or not yet, or undefined. */
export async function findSecondFactor(
  transaction: Transaction<Schema>,
  account: AccountKey,
): Promise<SecondFactorRow | undefined> {
  return transaction
    .selectFrom('second_factor')
    .selectAll()
    .where('district_id', '=', account.districtId)
    .where('account_id', '=', account.accountId)
    .executeTakeFirst();
}

/** Keeps a new secret that is not confirmed yet, in place of an earlier one that was not; false when there is a confirmed one. */
export async function beginSecondFactor(
  transaction: DistrictTransaction,
  account: AccountKey & { readonly id: string; readonly secret: string },
): Promise<boolean> {
  const done = await sql`
    insert into second_factor (district_id, id, account_id, secret)
    values (${account.districtId}, ${account.id}, ${account.accountId}, ${account.secret})
    on conflict (district_id, account_id) do update set secret = excluded.secret
      where second_factor.confirmed_at is null`.execute(transaction);
  return done.numAffectedRows === 1n;
}

/** Confirms a secret with the step of its first code, and keeps the digests of its codes for emergencies. */
export async function confirmSecondFactor(
  transaction: DistrictTransaction,
  account: AccountKey,
  kept: { readonly at: string; readonly step: number; readonly digests: readonly string[] },
): Promise<boolean> {
  const done = await transaction
    .updateTable('second_factor')
    .set({ confirmed_at: kept.at, last_step: kept.step, recovery_digests: [...kept.digests] })
    .where('district_id', '=', account.districtId)
    .where('account_id', '=', account.accountId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Uses a step up: false when it, or a later one, was used before, so that a code that somebody saw is worth nothing. */
export async function useStep(
  transaction: Transaction<Schema>,
  account: AccountKey,
  step: number,
): Promise<boolean> {
  const done = await transaction
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('district_id', '=', account.districtId)
    .where('account_id', '=', account.accountId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Uses a code for emergencies up; false when there is none of this digest. */
export async function useRecovery(
  transaction: Transaction<Schema>,
  account: AccountKey,
  digest: string,
): Promise<boolean> {
  const done = await sql`
    update second_factor set recovery_digests = array_remove(recovery_digests, ${digest})
     where district_id = ${account.districtId} and account_id = ${account.accountId}
       and ${digest} = any(recovery_digests)`.execute(transaction);
  return done.numAffectedRows === 1n;
}

/** Takes the second factor of an account away; false when there was none. */
export async function removeSecondFactor(
  transaction: DistrictTransaction,
  account: AccountKey,
): Promise<boolean> {
  const done = await transaction
    .deleteFrom('second_factor')
    .where('district_id', '=', account.districtId)
    .where('account_id', '=', account.accountId)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}
