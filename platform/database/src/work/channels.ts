import { messageChannel } from '@junheng/records';
import type { RowOf } from '@junheng/records';
import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { recordStore } from '../record-store.ts';

export const channelStore = recordStore(messageChannel);

/** How the messages of a channel fare. */
interface ChannelFate {
  readonly unitName: string | null;
  readonly active: boolean;
  readonly waiting: number;
  readonly failed: number;
  readonly lastError: string | null;
}
export type ChannelRow = RowOf<typeof messageChannel> & ChannelFate;

/** The channels of a district in the order in which they were made, or one of them. `secret` signs webhooks and is never told. */
export function findChannels(
  transaction: DistrictTransaction,
  districtId: string,
  id?: string,
): Promise<ChannelRow[]> {
  const of = sql`d.district_id = r.district_id and d.message_channel_id = r.id`;
  const also = sql`r.active,
    (select u.name from unit u where u.district_id = r.district_id and u.id = r.unit_id) as "unitName",
    (select count(*)::int from message_delivery d where ${of} and d.state = 'waiting') as waiting,
    (select count(*)::int from message_delivery d where ${of} and d.state = 'failed') as failed,
    (select d.error from message_delivery d where ${of} and d.error is not null
      order by d.next_at collate "C" desc limit 1) as "lastError"`;
  const limits = { districtId, scope: { kind: 'district' } } as const;
  return channelStore.find<ChannelFate>(transaction, limits, {
    also,
    orderBy: sql`r.created_at collate "C", r.id`,
    ...(id === undefined ? {} : { id }),
  });
}
