import type { ColumnType, Generated } from 'kysely';
import type { Moment, TenantRow } from './column-types.ts';
import type { Defaulted } from './plan-tables.ts';
import type { Charge, Role } from '@junheng/vocabulary';

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
  /** What an administrator is in charge of, where three share the administration. */
  charge: Defaulted<Charge | null>;
}

/** A second factor (RFC 6238) of an account: the secret in base32, the last step that was used, digests of codes for emergencies. */
export interface SecondFactorTable extends TenantRow {
  account_id: string;
  secret: string;
  confirmed_at: Moment | null;
  last_step: Generated<number>;
  recovery_digests: Defaulted<string[]>;
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
  /** Where it was begun from, and the browser's own name of itself, for the list of one's sessions. */
  address: Generated<string>;
  agent: Generated<string>;
}

/**
 * Who changed what, before and after. Append-only: no grant and a trigger forbid changing or deleting a row; only what tells of a person
 * (`account_name`, `address`, `personal`, with its `salt`) can be taken out, and its digest stays.
 */
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
  /** Where the call came from. */
  address: Defaulted<string | null>;
  /** What of `before` and `after` tells of a person: `{ before?, after? }`. */
  personal: ColumnType<unknown, string | null | undefined, null>;
  salt: Generated<string>;
  /** SHA-256 of salt, name, address and `personal`, made by the database. */
  personal_digest: Defaulted<string | null>;
}

/** An entry's place in the chain of its district's trail, made by the database when the entry is committed. Append-only. */
export interface AuditLinkTable extends TenantRow {
  /** 1, 2, 3 … */
  number: number;
  /** SHA-256 of the entry. */
  digest: string;
  /** SHA-256 of the hash before, the number and the digest. */
  hash: string;
}

/** Wrong tries at a name that no account has; kept under the first district. */
export interface SignInTryTable extends TenantRow {
  name_digest: string;
  failed_attempts: number;
  locked_until: Moment | null;
  tried_at: Moment;
}

/** The tables of the area access. */
export interface AccessTables {
  account: AccountTable;
  session: SessionTable;
  second_factor: SecondFactorTable;
  audit_entry: AuditEntryTable;
  audit_link: AuditLinkTable;
  sign_in_try: SignInTryTable;
}
