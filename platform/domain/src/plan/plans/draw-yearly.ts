import { lastDayOf } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { TaskState } from '@junheng/vocabulary';

/** Why a task of the longer plan stands on the list of a year. */
export type DrawReason = 'checkpoint' | 'dueInYear' | 'overdue';

/** The part of a judged task that drawing needs. */
export interface DrawnTask {
  readonly id: string;
  readonly title: string;
  readonly due: Day;
  readonly starts: Day;
  readonly state: TaskState;
  readonly checkpoints: readonly {
    readonly year: number;
    readonly text: string;
    readonly due: Day | null;
    /** Whether it was done. */
    readonly isDone: boolean;
  }[];
}

/** One line of the draft of a year's points. */
export interface YearlyDraftLine {
  readonly taskId: string;
  readonly reason: DrawReason;
  /** What is to be done in the year: the task's title, with the checkpoints of the year where it has some. */
  readonly text: string;
  readonly due: Day;
}

/**
 * Draws the points of a year (年度工作要点) from the tasks of the longer plan: what is not done and has an open checkpoint in the
 * year, is due in it, or was due before it. In the order of the plan.
 */
export function drawYearly(tasks: readonly DrawnTask[], year: number): YearlyDraftLine[] {
  const [first, last] = [`${year}-01-01`, lastDayOf(year)];
  return tasks.flatMap((task): YearlyDraftLine[] => {
    if (task.state === 'done') return [];
    const open = task.checkpoints.filter((checkpoint) => checkpoint.year === year && !checkpoint.isDone);
    if (open.length > 0) {
      const due = open.map((checkpoint) => checkpoint.due ?? last).reduce((a, b) => (a > b ? a : b));
      const text = `${task.title}：${open.map((checkpoint) => checkpoint.text).join('；')}`;
      return [{ taskId: task.id, reason: 'checkpoint', text, due: due > last ? last : due }];
    }
    if (task.due < first) return [{ taskId: task.id, reason: 'overdue', text: task.title, due: last }];
    if (task.due <= last) return [{ taskId: task.id, reason: 'dueInYear', text: task.title, due: task.due }];
    return [];
  });
}
