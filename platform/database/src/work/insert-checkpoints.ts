import { insertRows } from '../insert-rows.ts';
import type { InsertContext } from '../insert-context.ts';
import type { NewCheckpoint } from '@junheng/domain';

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
