import { sql } from 'kysely';
import type { MessageKind } from '@junheng/vocabulary';
import type { InsertContext } from '../insert-context.ts';

/** A message for a unit's inbox. `onceKey` names what it says about what and when: the same is never sent twice. */
export interface NewMessage {
  readonly unitId: string;
  readonly kind: MessageKind;
  readonly taskId: string | null;
  readonly onceKey: string;
  readonly zh: string;
  readonly en: string;
  /** A path of the pages: `/plan/tasks/…`. */
  readonly link: string;
}

/**
 * Puts messages into units' inboxes and on their way through the active channels of the unit and of the whole district; those whose key
 * was used before are left out. Answers how many are new. `at` is a moment, ISO 8601.
 */
export async function sendMessages(
  { transaction, districtId, makeId }: InsertContext,
  messages: readonly NewMessage[],
  at: string,
): Promise<number> {
  let sent = 0;
  for (const message of messages) {
    const id = makeId();
    const inserted = await sql`
      insert into inbox_message (district_id, id, unit_id, kind, task_id, once_key, zh, en, link, created_at)
      values (${districtId}, ${id}, ${message.unitId}, ${message.kind}, ${message.taskId}, ${message.onceKey},
              ${message.zh}, ${message.en}, ${message.link}, ${at})
      on conflict (district_id, once_key) do nothing`.execute(transaction);
    if (inserted.numAffectedRows !== 1n) continue;
    sent += 1;
    const channels = await sql<{ id: string }>`
      select id from message_channel
       where district_id = ${districtId} and active and (unit_id is null or unit_id = ${message.unitId})`.execute(
      transaction,
    );
    for (const channel of channels.rows) {
      await sql`
        insert into message_delivery (district_id, id, inbox_message_id, message_channel_id, state, next_at)
        values (${districtId}, ${makeId()}, ${id}, ${channel.id}, 'waiting', ${at})`.execute(transaction);
    }
  }
  return sent;
}
