import { insertRows } from '../insert-rows.ts';
import type { StoredSource } from '../schema/column-types.ts';
import type { InsertContext } from '../plan/insert-plan.ts';

/** A checkpoint of a task. A null `due` is the last day of its year; without `done` it is still to be reached. */
export interface NewCheckpoint {
  /** Made when left out. */
  readonly id?: string;
  readonly taskId: string;
  readonly year: number;
  readonly text: string;
  readonly due: string | null;
  readonly source?: StoredSource | null;
  readonly done?: {
    readonly day: string;
    readonly words: string;
    readonly by: string;
    readonly byAccountId: string | null;
    /** The moment it was marked, ISO 8601. */
    readonly at: string;
  } | null;
}

/** Keeps checkpoints of tasks that are there already; answers their ids in the same order. */
export async function insertCheckpoints(
  context: InsertContext,
  checkpoints: readonly NewCheckpoint[],
): Promise<string[]> {
  const rows = checkpoints.map(({ id, taskId, year, text, due, source, done }) => ({
    district_id: context.districtId,
    id: id ?? context.makeId(),
    task_id: taskId,
    year,
    text,
    due,
    source: source === undefined || source === null ? null : JSON.stringify(source),
    done_day: done?.day ?? null,
    done_words: done?.words ?? null,
    done_by: done?.by ?? null,
    done_by_account_id: done?.byAccountId ?? null,
    done_at: done?.at ?? null,
  }));
  await insertRows(context.transaction, 'task_milestone', rows);
  return rows.map((row) => row.id);
}
