import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import { reportColumns } from './find-tasks.ts';
import type { TaskReportRow } from './find-tasks.ts';
import type { ReportState } from '@junheng/vocabulary';

/** One report within the reader's scope, or undefined. */
export async function findReport(
  transaction: DistrictTransaction,
  limits: Limits,
  id: string,
): Promise<TaskReportRow | undefined> {
  const found = await sql<TaskReportRow>`
    select ${reportColumns}, coalesce((
             select json_agg(json_build_object('id', s.id, 'fileName', s.file_name, 'mediaType', s.media_type, 'size', s.size)
                             order by a.position)
               from task_report_file a join stored_file s on s.district_id = a.district_id and s.id = a.stored_file_id
              where a.district_id = r.district_id and a.task_report_id = r.id), '[]'::json) as files
      from task_report r join unit ru on ru.district_id = r.district_id and ru.id = r.unit_id
     where r.district_id = ${limits.districtId} and r.id = ${id} and ${isUnitVisible('r.unit_id', limits)}`.execute(
    transaction,
  );
  return found.rows[0];
}

/** Locks a task's row until the transaction ends, so that of two reports handed in at once one waits for the other. */
export async function lockTask(
  transaction: DistrictTransaction,
  task: { readonly districtId: string; readonly id: string },
): Promise<void> {
  await sql`select from task where district_id = ${task.districtId} and id = ${task.id} for update`.execute(
    transaction,
  );
}

/** A report to be kept; it waits for review. */
export interface NewReport {
  readonly districtId: string;
  readonly id: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly percent: number;
  readonly words: string;
  readonly reportedBy: string;
  readonly reportedByAccountId: string;
  readonly reportedAt: string;
}

/** Keeps a unit's report. */
export async function insertReport(transaction: DistrictTransaction, report: NewReport): Promise<void> {
  await transaction
    .insertInto('task_report')
    .values({
      district_id: report.districtId,
      id: report.id,
      task_id: report.taskId,
      unit_id: report.unitId,
      percent: report.percent,
      words: report.words,
      state: 'submitted',
      reason: null,
      reported_by: report.reportedBy,
      reported_by_account_id: report.reportedByAccountId,
      reported_at: report.reportedAt,
      reviewed_by: null,
      reviewed_by_account_id: null,
      reviewed_at: null,
    })
    .execute();
}

/** Keeps the outcome of a review if the report still has the version the reviewer saw; false when somebody was faster. */
export async function reviewReportRow(
  transaction: DistrictTransaction,
  report: { readonly districtId: string; readonly id: string; readonly version: number },
  review: {
    readonly state: ReportState;
    readonly reason: string | null;
    readonly reviewedBy: string;
    readonly reviewedByAccountId: string;
    readonly reviewedAt: string;
  },
): Promise<boolean> {
  const done = await sql`
    update task_report
       set state = ${review.state}, reason = ${review.reason}, reviewed_by = ${review.reviewedBy},
           reviewed_by_account_id = ${review.reviewedByAccountId}, reviewed_at = ${review.reviewedAt},
           version = version + 1
     where district_id = ${report.districtId} and id = ${report.id} and version = ${report.version}`.execute(
    transaction,
  );
  return done.numAffectedRows === 1n;
}
