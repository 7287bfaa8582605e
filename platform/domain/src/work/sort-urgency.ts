import type { Day } from '@junheng/kernel';
import type { CheckpointState, TaskState } from '@junheng/vocabulary';

/** A judged task as its urgency is found. */
export interface UrgentTask {
  readonly number: number;
  readonly state: TaskState;
  readonly dueSoon: boolean;
  readonly due: Day;
  readonly milestones: readonly { readonly due: Day; readonly state: CheckpointState }[];
}

/** What is late first, then what falls behind, what nobody reported, what is due soon, the rest, and what is done last. */
function rankOf(task: UrgentTask): number {
  const ranks: Readonly<Record<TaskState, number>> = {
    overdue: 0,
    behind: 1,
    notReported: 2,
    normal: 4,
    done: 5,
  };
  return task.state === 'normal' && task.dueSoon ? 3 : ranks[task.state];
}

/** The first day that is still open: of a checkpoint that is not reached, late ones too, else the end of the task. */
function firstOpenDay(task: UrgentTask): Day {
  return task.milestones
    .filter(({ state }) => state !== 'done')
    .reduce((first, { due }) => (due < first ? due : first), task.due);
}

/** Orders tasks by urgency: by rank, then by the day that is open longest or comes first, then as the plan numbers them. */
export function compareUrgency(left: UrgentTask, right: UrgentTask): number {
  const rank = rankOf(left) - rankOf(right);
  if (rank !== 0) return rank;
  const [first, second] = [firstOpenDay(left), firstOpenDay(right)];
  if (first !== second) return first < second ? -1 : 1;
  return left.number - right.number;
}
