import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { Duty, ReportOfUnit } from './task.ts';

/** Who reports: the unit of the account, and the bureau above it when that unit is one of its offices. */
export interface ReportingUnit {
  readonly unitId: string;
  /** The bureau, for an account of one of its offices; null for all others. */
  readonly bureauId: string | null;
}

export type ReportTaskError = AppError<'PLAN_REPORT_UNIT_HAS_NO_DUTY' | 'PLAN_REPORT_ALREADY_WAITING'>;

/** The unit in whose name an account reports on a task: its own if that has a duty, else the bureau of which it is an office. */
function findReportedUnit(duties: readonly Duty[], reporter: ReportingUnit): string | null {
  const hasDuty = (unitId: string) => duties.some((duty) => duty.unitId === unitId);
  if (hasDuty(reporter.unitId)) return reporter.unitId;
  return reporter.bureauId !== null && hasDuty(reporter.bureauId) ? reporter.bureauId : null;
}

/**
 * Whether a unit may hand in a progress report now, and in whose name. Errors: the unit has no duty in the task; a
 * report in that name still waits for review.
 */
export function reportTask(
  duties: readonly Duty[],
  reports: readonly ReportOfUnit[],
  reporter: ReportingUnit,
): Result<{ readonly unitId: string }, ReportTaskError> {
  const unitId = findReportedUnit(duties, reporter);
  if (unitId === null) return fail(appError('PLAN_REPORT_UNIT_HAS_NO_DUTY'));
  const isWaiting = reports.some((report) => report.unitId === unitId && report.state === 'submitted');
  return isWaiting ? fail(appError('PLAN_REPORT_ALREADY_WAITING')) : ok({ unitId });
}

/** The last report that a unit made on a task, of one state where one is asked for: what its own form begins with. `reports` in any order. */
export function ownLastReport<Report extends ReportOfUnit>(
  duties: readonly Duty[],
  reports: readonly Report[],
  reporter: ReportingUnit,
  state?: Report['state'],
): Report | undefined {
  const unitId = findReportedUnit(duties, reporter);
  return reports
    .filter((report) => report.unitId === unitId && (state === undefined || report.state === state))
    .toSorted((left, right) => (left.reportedAt < right.reportedAt ? -1 : 1))
    .at(-1);
}
