import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { createTenantTable } from '../migration/tenant-table.ts';

const reference = (column: string, table: string): string =>
  `foreign key (district_id, ${column}) references ${table} (district_id, id)`;

/** Files as people handed them in, and settings of a district. */
export async function up(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: 'stored_file',
    columns: [
      'file_name text not null',
      'media_type text not null',
      'size integer not null check (size >= 0)',
      `sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')`,
      `purpose text not null check (purpose in ('planDocument', 'taskPaper', 'reportPhoto', 'evidence', 'report'))`,
      'uploaded_by text not null',
      'uploaded_by_account_id uuid',
      'uploaded_at moment not null',
    ],
    indexes: ['sha256'],
    grants: ['select', 'insert'],
  });
  // Kept in parts, so that neither a download nor a backup ever holds a whole file in one value.
  await createTenantTable(database, {
    name: 'stored_file_part',
    columns: [
      'stored_file_id uuid not null',
      'position integer not null check (position >= 0)',
      'bytes bytea not null',
    ],
    constraints: [
      `${reference('stored_file_id', 'stored_file')} on delete cascade`,
      'unique (district_id, stored_file_id, position)',
    ],
    grants: ['select', 'insert'],
  });
  await sql.raw('alter table stored_file_part alter column bytes set storage external').execute(database);
  await createTenantTable(database, {
    name: 'district_setting',
    columns: ['name text not null', 'value jsonb not null', 'version integer not null default 1'],
    constraints: ['unique (district_id, name)'],
    systemGrants: ['select'],
  });
}
