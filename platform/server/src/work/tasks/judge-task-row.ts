import type { Task, TaskReport } from '@junheng/contract';
import type { TaskReportRow, TaskRow } from '@junheng/database';
import { dueOfCheckpoint, endOfDay, judgeTask, reportsOn, ruleOfTask } from '@junheng/domain';
import type { Day } from '@junheng/kernel';
import { sourceOf } from '../../plan/targets/judge-target-row.ts';

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
    files: [...row.files],
    version: row.version,
  };
}

/**
 * Judges a stored task on a cut-off day and lays it out as the contract has it. State and percent come from the reports of all units;
 * the last report and the number waiting are of those that the reader may read.
 */
export function judgeTaskRow(row: TaskRow, asOf: Day): Task {
  const end = endOfDay(asOf);
  const readable = row.reports.filter((report) => report.reportedAt < end);
  const last = readable.at(-1);
  const rule = ruleOfTask(row.drawnFrom === null ? row : { ...row, ...row.drawnFrom }, asOf);
  const judged = judgeTask(rule, reportsOn(row.progress, asOf), asOf);
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
    milestones: row.milestones.map((checkpoint, at) => {
      const isDone = judged.checkpoints[at] === 'done';
      return {
        id: checkpoint.id,
        year: checkpoint.year,
        text: checkpoint.text,
        due: dueOfCheckpoint(checkpoint),
        state: judged.checkpoints[at] ?? 'notDue',
        doneDay: isDone ? checkpoint.doneDay : null,
        doneWords: isDone ? checkpoint.doneWords : null,
        doneBy: isDone ? checkpoint.doneBy : null,
        version: checkpoint.version,
      };
    }),
    group: row.groupName,
    place: row.place,
    ordersPaper: row.ordersPaper,
    papers: row.papers.filter((paper) => paper.recordedAt < end),
    droppedInVersion: row.droppedInVersion,
    drawnFromTaskId: row.drawnFrom?.taskId ?? null,
    source: sourceOf(row.source),
    state: judged.state,
    percent: judged.percent,
    expectedPercent: judged.expectedPercent,
    dueSoon: judged.dueSoon,
    waitsFor: judged.waitsFor,
    lastReport: last === undefined ? null : describeReport(last),
    waitingReports: readable.filter((report) => report.state === 'submitted').length,
    version: row.version,
  };
}
