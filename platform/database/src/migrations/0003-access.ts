import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createTenantTable } from '../migration/tenant-table.ts';

/** Accounts, sessions and the append-only trail of changes. */
export async function up(database: Kysely<never>): Promise<void> {
  await createTenantTable(database, {
    name: 'account',
    columns: [
      'user_name text not null',
      'display_name text not null',
      `role text not null check (role in ('leader', 'officeHead', 'clerk', 'reviewer', 'viewer', 'administrator'))`,
      'unit_id uuid not null',
      'password_hash text not null',
      'must_change_password boolean not null',
      'active boolean not null',
      'failed_attempts integer not null default 0',
      'locked_until moment',
      'last_signed_in_at moment',
      'created_at moment not null',
      'version integer not null default 1',
    ],
    constraints: [
      'unique (district_id, user_name)',
      'foreign key (district_id, unit_id) references unit (district_id, id)',
    ],
    indexes: ['unit_id'],
    grants: ['select', 'insert', 'update'],
    systemGrants: ['select', 'update'],
  });
  await sql.raw('create index account_by_user_name on account (user_name)').execute(database);
  await createTenantTable(database, {
    name: 'session',
    columns: [
      `token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$')`,
      'account_id uuid not null',
      'csrf_token text not null',
      'created_at moment not null',
      'last_seen_at moment not null',
      'expires_at moment not null',
    ],
    constraints: [
      'unique (district_id, token_hash)',
      'foreign key (district_id, account_id) references account (district_id, id) on delete cascade',
    ],
    indexes: ['account_id', 'expires_at'],
    systemGrants: ['select', 'insert', 'update', 'delete'],
  });
  await sql.raw('create index session_by_token_hash on session (token_hash)').execute(database);
  await createTenantTable(database, {
    name: 'audit_entry',
    columns: [
      'at moment not null',
      'account_id uuid',
      'account_name text not null',
      'unit_name text not null',
      'action text not null',
      'entity text not null',
      'entity_id text not null',
      'before jsonb',
      'after jsonb',
    ],
    indexes: ['at', 'entity, entity_id, at'],
    grants: ['select', 'insert'],
    systemGrants: ['insert'],
  });
  // The keeper restores the trail row by row but may not change it either.
  await sql.raw('revoke update, delete on audit_entry from junheng_keeper').execute(database);
  await sql
    .raw(
      `create function refuse_audit_change() returns trigger language plpgsql as $$
       begin
         raise exception 'the audit trail is append-only' using errcode = 'restrict_violation';
       end $$`,
    )
    .execute(database);
  await sql
    .raw(
      `create trigger append_only before update or delete or truncate on audit_entry
       for each statement execute function refuse_audit_change()`,
    )
    .execute(database);
}
