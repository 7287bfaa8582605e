import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';

/** An entry of the trail as lists show it. */
export interface AuditEntryItem {
  readonly id: string;
  readonly at: string;
  readonly accountName: string;
  readonly unitName: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A page of a district's trail, newest first, of one thing when told. */
export async function findAuditEntries(
  transaction: DistrictTransaction,
  query: {
    readonly districtId: string;
    readonly entity?: string | undefined;
    readonly entityId?: string | undefined;
    readonly page: number;
    readonly pageSize: number;
  },
): Promise<{ total: number; items: AuditEntryItem[] }> {
  let base = transaction.selectFrom('audit_entry').where('district_id', '=', query.districtId);
  if (query.entity !== undefined) base = base.where('entity', '=', query.entity);
  if (query.entityId !== undefined) base = base.where('entity_id', '=', query.entityId);
  const { total } = await base.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const items = await base
    .select(['id', 'at', 'account_name as accountName', 'unit_name as unitName', 'action', 'entity'])
    .select(['entity_id as entityId', 'before', 'after'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  return { total, items };
}
