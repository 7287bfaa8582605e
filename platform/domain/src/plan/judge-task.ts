import { daysBetween } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { Duty, ReportOfUnit, TaskJudgement, TaskRule, TaskState } from './task.ts';

/** Reports come in tens of percent and once a month: ten points short is the grain of reporting, not a delay. */
export const BEHIND_MARGIN = 10;

/** Inside a month a clerk can still act, and the monthly meeting still lies ahead. */
export const DUE_SOON_DAYS = 30;

/** The units whose reports move the task: those who lead; without a lead the responsible ones; else all. */
export function leadingUnits(duties: readonly Duty[]): string[] {
  for (const role of ['lead', 'responsible', 'supporting'] as const) {
    const units = duties.filter((duty) => duty.role === role).map((duty) => duty.unitId);
    if (units.length > 0) return [...new Set(units)];
  }
  return [];
}

function lastAccepted(reports: readonly ReportOfUnit[], unitId: string): ReportOfUnit | undefined {
  return reports
    .filter((report) => report.unitId === unitId && report.state === 'accepted')
    .toSorted((left, right) =>
      left.reportedAt === right.reportedAt
        ? left.percent - right.percent
        : left.reportedAt < right.reportedAt
          ? -1
          : 1,
    )
    .at(-1);
}

/**
 * How far a task is, 0 to 100: the last accepted report of the leading unit; of several leading units the mean, one
 * that has not reported counting as 0, rounded down. Null while none has an accepted report.
 */
export function progressOf(duties: readonly Duty[], reports: readonly ReportOfUnit[]): number | null {
  const units = leadingUnits(duties);
  const accepted = units.map((unitId) => lastAccepted(reports, unitId));
  if (accepted.every((report) => report === undefined)) return null;
  const sum = accepted.reduce((total, report) => total + (report?.percent ?? 0), 0);
  return Math.floor(sum / units.length);
}

/** The share of a task's time that has passed on a day, in whole percent rounded down; the first and last day count. */
export function expectedPercentOn(starts: Day, due: Day, asOf: Day): number {
  if (asOf < starts) return 0;
  if (asOf >= due) return 100;
  const whole = daysBetween(starts, due) + 1;
  return Math.floor((100 * (daysBetween(starts, asOf) + 1)) / whole);
}

function stateOf(task: TaskRule, percent: number | null, expectedPercent: number, asOf: Day): TaskState {
  if (percent === 100) return 'done';
  if (asOf > task.due) return 'overdue';
  if (asOf < task.starts) return 'normal';
  if (percent === null) return 'notReported';
  return percent < expectedPercent - BEHIND_MARGIN ? 'behind' : 'normal';
}

/** Judges one task on a cut-off day from the reports made by then (later ones must be left out by the caller). */
export function judgeTask(task: TaskRule, reports: readonly ReportOfUnit[], asOf: Day): TaskJudgement {
  const percent = progressOf(task.duties, reports);
  const expectedPercent = expectedPercentOn(task.starts, task.due, asOf);
  const state = stateOf(task, percent, expectedPercent, asOf);
  const daysLeft = daysBetween(asOf, task.due);
  const dueSoon = state !== 'done' && daysLeft >= 0 && daysLeft <= DUE_SOON_DAYS;
  return { state, percent, expectedPercent, dueSoon };
}
