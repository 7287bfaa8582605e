import { addDays } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { CheckpointRule } from './checkpoint-state.ts';
import type { ReportOfUnit, TaskRule } from './task.ts';

/** The moment at which a day in China is over, as stored moments are written, so that they compare as texts. */
export function endOfDay(day: Day): string {
  return new Date(Date.parse(`${addDays(day, 1)}T00:00:00+08:00`)).toISOString();
}

/** A report as it is kept, with the moment of its review. */
export interface KeptReport extends ReportOfUnit {
  readonly reviewedAt: string | null;
}

/** Reports as they stood when a cut-off day was over: none made later, and one reviewed later still waiting. */
export function reportsOn(reports: readonly KeptReport[], asOf: Day): ReportOfUnit[] {
  const end = endOfDay(asOf);
  return reports
    .filter((report) => report.reportedAt < end)
    .map((report) =>
      report.reviewedAt === null || report.reviewedAt < end ? report : { ...report, state: 'submitted' },
    );
}

/** A task as it is kept, with the moments at which its checkpoints were marked and its papers recorded and withdrawn. */
export interface KeptTask {
  readonly starts: Day;
  readonly due: Day;
  readonly duties: TaskRule['duties'];
  readonly ordersPaper: boolean;
  readonly milestones: readonly (CheckpointRule & { readonly doneAt: string | null })[];
  readonly papers: readonly { readonly recordedAt: string; readonly withdrawnAt: string | null }[];
}

/** A task as its judgement needs it, with the checkpoints and papers as they were known when a cut-off day was over. */
export function ruleOfTask(task: KeptTask, asOf: Day): TaskRule {
  const end = endOfDay(asOf);
  return {
    starts: task.starts,
    due: task.due,
    duties: task.duties,
    ordersPaper: task.ordersPaper,
    checkpoints: task.milestones.map(({ year, due, doneDay, doneAt }) => ({
      year,
      due,
      doneDay: doneAt === null || doneAt < end ? doneDay : null,
    })),
    papers: task.papers.filter(
      ({ recordedAt, withdrawnAt }) => recordedAt < end && (withdrawnAt === null || withdrawnAt >= end),
    ),
  };
}
