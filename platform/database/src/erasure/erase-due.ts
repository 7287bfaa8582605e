import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import type { DueItem } from './find-due.ts';
import { ERASED_NAME } from './find-due.ts';

/** How many of each kind were erased. */
export interface ErasedCounts {
  readonly file: number;
  readonly account: number;
  readonly entry: number;
}

interface NameColumn {
  readonly table: string;
  readonly name: string;
  readonly account: string;
}

/** Where tables name whoever did something: a column `x_by` beside `x_by_account_id`. Asked of the catalogue, so that no new table is forgotten. */
async function findNameColumns(transaction: Transaction<Schema>): Promise<NameColumn[]> {
  const found = await sql<NameColumn>`
    select c.relname::text as table, n.attname::text as name, a.attname::text as account
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname like '%\\_by\\_account\\_id'
      join pg_attribute n on n.attrelid = c.oid and n.attname = replace(a.attname, '_account_id', '')
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
     order by 1, 2`.execute(transaction);
  return found.rows;
}

/** Takes the names of accounts out of everything they did: what was done stays, with the account's id. */
async function eraseAccounts(
  transaction: Transaction<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<void> {
  for (const { table, name, account } of await findNameColumns(transaction)) {
    await sql`update ${sql.table(table)} set ${sql.ref(name)} = ${ERASED_NAME}
      where district_id = ${districtId} and ${sql.ref(account)} = any(${ids}::uuid[])`.execute(transaction);
  }
  await sql`update inbox_message set read_by = ${ERASED_NAME} where district_id = ${districtId} and read_by in (
      select display_name from account where district_id = ${districtId} and id = any(${ids}::uuid[]))`.execute(
    transaction,
  );
  await sql`delete from session where district_id = ${districtId} and account_id = any(${ids}::uuid[])`.execute(
    transaction,
  );
  await sql`delete from second_factor where district_id = ${districtId} and account_id = any(${ids}::uuid[])`.execute(
    transaction,
  );
  await sql`update account set user_name = 'erased-' || substr(md5(id::text), 1, 12), display_name = ${ERASED_NAME},
      password_hash = '', active = false, charge = null, version = version + 1
    where district_id = ${districtId} and id = any(${ids}::uuid[])`.execute(transaction);
}

/**
 * Erases what `findDue` found, as the keeper, in one transaction: bytes and names of files (their digests stay), names of accounts wherever they
 * stand, and what is personal beside entries of the trail, whose chain goes on holding. Counts and verdicts stay as they are.
 */
export async function eraseDue(
  transaction: Transaction<Schema>,
  districtId: string,
  items: readonly DueItem[],
  at: string,
): Promise<ErasedCounts> {
  const idsOf = (kind: DueItem['kind']): string[] =>
    items.filter((item) => item.kind === kind).map((item) => item.id);
  const [file, account, entry] = [idsOf('file'), idsOf('account'), idsOf('entry')];
  if (file.length > 0) {
    await sql`delete from stored_file_part
      where district_id = ${districtId} and stored_file_id = any(${file}::uuid[])`.execute(transaction);
    await sql`update stored_file set erased_at = ${at}, file_name = ${ERASED_NAME}, uploaded_by = ${ERASED_NAME}
      where district_id = ${districtId} and id = any(${file}::uuid[])`.execute(transaction);
  }
  if (account.length > 0) await eraseAccounts(transaction, districtId, account);
  if (entry.length > 0) {
    await sql`update audit_entry set account_name = '', address = null, personal = null, salt = ''
      where district_id = ${districtId} and id = any(${entry}::uuid[])`.execute(transaction);
  }
  return { file: file.length, account: account.length, entry: entry.length };
}
