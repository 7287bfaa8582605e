import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Change } from './record-change.ts';

/** Writes to the audit trail what happened without a reader: a refused sign-in, a restore, a job. Names of people only when they are known accounts. */
export async function recordSystemEvent(
  transaction: Transaction<Schema>,
  event: Change & {
    readonly districtId: string;
    readonly id: string;
    readonly at: string;
    readonly accountId?: string;
    readonly accountName: string;
    readonly unitName: string;
  },
): Promise<void> {
  const json = (value: unknown): string | null =>
    value === null || value === undefined ? null : JSON.stringify(value);
  await transaction
    .insertInto('audit_entry')
    .values({
      district_id: event.districtId,
      id: event.id,
      at: event.at,
      account_id: event.accountId ?? null,
      account_name: event.accountName,
      unit_name: event.unitName,
      action: event.action,
      entity: event.entity,
      entity_id: event.entityId,
      before: json(event.before),
      after: json(event.after),
    })
    .execute();
}
