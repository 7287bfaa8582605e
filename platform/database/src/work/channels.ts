import { messageChannel } from '@junheng/records';
import { sql } from 'kysely';
import { recordStore } from '../record-store.ts';

const of = sql`d.district_id = r.district_id and d.message_channel_id = r.id`;

/** Channels with how their messages fare. `secret` signs webhooks and is never told. */
export const channelStore = recordStore(messageChannel, {
  hasSecret: sql`r.secret <> ''`,
  waiting: sql`(select count(*)::int from message_delivery d where ${of} and d.state = 'waiting')`,
  failed: sql`(select count(*)::int from message_delivery d where ${of} and d.state = 'failed')`,
  lastError: sql`(select d.error from message_delivery d where ${of} and d.error is not null
    order by d.next_at collate "C" desc limit 1)`,
  createdAt: sql`r.created_at`,
});
