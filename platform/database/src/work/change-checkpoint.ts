import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';

/** Which checkpoint, as the person saw it. */
export interface CheckpointKey {
  readonly districtId: string;
  readonly taskId: string;
  readonly id: string;
  readonly version: number;
}

/** When a checkpoint was reached, what shows it, and who said so. */
export interface CheckpointDone {
  readonly day: string;
  readonly words: string;
  readonly by: string;
  readonly byAccountId: string;
  readonly at: string;
}

/** Marks a checkpoint as reached, or with null opens it again, if it still has the version the person saw; else false. */
export async function changeCheckpoint(
  transaction: DistrictTransaction,
  key: CheckpointKey,
  done: CheckpointDone | null,
): Promise<boolean> {
  const changed = await sql`
    update task_milestone
       set done_day = ${done?.day ?? null}::date, done_words = ${done?.words ?? null}, done_by = ${done?.by ?? null},
           done_by_account_id = ${done?.byAccountId ?? null}, done_at = ${done?.at ?? null}, version = version + 1
     where district_id = ${key.districtId} and task_id = ${key.taskId} and id = ${key.id} and version = ${key.version}`.execute(
    transaction,
  );
  return changed.numAffectedRows === 1n;
}
