import { timestamp } from '@junheng/kernel';
import type { Clock, MakeId } from '@junheng/kernel';
import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { makeSalt, splitChange } from './split-change.ts';
import type { TrailEntity } from '@junheng/vocabulary';

/** On whose behalf a change is made, and the ports that date and number its entry; a request's context fits. */
export interface ChangeContext {
  readonly transaction: DistrictTransaction;
  readonly clock: Clock;
  readonly makeId: MakeId;
  /** Null for what the system does by itself. */
  readonly reader: {
    readonly accountId: string;
    readonly displayName: string;
    readonly unitId: string;
    readonly districtId: string;
    /** Where the call came from; null or left out for what no call made. */
    readonly address?: string | null;
  };
}

/** What changed. `before` is null for something new, `after` for something removed. Never secrets. */
export interface Change {
  /** The operation, as its file is called: `record-target-value`. */
  readonly action: string;
  /** The table or thing: `target`. */
  readonly entity: TrailEntity;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Writes a change to the audit trail in the transaction that makes it: both are kept or neither. */
export async function recordChange(context: ChangeContext, change: Change): Promise<void> {
  const { transaction, reader } = context;
  const { before, after, personal } = splitChange(change);
  await sql`
    insert into audit_entry
      (district_id, id, at, account_id, account_name, unit_name, action, entity, entity_id, before, after, address, personal, salt)
    values
      (${reader.districtId}, ${context.makeId()}, ${timestamp(context.clock)}, ${reader.accountId}, ${reader.displayName},
       coalesce((select name from unit where district_id = ${reader.districtId} and id = ${reader.unitId}), ''),
       ${change.action}, ${change.entity}, ${change.entityId}, ${before}::jsonb, ${after}::jsonb,
       ${reader.address ?? null}, ${personal}::jsonb, ${makeSalt()})
  `.execute(transaction);
}
