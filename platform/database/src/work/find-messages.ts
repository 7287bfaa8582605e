import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { MessageKind } from '@junheng/vocabulary';

/** A message as its inbox shows it. */
export interface MessageRow {
  readonly id: string;
  readonly kind: MessageKind;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitNameEn: string;
  readonly taskId: string | null;
  readonly zh: string;
  readonly en: string;
  readonly link: string;
  readonly createdAt: string;
  readonly readAt: string | null;
  readonly readBy: string | null;
}

/** Whose inboxes: the reader's unit, and the bureau for its offices. */
export interface InboxOwner {
  readonly districtId: string;
  readonly unitIds: readonly string[];
}

/** A page of the messages of these units, newest first, with the count of all and of those not read. */
export async function findMessages(
  transaction: DistrictTransaction,
  owner: InboxOwner,
  query: { readonly page: number; readonly pageSize: number; readonly unread?: boolean | undefined },
): Promise<{ total: number; unread: number; items: MessageRow[] }> {
  const mine = sql`m.district_id = ${owner.districtId} and m.unit_id in (${sql.join([...owner.unitIds])})`;
  const wanted =
    query.unread === undefined
      ? sql`true`
      : query.unread
        ? sql`m.read_at is null`
        : sql`m.read_at is not null`;
  const counts = await sql<{ total: number; unread: number }>`
    select count(*) filter (where ${wanted})::int as total, count(*) filter (where m.read_at is null)::int as unread
      from inbox_message m where ${mine}`.execute(transaction);
  const items = await sql<MessageRow>`
    select m.id, m.kind, m.unit_id as "unitId", u.name as "unitName", u.name_en as "unitNameEn", m.task_id as "taskId",
           m.zh, m.en, m.link, m.created_at as "createdAt", m.read_at as "readAt", m.read_by as "readBy"
      from inbox_message m join unit u on u.district_id = m.district_id and u.id = m.unit_id
     where ${mine} and ${wanted}
     order by m.created_at collate "C" desc, m.id desc
     limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`.execute(transaction);
  return { total: counts.rows[0]?.total ?? 0, unread: counts.rows[0]?.unread ?? 0, items: items.rows };
}

/** Marks messages of these units as read, all of them without `ids`; what was read before keeps its first reader. */
export async function markMessagesRead(
  transaction: DistrictTransaction,
  owner: InboxOwner,
  read: { readonly ids: readonly string[] | undefined; readonly by: string; readonly at: string },
): Promise<number> {
  const chosen = read.ids === undefined ? sql`true` : sql`id in (${sql.join([...read.ids])})`;
  const done = await sql`
    update inbox_message set read_at = ${read.at}, read_by = ${read.by}
     where district_id = ${owner.districtId} and unit_id in (${sql.join([...owner.unitIds])}) and read_at is null
       and ${chosen}`.execute(transaction);
  return Number(done.numAffectedRows ?? 0n);
}
