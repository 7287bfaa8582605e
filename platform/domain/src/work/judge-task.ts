import { daysBetween } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { Duty, ReportOfUnit, TaskJudgement, TaskRule } from './task.ts';
import { DUE_SOON_DAYS, dueOfCheckpoint, judgeCheckpoint } from './checkpoint-state.ts';
import type { CheckpointState, TaskState } from '@junheng/vocabulary';
import { dutyRolesByWeight } from '@junheng/vocabulary';

/** Reports come in tens of percent and once a month: ten points short is the grain of reporting, not a delay. */
export const BEHIND_MARGIN = 10;

/** The units whose reports move the task: those who lead; without a lead the responsible ones; else all. */
export function leadingUnits(duties: readonly Duty[]): string[] {
  for (const role of dutyRolesByWeight) {
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

/** What a task on which 100 percent was accepted still waits for: a checkpoint, or the paper that it orders. */
function findWaiting(
  task: TaskRule,
  percent: number | null,
  checkpoints: readonly CheckpointState[],
): TaskJudgement['waitsFor'] {
  if (percent !== 100) return null;
  if (checkpoints.some((state) => state !== 'done')) return 'checkpoints';
  return task.ordersPaper === true && (task.papers ?? []).length === 0 ? 'paper' : null;
}

function stateOf(
  task: TaskRule,
  told: Pick<TaskJudgement, 'percent' | 'expectedPercent' | 'waitsFor' | 'checkpoints'>,
  asOf: Day,
): TaskState {
  const { percent, expectedPercent, waitsFor, checkpoints } = told;
  if (percent === 100 && waitsFor === null) return 'done';
  if (asOf > task.due) return 'overdue';
  if (asOf < task.starts) return 'normal';
  if (percent === null) return 'notReported';
  if (checkpoints.includes('overdue')) return 'behind';
  return percent < expectedPercent - BEHIND_MARGIN ? 'behind' : 'normal';
}

/** Checkpoints that are all reached and lead to the task's own last day say that it is done, whatever was reported. */
function isReachedByCheckpoints(task: TaskRule, checkpoints: readonly CheckpointState[]): boolean {
  if (checkpoints.length === 0 || checkpoints.some((state) => state !== 'done')) return false;
  return (task.checkpoints ?? []).some((checkpoint) => dueOfCheckpoint(checkpoint) >= task.due);
}

/**
 * Judges one task on a cut-off day from the reports, checkpoints and papers known by then (what became known later must
 * be left out by the caller).
 */
export function judgeTask(task: TaskRule, reports: readonly ReportOfUnit[], asOf: Day): TaskJudgement {
  const checkpoints = (task.checkpoints ?? []).map((checkpoint) => judgeCheckpoint(checkpoint, asOf));
  const percent = isReachedByCheckpoints(task, checkpoints) ? 100 : progressOf(task.duties, reports);
  const expectedPercent = expectedPercentOn(task.starts, task.due, asOf);
  const waitsFor = findWaiting(task, percent, checkpoints);
  const state = stateOf(task, { percent, expectedPercent, waitsFor, checkpoints }, asOf);
  const daysLeft = daysBetween(asOf, task.due);
  const isNear = (daysLeft >= 0 && daysLeft <= DUE_SOON_DAYS) || checkpoints.includes('dueSoon');
  return { state, percent, expectedPercent, dueSoon: state !== 'done' && isNear, waitsFor, checkpoints };
}
