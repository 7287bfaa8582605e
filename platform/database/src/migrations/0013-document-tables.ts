import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Where the tables of a document stand in its text, so that they are shown as tables; null for documents loaded before. */
export async function up(database: Kysely<never>): Promise<void> {
  await sql.raw('alter table plan_document add column tables jsonb').execute(database);
}
