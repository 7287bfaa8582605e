import { insertRows } from '@junheng/database';
import type { InsertContext } from '@junheng/database';
import type { SampleLife } from '@junheng/sample';
import type { PlanRows } from './find-plan-rows.ts';

/** Keeps the values reached and sets out of force what a paper set out of force. */
export async function insertValues(
  { transaction, districtId }: InsertContext,
  rows: PlanRows,
  life: SampleLife,
): Promise<void> {
  const values = life.values.flatMap(({ target, values: known }) =>
    known.map((value) => ({
      district_id: districtId,
      id: value.id,
      target_id: rows.target(target),
      day: value.day,
      value: value.value,
      source: JSON.stringify(value.source),
      recorded_by: value.recordedBy,
      recorded_by_account_id: value.recordedByAccountId,
      recorded_at: value.recordedAt,
      withdrawn_at: null,
    })),
  );
  await insertRows(transaction, 'target_value', values);
  for (const { target, rule } of life.exempt) {
    await transaction
      .updateTable('target')
      .set({ exempt_rule: rule })
      .where('district_id', '=', districtId)
      .where('id', '=', rows.target(target))
      .execute();
  }
}

/** Keeps the reports of the units and marks the checkpoints that were reached. */
export async function insertReports(
  { transaction, districtId }: InsertContext,
  rows: PlanRows,
  life: SampleLife,
): Promise<void> {
  const reports = life.reports.flatMap(({ task, reports: known }) =>
    known.map((report) => ({
      district_id: districtId,
      id: report.id,
      task_id: rows.task(task).id,
      unit_id: report.unitId,
      percent: report.percent,
      words: report.words,
      state: report.state,
      reason: report.reason,
      reported_by: report.reportedBy,
      reported_by_account_id: report.reportedByAccountId,
      reported_at: report.reportedAt,
      reviewed_by: report.reviewedBy,
      reviewed_by_account_id: report.reviewedByAccountId,
      reviewed_at: report.reviewedAt,
    })),
  );
  await insertRows(transaction, 'task_report', reports);
  for (const { task, year, day, words, by } of life.checkpoints) {
    await transaction
      .updateTable('task_milestone')
      .set({
        done_day: day,
        done_words: words,
        done_by: by.name,
        done_by_account_id: by.accountId,
        done_at: `${day}T08:30:00.000Z`,
      })
      .where('district_id', '=', districtId)
      .where('task_id', '=', rows.task(task).id)
      .where('year', '=', year)
      .execute();
  }
}
