import { leadingUnits } from './judge-task.ts';
import type { ReportOfUnit, TaskJudgement, TaskRule } from './task.ts';
import type { WorkKind } from '@junheng/vocabulary';

/**
 * What one of these units (a unit, or an office and its bureau) must do about a task now, or null. Nothing while its
 * report waits for review; what is late, soon due or to be reported is asked of those whose reports move the task.
 * `reports` are oldest first.
 */
export function sortWork(
  task: Pick<TaskRule, 'duties'>,
  judgement: Pick<TaskJudgement, 'state' | 'dueSoon' | 'waitsFor'>,
  reports: readonly ReportOfUnit[],
  unitIds: readonly string[],
): WorkKind | null {
  if (judgement.state === 'done') return null;
  const last = reports.filter((report) => unitIds.includes(report.unitId)).at(-1);
  if (last?.state === 'returned') return 'returned';
  if (!leadingUnits(task.duties).some((unitId) => unitIds.includes(unitId))) return null;
  if (last?.state === 'submitted') return null;
  if (judgement.state === 'overdue') return 'overdue';
  if (judgement.waitsFor === 'paper') return 'paper';
  if (judgement.dueSoon) return 'dueSoon';
  return judgement.state === 'notReported' || judgement.state === 'behind' ? 'toReport' : null;
}
