import type { Task, TaskReport } from '@junheng/contract';
import type { TaskReportRow, TaskRow } from '@junheng/database';
import { judgeTask } from '@junheng/domain';
import type { ReportOfUnit } from '@junheng/domain';
import { addDays } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import { sourceOf } from './judge-target-row.ts';

/** The moment at which a day in China is over, as stored moments are written, so that they compare as texts. */
export function endOf(day: Day): string {
  return new Date(Date.parse(`${addDays(day, 1)}T00:00:00+08:00`)).toISOString();
}

/** Reports as they stood when a cut-off day was over: none made later, and one reviewed later still waiting. */
export function reportsOn(progress: TaskRow['progress'], asOf: Day): ReportOfUnit[] {
  const end = endOf(asOf);
  return progress
    .filter((report) => report.reportedAt < end)
    .map((report) =>
      report.reviewedAt === null || report.reviewedAt < end ? report : { ...report, state: 'submitted' },
    );
}

/** A stored report as the contract has it. */
export function describeReport(row: TaskReportRow): TaskReport {
  return {
    id: row.id,
    taskId: row.taskId,
    unitId: row.unitId,
    unitName: row.unitName,
    unitNameEn: row.unitNameEn,
    percent: row.percent,
    words: row.words,
    state: row.state,
    reason: row.reason,
    reportedBy: row.reportedBy,
    reportedAt: row.reportedAt,
    reviewedBy: row.reviewedBy,
    reviewedAt: row.reviewedAt,
    version: row.version,
  };
}

/**
 * Judges a stored task on a cut-off day and lays it out as the contract has it. State and percent come from the reports of all units;
 * the last report and the number waiting are of those that the reader may read.
 */
export function judgeTaskRow(row: TaskRow, asOf: Day): Task {
  const end = endOf(asOf);
  const readable = row.reports.filter((report) => report.reportedAt < end);
  const last = readable.at(-1);
  return {
    id: row.id,
    planId: row.planId,
    parentId: row.parentId,
    number: row.number,
    outline: row.outline,
    title: row.title,
    titleEn: row.titleEn,
    text: row.text,
    starts: row.starts,
    due: row.due,
    duties: row.duties,
    milestones: [...row.milestones],
    source: sourceOf(row.source),
    ...judgeTask(row, reportsOn(row.progress, asOf), asOf),
    lastReport: last === undefined ? null : describeReport(last),
    waitingReports: readable.filter((report) => report.state === 'submitted').length,
    version: row.version,
  };
}
