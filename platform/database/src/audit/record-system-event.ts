import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { makeSalt, splitChange } from './split-change.ts';
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
    /** Where the call came from. */
    readonly address?: string | null;
  },
): Promise<void> {
  const { before, after, personal } = splitChange(event);
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
      before,
      after,
      address: event.address ?? null,
      personal,
      salt: makeSalt(),
    })
    .execute();
}
