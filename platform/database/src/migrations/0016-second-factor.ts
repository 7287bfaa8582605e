import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createTenantTable } from '../migration/tenant-table.ts';

/** Second factors of accounts, erased files, and what an administrator is in charge of where three share the administration. */
export async function up(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: 'second_factor',
    columns: [
      'account_id uuid not null',
      'secret text not null',
      'confirmed_at moment',
      'last_step integer not null default 0',
      `recovery_digests text[] not null default '{}'`,
    ],
    constraints: [
      'unique (district_id, account_id)',
      'foreign key (district_id, account_id) references account (district_id, id) on delete cascade',
    ],
    systemGrants: ['select', 'update'],
  });
  await sql
    .raw(`alter table account add column charge text check (charge in ('system', 'security', 'audit'))`)
    .execute(database);
  await sql.raw('alter table stored_file add column erased_at moment').execute(database);
  await sql
    .raw('grant update (account_name, address, personal, salt) on audit_entry to junheng_keeper')
    .execute(database);
}
