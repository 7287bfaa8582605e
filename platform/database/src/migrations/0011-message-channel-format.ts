import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { SYSTEM_ROLE } from '../door/roles.ts';

/**
 * How a channel writes its messages and what it is called; quick ways from a file to what it hangs on. The system sees which districts
 * have messages on their way, and nothing of the messages.
 */
export async function up(database: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `alter table message_channel
         add column label text not null default '',
         add column format text not null default 'json'
           check (format in ('json', 'wecom', 'dingtalk', 'feishu'))`,
    )
    .execute(database);
  for (const statement of [
    `create policy of_system on message_delivery to ${SYSTEM_ROLE} using (true) with check (true)`,
    `grant select on message_delivery to ${SYSTEM_ROLE}`,
    `create index message_delivery_by_time on message_delivery (next_at) where state = 'waiting'`,
  ]) {
    await sql.raw(statement).execute(database);
  }
  for (const table of ['task_report_file', 'task_paper', 'target_value']) {
    await sql
      .raw(`create index ${table}_by_stored_file_id on ${table} (district_id, stored_file_id)`)
      .execute(database);
  }
}
