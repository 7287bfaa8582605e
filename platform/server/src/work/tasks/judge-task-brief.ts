import type { Task } from '@junheng/contract';
import type { TaskBrief } from '@junheng/database';
import { judgeTask } from '@junheng/domain';
import type { Day } from '@junheng/kernel';
import { endOf, reportsOn, ruleOfTask } from './judge-task-row.ts';

/** How a task stands, without its words. */
export interface TaskStanding {
  readonly state: Task['state'];
  readonly dueSoon: boolean;
  /** Whether a report that the reader may read waits for review. */
  readonly isWaiting: boolean;
  /** Whether the last report that the reader may read was returned. */
  readonly isReturned: boolean;
}

/** Judges a task on a cut-off day from its brief; the same as `judgeTaskRow` says of the whole task. */
export function judgeTaskBrief(brief: TaskBrief, asOf: Day): TaskStanding {
  const { state, dueSoon } = judgeTask(ruleOfTask(brief, asOf), reportsOn(brief.reports, asOf), asOf);
  const end = endOf(asOf);
  const readable = brief.reports.filter((report) => report.isReadable && report.reportedAt < end);
  return {
    state,
    dueSoon,
    isWaiting: readable.some((report) => report.state === 'submitted'),
    isReturned: readable.at(-1)?.state === 'returned',
  };
}
