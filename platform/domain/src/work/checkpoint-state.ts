import { daysBetween, lastDayOf } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { CheckpointState } from '@junheng/vocabulary';

/** Inside a month a clerk can still act, and the monthly meeting still lies ahead. */
export const DUE_SOON_DAYS = 30;

/** What the judgement of a checkpoint needs: something that must be true of a task by a day. */
export interface CheckpointRule {
  readonly year: number;
  /** Null for the last day of its year. */
  readonly due: Day | null;
  /** The day it was reached; null while it is not, or was not known to be on the cut-off day. */
  readonly doneDay: Day | null;
}

/** The day by which a checkpoint is due: its own, or the last of its year. */
export function dueOfCheckpoint(checkpoint: Pick<CheckpointRule, 'year' | 'due'>): Day {
  return checkpoint.due ?? lastDayOf(checkpoint.year);
}

/** How a checkpoint stands on a cut-off day. One reached later than that day is not yet reached on it. */
export function judgeCheckpoint(checkpoint: CheckpointRule, asOf: Day): CheckpointState {
  if (checkpoint.doneDay !== null && checkpoint.doneDay <= asOf) return 'done';
  const daysLeft = daysBetween(asOf, dueOfCheckpoint(checkpoint));
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= DUE_SOON_DAYS ? 'dueSoon' : 'notDue';
}
