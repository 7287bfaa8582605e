import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { APP_ROLE } from '../door/roles.ts';
import { createTenantTable } from '../migration/tenant-table.ts';

/** A text that says its own length, so that no two lists of texts give the same: `3:abc,`; nothing at all is `-`. */
const NETSTRING = `
  create function netstring(part text) returns text language sql immutable as $$
    select case when part is null then '-' else octet_length(convert_to(part, 'UTF8'))::text || ':' || part || ',' end
  $$`;

const SHA256 = `
  create function sha256_hex(words text) returns text language sql immutable as $$
    select encode(sha256(convert_to(words, 'UTF8')), 'hex')
  $$`;

/** What entries about accounts say of names goes beside the chain; as an assignment for a trigger and for the rows of older versions. */
const NAMES = `jsonb_strip_nulls(jsonb_build_object(
  'before', jsonb_build_object('displayName', $before -> 'displayName', 'userName', $before -> 'userName'),
  'after', jsonb_build_object('displayName', $after -> 'displayName', 'userName', $after -> 'userName')))`;
const namesOf = (row: string): string => NAMES.replaceAll('$', row);
const HAS_NAMES = `$entity = 'account' and $personal is null and coalesce($before ?| array['displayName', 'userName'], false)
  or $entity = 'account' and $personal is null and coalesce($after ?| array['displayName', 'userName'], false)`;
const hasNames = (row: string): string => HAS_NAMES.replaceAll('$', row);

/** What tells of a person stands beside the chain: the entry vouches for it by a digest, salted so that nobody guesses it after erasure. */
const SEAL_PERSONAL = `
  create function seal_personal() returns trigger language plpgsql as $$
  begin
    if new.personal_digest is null then
      if ${hasNames('new.')} then
        new.personal := ${namesOf('new.')};
        new.before := new.before - array['displayName', 'userName'];
        new.after := new.after - array['displayName', 'userName'];
      end if;
      new.personal_digest := sha256_hex(netstring(new.salt) || netstring(new.account_name) || netstring(new.address)
        || netstring(new.personal::text));
    end if;
    return new;
  end $$`;

/** Links an entry to the one before it when its transaction commits: whoever writes waits for the commit of another, not for its work. */
const LINK_ENTRY = `
  create function link_audit_entry() returns trigger language plpgsql as $$
  declare
    last_number integer;
    last_hash text;
    entry_digest text;
  begin
    perform pg_advisory_xact_lock(hashtext('junheng.trail'), hashtext(new.district_id));
    if exists (select from audit_link where district_id = new.district_id and id = new.id) then return null; end if;
    select number, hash into last_number, last_hash from audit_link
     where district_id = new.district_id order by number desc limit 1;
    last_number := coalesce(last_number, 0) + 1;
    last_hash := coalesce(last_hash, sha256_hex(new.district_id));
    entry_digest := sha256_hex(netstring(new.district_id) || netstring(new.id::text) || netstring(new.at)
      || netstring(new.account_id::text) || netstring(new.unit_name) || netstring(new.action) || netstring(new.entity)
      || netstring(new.entity_id) || netstring(new.before::text) || netstring(new.after::text)
      || netstring(new.personal_digest));
    insert into audit_link (district_id, id, number, digest, hash)
    values (new.district_id, new.id, last_number, entry_digest,
            sha256_hex(last_hash || '|' || last_number::text || '|' || entry_digest));
    return null;
  end $$`;

/** An entry stays as it is; only what tells of a person may be taken out of it. */
const REFUSE_CHANGE = `
  create function refuse_audit_update() returns trigger language plpgsql as $$
  begin
    if (to_jsonb(new) - array['account_name', 'address', 'personal', 'salt'])
         is distinct from (to_jsonb(old) - array['account_name', 'address', 'personal', 'salt'])
       or new.account_name <> '' or new.salt <> '' or new.address is not null or new.personal is not null then
      raise exception 'the audit trail is append-only' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`;

/** The trail as a chain: digests of entries linked to each other, personal fields beside it; where a session came from. */
export async function up(database: Kysely<never>): Promise<void> {
  const run = async (...statements: string[]): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  };
  await run(
    'alter table audit_entry add column address text',
    'alter table audit_entry add column personal jsonb',
    `alter table audit_entry add column salt text not null default ''`,
    'alter table audit_entry add column personal_digest text',
  );
  await createTenantTable(database, {
    name: 'audit_link',
    columns: [
      'number integer not null check (number > 0)',
      `digest text not null check (digest ~ '^[0-9a-f]{64}$')`,
      `hash text not null check (hash ~ '^[0-9a-f]{64}$')`,
    ],
    constraints: ['unique (district_id, number)'],
    grants: ['select', 'insert'],
    systemGrants: ['select', 'insert'],
  });
  await run(
    'revoke update, delete on audit_link from junheng_keeper',
    NETSTRING,
    SHA256,
    SEAL_PERSONAL,
    LINK_ENTRY,
    REFUSE_CHANGE,
    // The one who migrates owns the tables and sees their rows only while nothing is forced.
    'drop trigger append_only on audit_entry',
    'alter table audit_entry no force row level security',
    'alter table audit_link no force row level security',
    `update audit_entry set personal = ${namesOf('')},
       before = before - array['displayName', 'userName'], after = after - array['displayName', 'userName']
     where ${hasNames('')}`,
    `update audit_entry set personal_digest =
       sha256_hex(netstring(salt) || netstring(account_name) || netstring(address) || netstring(personal::text))`,
    // Entries of before are linked in the order of their time.
    `create trigger link_now after update on audit_entry for each row execute function link_audit_entry()`,
    `do $$ declare entry record; begin
       for entry in select district_id, id from audit_entry order by district_id, at, id loop
         update audit_entry set action = action where district_id = entry.district_id and id = entry.id;
       end loop;
     end $$`,
    'drop trigger link_now on audit_entry',
    'alter table audit_entry force row level security',
    'alter table audit_link force row level security',
    'create trigger seal_personal before insert on audit_entry for each row execute function seal_personal()',
    `create constraint trigger link_entry after insert on audit_entry deferrable initially deferred
       for each row execute function link_audit_entry()`,
    `create trigger append_only before delete or truncate on audit_entry
       for each statement execute function refuse_audit_change()`,
    `create trigger never_altered before update of district_id, id, at, account_id, unit_name, action, entity, entity_id,
       before, after, personal_digest on audit_entry for each statement execute function refuse_audit_change()`,
    'create trigger only_erased before update on audit_entry for each row execute function refuse_audit_update()',
    `create trigger append_only before update or delete or truncate on audit_link
       for each statement execute function refuse_audit_change()`,
    `grant update (account_name, address, personal, salt) on audit_entry to ${APP_ROLE}`,
    `alter table session add column address text not null default ''`,
    `alter table session add column agent text not null default ''`,
  );
  // Wrong tries at names that no account has: by the digest of the name, for a password typed in its place is no rarity.
  await createTenantTable(database, {
    name: 'sign_in_try',
    columns: [
      `name_digest text not null check (name_digest ~ '^[0-9a-f]{64}$')`,
      'failed_attempts integer not null',
      'locked_until moment',
      'tried_at moment not null',
    ],
    constraints: ['unique (district_id, name_digest)'],
    grants: ['select'],
    systemGrants: ['select', 'insert', 'update', 'delete'],
  });
}
