import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Says of every item of a review in which of its versions it last changed, so that a second reviewer fetches only what is new. */
export async function up(database: Kysely<never>): Promise<void> {
  await sql
    .raw('alter table plan_review_item add column changed_in integer not null default 1')
    .execute(database);
}
