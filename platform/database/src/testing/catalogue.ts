import type { DatabaseDoor } from '../door/database-door.ts';

/** Kysely's own tables. */
const MIGRATOR_TABLES = ['kysely_migration', 'kysely_migration_lock'];

/** The names of all tables in the schema public but the migrator's own. */
export async function listTables(door: DatabaseDoor): Promise<string[]> {
  const found = await door.pool.query<{ name: string }>(
    `select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relname = any($1) order by relname`,
    [MIGRATOR_TABLES],
  );
  return found.rows.map((row) => row.name);
}
