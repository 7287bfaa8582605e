import { sql } from 'kysely';
import type { Selectable, Transaction } from 'kysely';
import type { DistrictTransaction, SystemTransaction } from '../door/database-door.ts';
import type { AccountTable } from '../schema/access-tables.ts';
import type { Schema } from '../schema.ts';
import type { Role } from '@junheng/vocabulary';

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

/** An account as lists show it: no password hash. */
export interface AccountListItem {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
  readonly active: boolean;
  readonly lockedUntil: string | null;
  readonly lastSignedInAt: string | null;
  readonly version: number;
}

const listed = (transaction: DistrictTransaction, districtId: string) =>
  transaction
    .selectFrom('account as a')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.district_id', '=', 'a.district_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .where('a.district_id', '=', districtId)
    .select([
      'a.id',
      'a.user_name as userName',
      'a.display_name as displayName',
      'a.role',
      'a.unit_id as unitId',
      'u.name as unitName',
      'a.active',
      'a.locked_until as lockedUntil',
      'a.last_signed_in_at as lastSignedInAt',
      'a.version',
    ]);

/** A page of a district's accounts by user name; `q` looks into user name, displayed name and unit. */
export async function findAccounts(
  transaction: DistrictTransaction,
  query: {
    readonly districtId: string;
    readonly q?: string | undefined;
    readonly page: number;
    readonly pageSize: number;
  },
): Promise<{ total: number; items: AccountListItem[] }> {
  let base = listed(transaction, query.districtId);
  if (query.q !== undefined && query.q !== '') {
    const words = query.q.toLowerCase();
    base = base.where(
      sql<boolean>`(strpos(lower(a.user_name), ${words}) > 0 or strpos(lower(a.display_name), ${words}) > 0 or strpos(lower(u.name), ${words}) > 0)`,
    );
  }
  const { total } = await base
    .clearSelect()
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  const items = await base
    .orderBy('a.user_name')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  return { total, items };
}

/** One account as lists show it, or undefined. */
export async function findAccountListItem(
  transaction: DistrictTransaction,
  account: { readonly districtId: string; readonly id: string },
): Promise<AccountListItem | undefined> {
  return listed(transaction, account.districtId).where('a.id', '=', account.id).executeTakeFirst();
}
