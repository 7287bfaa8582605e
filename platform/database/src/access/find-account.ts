import { account } from '@junheng/records';
import { sql } from 'kysely';
import type { Selectable, Transaction } from 'kysely';
import type { SystemTransaction } from '../door/database-door.ts';
import { ownTable } from '../field-places.ts';
import type { ListedKind } from '../list-records.ts';
import { recordStore } from '../record-store.ts';
import type { AccountTable } from '../schema/access-tables.ts';
import type { Schema } from '../schema.ts';

/** An account with its password hash, as signing in needs it. */
export type AccountRow = Selectable<AccountTable>;

/** The accounts of this user name, one a district at most: usually one. For signing in, before a district is known. */
export async function findAccountsByUserName(
  transaction: SystemTransaction,
  userName: string,
): Promise<AccountRow[]> {
  return transaction
    .selectFrom('account')
    .selectAll()
    .where('user_name', '=', userName)
    .orderBy('district_id')
    .execute();
}

/** One account of a district, or undefined. */
export async function findAccount(
  transaction: Transaction<Schema>,
  account: { readonly districtId: string; readonly id: string },
): Promise<AccountRow | undefined> {
  return transaction
    .selectFrom('account')
    .selectAll()
    .where('district_id', '=', account.districtId)
    .where('id', '=', account.id)
    .executeTakeFirst();
}

/** Accounts as lists show them; `now` in ISO 8601 decides which are locked. */
export function listedAccounts(now: string): ListedKind<typeof account> {
  return {
    kind: account,
    places: ownTable(account, {
      locked: sql`coalesce(r.locked_until collate "C" > ${now}, false)`,
      lastSignedInAt: sql`r.last_signed_in_at`,
      charge: sql`r.charge`,
      hasSecondFactor: sql`exists (select from second_factor f where f.district_id = r.district_id
        and f.account_id = r.id and f.confirmed_at is not null)`,
    }),
  };
}
/** The plain store of accounts; what has to do with passwords is changed beside it. */
export const accountStore = recordStore(account);
