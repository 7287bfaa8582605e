import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { insertRows } from '../insert-rows.ts';
import type { InsertContext } from '../insert-context.ts';

/** A paper of a task; its file is kept already (`keepFile`, purpose `taskPaper`). */
export interface NewPaper {
  /** Made when left out. */
  readonly id?: string;
  readonly taskId: string;
  readonly title: string;
  /** As printed: `云政办发〔2026〕3号`. */
  readonly number: string;
  readonly day: string;
  readonly storedFileId: string;
  readonly recordedBy: string;
  readonly recordedByAccountId: string | null;
  readonly recordedAt: string;
}

/** Keeps papers of tasks that are there already; answers their ids in the same order. */
export async function insertPapers(context: InsertContext, papers: readonly NewPaper[]): Promise<string[]> {
  const rows = papers.map((paper) => ({
    district_id: context.districtId,
    id: paper.id ?? context.makeId(),
    task_id: paper.taskId,
    title: paper.title,
    number: paper.number,
    day: paper.day,
    stored_file_id: paper.storedFileId,
    recorded_by: paper.recordedBy,
    recorded_by_account_id: paper.recordedByAccountId,
    recorded_at: paper.recordedAt,
    withdrawn_at: null,
  }));
  await insertRows(context.transaction, 'task_paper', rows);
  return rows.map((row) => row.id);
}

/** Withdraws a paper, which then closes nothing but stays on record; false when it is withdrawn already. */
export async function withdrawPaperRow(
  transaction: DistrictTransaction,
  paper: { readonly districtId: string; readonly taskId: string; readonly id: string },
  at: string,
): Promise<boolean> {
  const done = await sql`
    update task_paper set withdrawn_at = ${at}
     where district_id = ${paper.districtId} and task_id = ${paper.taskId} and id = ${paper.id} and withdrawn_at is null`.execute(
    transaction,
  );
  return done.numAffectedRows === 1n;
}
