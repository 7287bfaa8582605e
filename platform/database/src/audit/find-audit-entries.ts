import { addDays } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { Charge } from '@junheng/vocabulary';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';

/** An entry of the trail as lists show it. */
export interface AuditEntryItem {
  readonly id: string;
  readonly at: string;
  /** Empty once it is erased. */
  readonly accountName: string;
  readonly unitName: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly address: string | null;
}

/** What a list of the trail is limited to; all that is told must hold. */
export interface AuditFilter {
  readonly districtId: string;
  readonly entity?: string | undefined;
  readonly entityId?: string | undefined;
  /** Part of the name of a person or a unit. */
  readonly who?: string | undefined;
  /** First and last day, by China's calendar. */
  /** Leaves out what this account did itself. */
  readonly exceptAccountId?: string | undefined;
  /** Only what accounts in charge of this did. */
  readonly byCharge?: Charge | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** When a day begins in China, as moments are kept. */
const beginOf = (day: Day): string => new Date(`${day}T00:00:00+08:00`).toISOString();

/** The kinds of things a district's trail tells of, found by stepping through the index. */
async function findAuditEntities(transaction: DistrictTransaction, districtId: string): Promise<string[]> {
  const next = (after: RawBuilder<unknown>): RawBuilder<string> =>
    sql<string>`(select min(entity) from audit_entry where district_id = ${districtId} and entity > ${after})`;
  const found = await sql<{ entity: string }>`
    with recursive kind(entity) as (
      select ${next(sql`''`)} union all select ${next(sql`kind.entity`)} from kind where kind.entity is not null
    ) select entity from kind where entity is not null`.execute(transaction);
  return found.rows.map((row) => row.entity);
}

/** Puts what tells of a person back into the change, for as long as it is kept. */
function withPersonal(row: AuditEntryItem, personal: unknown): AuditEntryItem {
  const parts = (personal ?? {}) as { before?: object; after?: object };
  const join = (open: unknown, part: object | undefined): unknown =>
    part === undefined ? open : { ...(open as object | null), ...part };
  return { ...row, before: join(row.before, parts.before), after: join(row.after, parts.after) };
}

/** A page of a district's trail, newest first, and the kinds of things the whole trail tells of. */
export async function findAuditEntries(
  transaction: DistrictTransaction,
  query: AuditFilter & { readonly page: number; readonly pageSize: number },
): Promise<{ total: number; items: AuditEntryItem[]; entities: string[] }> {
  let base = transaction.selectFrom('audit_entry').where('district_id', '=', query.districtId);
  if (query.entity !== undefined) base = base.where('entity', '=', query.entity);
  if (query.entityId !== undefined) base = base.where('entity_id', '=', query.entityId);
  if (query.who !== undefined && query.who !== '') {
    const part = `%${query.who.replaceAll(/[\\%_]/gu, '\\$&')}%`;
    base = base.where((row) => row.or([row('account_name', 'ilike', part), row('unit_name', 'ilike', part)]));
  }
  const { exceptAccountId, byCharge } = query;
  if (exceptAccountId !== undefined)
    base = base.where(sql<boolean>`account_id is distinct from ${exceptAccountId}`);
  if (byCharge !== undefined)
    base = base.where(
      sql<boolean>`account_id in (select id from account where district_id = ${query.districtId} and charge = ${byCharge})`,
    );
  if (query.from !== undefined) base = base.where('at', '>=', beginOf(query.from));
  if (query.to !== undefined) base = base.where('at', '<', beginOf(addDays(query.to, 1)));
  const { total } = await base.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await base
    .select(['id', 'at', 'account_name as accountName', 'unit_name as unitName', 'action', 'entity'])
    .select(['entity_id as entityId', 'before', 'after', 'address', 'personal'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  const items = rows.map(({ personal, ...row }) => withPersonal(row, personal));
  return { total, items, entities: await findAuditEntities(transaction, query.districtId) };
}
