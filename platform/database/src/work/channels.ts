import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { MessageChannelTable } from '../schema/plan-work-tables.ts';
import type { ChannelFormat } from '@junheng/vocabulary';

/** A channel with how its messages fare. */
export interface ChannelRow {
  readonly id: string;
  readonly label: string;
  readonly kind: MessageChannelTable['kind'];
  readonly format: ChannelFormat;
  readonly address: string;
  /** Signs webhooks; never told to anybody. */
  readonly secret: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly active: boolean;
  readonly waiting: number;
  readonly failed: number;
  readonly lastError: string | null;
  readonly version: number;
}

/** The channels of a district, or one of them. */
export async function findChannels(
  transaction: DistrictTransaction,
  districtId: string,
  id?: string,
): Promise<ChannelRow[]> {
  const one = id === undefined ? sql`true` : sql`c.id = ${id}`;
  const of = sql`d.district_id = c.district_id and d.message_channel_id = c.id`;
  const found = await sql<ChannelRow>`
    select c.id, c.label, c.kind, c.format, c.address, c.secret, c.unit_id as "unitId", u.name as "unitName", c.active,
           c.version,
           (select count(*)::int from message_delivery d where ${of} and d.state = 'waiting') as waiting,
           (select count(*)::int from message_delivery d where ${of} and d.state = 'failed') as failed,
           (select d.error from message_delivery d where ${of} and d.error is not null
             order by d.next_at collate "C" desc limit 1) as "lastError"
      from message_channel c left join unit u on u.district_id = c.district_id and u.id = c.unit_id
     where c.district_id = ${districtId} and ${one}
     order by c.created_at collate "C", c.id`.execute(transaction);
  return found.rows;
}

/** What administrators say of a channel. */
export interface ChannelContent {
  readonly label: string;
  readonly kind: MessageChannelTable['kind'];
  readonly format: ChannelFormat;
  readonly address: string;
  readonly secret: string;
  readonly unitId: string | null;
  readonly active: boolean;
}

/** Keeps a new channel. */
export async function insertChannel(
  transaction: DistrictTransaction,
  channel: ChannelContent & { readonly districtId: string; readonly id: string; readonly createdAt: string },
): Promise<void> {
  await transaction
    .insertInto('message_channel')
    .values({
      district_id: channel.districtId,
      id: channel.id,
      unit_id: channel.unitId,
      kind: channel.kind,
      address: channel.address,
      secret: channel.secret,
      active: channel.active,
      created_at: channel.createdAt,
      label: channel.label,
      format: channel.format,
    })
    .execute();
}

/** Changes a channel if it still has the version the person saw; else false. */
export async function updateChannelRow(
  transaction: DistrictTransaction,
  key: { readonly districtId: string; readonly id: string; readonly version: number },
  channel: ChannelContent,
): Promise<boolean> {
  const done = await sql`
    update message_channel
       set label = ${channel.label}, kind = ${channel.kind}, format = ${channel.format}, address = ${channel.address},
           secret = ${channel.secret}, unit_id = ${channel.unitId}, active = ${channel.active}, version = version + 1
     where district_id = ${key.districtId} and id = ${key.id} and version = ${key.version}`.execute(
    transaction,
  );
  return done.numAffectedRows === 1n;
}
