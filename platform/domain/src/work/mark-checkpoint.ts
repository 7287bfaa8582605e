import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Day, Result } from '@junheng/kernel';

export type MarkCheckpointError = AppError<
  'PLAN_CHECKPOINT_DAY_IN_FUTURE' | 'PLAN_CHECKPOINT_ALREADY_DONE' | 'PLAN_CHECKPOINT_NOT_DONE'
>;

/** Whether a checkpoint may be marked as reached on a day: it is not yet, and the day is not in the future. */
export function markCheckpoint(
  checkpoint: { readonly doneDay: Day | null },
  day: Day,
  today: Day,
): Result<void, MarkCheckpointError> {
  if (checkpoint.doneDay !== null) {
    return fail(appError('PLAN_CHECKPOINT_ALREADY_DONE', { day: checkpoint.doneDay }));
  }
  return day > today ? fail(appError('PLAN_CHECKPOINT_DAY_IN_FUTURE', { today })) : ok(undefined);
}

/** Whether a checkpoint may be opened again: it is marked as reached. */
export function unmarkCheckpoint(checkpoint: {
  readonly doneDay: Day | null;
}): Result<void, MarkCheckpointError> {
  return checkpoint.doneDay === null ? fail(appError('PLAN_CHECKPOINT_NOT_DONE')) : ok(undefined);
}
