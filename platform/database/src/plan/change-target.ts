import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { StoredSource } from '@junheng/domain';

/** Which target, and the version that the person saw. */
export interface SeenTarget {
  readonly districtId: string;
  readonly id: string;
  readonly version: number;
}

/**
 * Takes the next version of a target if it still has the one the person saw; false when somebody was faster. Where the goal stands
 * in other plans too, their rows take their next version with it: one value has one order of changes.
 */
export async function claimTarget(transaction: DistrictTransaction, target: SeenTarget): Promise<boolean> {
  // All rows of the goal are locked in one order first, so that two people at two of them wait and do not lock each other out.
  const goal = await sql<{ id: string }>`
    select m.id from target m
     where m.district_id = ${target.districtId} and coalesce(m.shares_values_with, m.id) = (
       select coalesce(t.shares_values_with, t.id) from target t
        where t.district_id = ${target.districtId} and t.id = ${target.id})
     order by m.id for update`.execute(transaction);
  const done = await sql`
    update target set version = version + 1
     where district_id = ${target.districtId} and id = ${target.id} and version = ${target.version}`.execute(
    transaction,
  );
  if (done.numAffectedRows !== 1n) return false;
  const others = goal.rows.flatMap(({ id }) => (id === target.id ? [] : [id]));
  if (others.length > 0) {
    await sql`
      update target set version = version + 1
       where district_id = ${target.districtId} and id = any(${sql.val(others)}::uuid[])`.execute(
      transaction,
    );
  }
  return true;
}

/** A value to be kept. */
export interface NewTargetValue {
  readonly districtId: string;
  readonly id: string;
  readonly targetId: string;
  readonly day: string;
  readonly value: string;
  readonly source: StoredSource;
  readonly recordedBy: string;
  readonly recordedByAccountId: string;
  readonly recordedAt: string;
  /** The file that proves it. */
  readonly fileId?: string | null;
}

/** Keeps a value of a target. */
export async function insertTargetValue(
  transaction: DistrictTransaction,
  value: NewTargetValue,
): Promise<void> {
  await transaction
    .insertInto('target_value')
    .values({
      district_id: value.districtId,
      id: value.id,
      target_id: value.targetId,
      day: value.day,
      value: value.value,
      source: JSON.stringify(value.source),
      recorded_by: value.recordedBy,
      recorded_by_account_id: value.recordedByAccountId,
      recorded_at: value.recordedAt,
      withdrawn_at: null,
      stored_file_id: value.fileId ?? null,
    })
    .execute();
}

/** Withdraws a value: it stays on record and counts nowhere. False when there is no such value, or it was withdrawn before. */
export async function withdrawTargetValue(
  transaction: DistrictTransaction,
  value: {
    readonly districtId: string;
    readonly targetId: string;
    readonly id: string;
    readonly withdrawnAt: string;
  },
): Promise<boolean> {
  const done = await sql`
    update target_value set withdrawn_at = ${value.withdrawnAt}
     where district_id = ${value.districtId} and target_id = ${value.targetId} and id = ${value.id}
       and withdrawn_at is null`.execute(transaction);
  return done.numAffectedRows === 1n;
}
