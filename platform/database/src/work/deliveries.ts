import { sql } from 'kysely';
import type { DistrictTransaction, SystemTransaction } from '../door/database-door.ts';
import type { MessageChannelTable } from '../schema/plan-work-tables.ts';
import type { ChannelFormat, MessageKind } from '@junheng/vocabulary';

/** A message on its way, with the channel that it goes through. */
export interface DeliveryRow {
  readonly id: string;
  readonly messageId: string;
  /** Tries so far, this one included. */
  readonly attempts: number;
  readonly messageKind: MessageKind;
  readonly unitName: string;
  readonly zh: string;
  readonly en: string;
  readonly link: string;
  readonly createdAt: string;
  readonly kind: MessageChannelTable['kind'];
  readonly format: ChannelFormat;
  readonly address: string;
  readonly secret: string;
}

/** The districts that have messages whose time has come. Asked first, so that nothing is written where nothing waits. */
export async function findWaitingDistricts(transaction: SystemTransaction, now: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select distinct district_id as id from message_delivery
     where state = 'waiting' and next_at collate "C" <= ${now} order by 1`.execute(transaction);
  return found.rows.map((row) => row.id);
}

/**
 * Takes up to `most` deliveries whose time has come, counts the try, and puts them off until `leaseUntil`, so that no other worker sends
 * them meanwhile and a worker that dies loses none. Moments are ISO 8601.
 */
export async function claimDeliveries(
  transaction: DistrictTransaction,
  districtId: string,
  lease: { readonly now: string; readonly leaseUntil: string; readonly most: number },
): Promise<DeliveryRow[]> {
  const claimed = await sql<DeliveryRow>`
    with due as (
      select d.id from message_delivery d
        join message_channel c on c.district_id = d.district_id and c.id = d.message_channel_id
       where d.district_id = ${districtId} and d.state = 'waiting' and d.next_at collate "C" <= ${lease.now} and c.active
       order by d.next_at collate "C", d.id limit ${lease.most} for update of d skip locked),
    taken as (
      update message_delivery d set attempts = d.attempts + 1, next_at = ${lease.leaseUntil}
        from due where d.district_id = ${districtId} and d.id = due.id
      returning d.id, d.inbox_message_id, d.message_channel_id, d.attempts)
    select t.id, m.id as "messageId", t.attempts, m.kind as "messageKind", u.name as "unitName", m.zh, m.en, m.link,
           m.created_at as "createdAt", c.kind, c.format, c.address, c.secret
      from taken t
      join inbox_message m on m.district_id = ${districtId} and m.id = t.inbox_message_id
      join unit u on u.district_id = ${districtId} and u.id = m.unit_id
      join message_channel c on c.district_id = ${districtId} and c.id = t.message_channel_id
     order by m.created_at collate "C", t.id`.execute(transaction);
  return claimed.rows;
}

/** How a try ended: sent, to be tried again at a moment, or given up. */
export type DeliveryOutcome =
  | { readonly state: 'sent'; readonly at: string }
  | { readonly state: 'waiting'; readonly nextAt: string; readonly error: string }
  | { readonly state: 'failed'; readonly error: string };

/** Writes down how a try ended. */
export async function noteDelivery(
  transaction: DistrictTransaction,
  key: { readonly districtId: string; readonly id: string },
  outcome: DeliveryOutcome,
): Promise<void> {
  const error = outcome.state === 'sent' ? null : outcome.error;
  const sentAt = outcome.state === 'sent' ? outcome.at : null;
  const nextAt = outcome.state === 'waiting' ? sql`${outcome.nextAt}` : sql`next_at`;
  await sql`
    update message_delivery set state = ${outcome.state}, error = ${error}, sent_at = ${sentAt}, next_at = ${nextAt}
     where district_id = ${key.districtId} and id = ${key.id}`.execute(transaction);
}
