import type { ColumnType, Generated } from 'kysely';
import type { Moment, TenantRow } from './column-types.ts';
import type { Role } from '@junheng/vocabulary';

/** A person who may sign in. `user_name` is unique within the district. */
export interface AccountTable extends TenantRow {
  user_name: string;
  display_name: string;
  role: Role;
  unit_id: string;
  /** argon2id in PHC form. */
  password_hash: string;
  must_change_password: boolean;
  active: boolean;
  failed_attempts: Generated<number>;
  locked_until: Moment | null;
  last_signed_in_at: Moment | null;
  created_at: Moment;
  version: Generated<number>;
}

/** A signed-in browser. Only the hash of its token is kept. */
export interface SessionTable extends TenantRow {
  /** SHA-256 of the token, 64 hexadecimal digits. */
  token_hash: string;
  account_id: string;
  csrf_token: string;
  created_at: Moment;
  last_seen_at: Moment;
  expires_at: Moment;
}

/** Who changed what, before and after. Append-only: no grant and a trigger forbid changing or deleting a row. */
export interface AuditEntryTable extends TenantRow {
  at: Moment;
  /** Null for what the system did by itself. */
  account_id: string | null;
  account_name: string;
  unit_name: string;
  action: string;
  entity: string;
  entity_id: string;
  before: ColumnType<unknown, string | null, never>;
  after: ColumnType<unknown, string | null, never>;
}

/** The tables of the area access. */
export interface AccessTables {
  account: AccountTable;
  session: SessionTable;
  audit_entry: AuditEntryTable;
}
