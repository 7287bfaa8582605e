import type { Day } from '@junheng/kernel';
import type { CheckpointState } from '@junheng/vocabulary';

/** What a task must reach next, and by when. */
export interface Deadline {
  readonly day: Day;
  /** The words of the checkpoint; null where it is the end of the task itself. */
  readonly text: string | null;
}

/** A task with its checkpoints as they were judged on the cut-off day. */
export interface TimedTask {
  readonly due: Day;
  readonly milestones: readonly {
    readonly text: string;
    readonly due: Day;
    readonly state: CheckpointState;
  }[];
}

/** The open checkpoint that comes next on or after a day, else the end of the task: what 三十日内到期 speaks of. */
export function nextDeadline(task: TimedTask, asOf: Day): Deadline {
  const next = task.milestones
    .filter(({ state, due }) => state !== 'done' && due >= asOf && due <= task.due)
    .toSorted((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0))[0];
  return next === undefined ? { day: task.due, text: null } : { day: next.due, text: next.text };
}
