import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { ROLES } from '../door/roles.ts';

/**
 * The roles that own nothing, and the domain of moments. Roles belong to the whole server, so they may be there already; the one who
 * migrates must be allowed to take them on.
 */
export async function up(database: Kysely<never>): Promise<void> {
  for (const role of ROLES) {
    await sql
      .raw(
        `do $$ begin
           if not exists (select from pg_roles where rolname = '${role}') then
             begin
               create role ${role} nologin noinherit;
             exception when duplicate_object or unique_violation then null;
             end;
           end if;
           -- From 16 on, who creates a role may grant it but not take it on before granting it to themselves.
           if not pg_has_role(current_user, '${role}',
                case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
             grant ${role} to current_user;
           end if;
         end $$`,
      )
      .execute(database);
    await sql.raw(`grant usage on schema public to ${role}`).execute(database);
  }
  await sql
    .raw(
      `create domain moment as text check (value ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$')`,
    )
    .execute(database);
}
