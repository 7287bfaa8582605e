import { sql } from 'kysely';
import type { DatabaseDoor } from '../door/database-door.ts';
import { ROLES } from '../door/roles.ts';

/** PostgreSQL from which on a membership can be had without inheriting from it. */
const SEPARATE_INHERITANCE = 160_000;

/**
 * Lets another login run the program on a database that this door's login has migrated and owns: it may take on the three roles that own
 * nothing, read which migrations there are, and use the rows of the queue in `queueSchema`; nothing else. Give it again after each migration.
 */
export async function admitRunLogin(door: DatabaseDoor, login: string, queueSchema: string): Promise<void> {
  const to = sql.ref(login);
  const queue = sql.ref(queueSchema);
  await door.owner.transaction().execute(async (transaction) => {
    const server = await sql<{ number: number }>`
      select current_setting('server_version_num')::int as number`.execute(transaction);
    const how =
      (server.rows[0]?.number ?? 0) >= SEPARATE_INHERITANCE ? sql`with inherit false, set true` : sql``;
    for (const role of ROLES) await sql`grant ${sql.ref(role)} to ${to} ${how}`.execute(transaction);
    await sql`grant select on public.kysely_migration to ${to}`.execute(transaction);
    await sql`grant usage on schema ${queue} to ${to}`.execute(transaction);
    await sql`grant select, insert, update, delete on all tables in schema ${queue} to ${to}`.execute(
      transaction,
    );
    await sql`grant usage on all sequences in schema ${queue} to ${to}`.execute(transaction);
  });
}
