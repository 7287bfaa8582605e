import type { NewMessage, TaskRow } from '@junheng/database';
import { answeringUnits, dueOfCheckpoint, findReminder, leadingUnits, nameReminder } from '@junheng/domain';
import type { ReminderSettings } from '@junheng/domain';
import type { Day } from '@junheng/kernel';
import { judgeTaskRow } from '../tasks/judge-task-row.ts';
import { tellReminder } from '../tasks/task-messages.ts';
import type { DueThing } from '../tasks/task-messages.ts';

/**
 * The reminders that stand on a day for these tasks: for the date of each and of its open checkpoints, to the units whose reports move
 * it. Not for what is done or has not begun, and not to a unit whose report waits for review.
 */
export function listReminders(
  tasks: readonly TaskRow[],
  settings: ReminderSettings,
  today: Day,
): NewMessage[] {
  return tasks.flatMap((task) => {
    const judged = judgeTaskRow(task, today);
    if (judged.state === 'done' || today < task.starts) return [];
    const isPaperMissing = judged.waitsFor === 'paper';
    const things: (DueThing & { readonly about: string })[] = task.milestones
      .filter((checkpoint) => checkpoint.doneDay === null)
      .map((checkpoint) => ({
        about: checkpoint.id,
        checkpoint: checkpoint.text,
        due: dueOfCheckpoint(checkpoint),
        isPaperMissing: false,
      }));
    // A checkpoint on the task's own last day says it already.
    if (isPaperMissing || things.every((thing) => thing.due !== task.due)) {
      things.push({ about: task.id, checkpoint: null, due: task.due, isPaperMissing });
    }
    const units = isPaperMissing ? answeringUnits(task.duties) : leadingUnits(task.duties);
    const asked = units.filter((unitId) => {
      const last = task.progress.filter((report) => report.unitId === unitId).at(-1);
      return last?.state !== 'submitted';
    });
    return things.flatMap((thing) => {
      const reminder = findReminder(thing.due, settings, today);
      if (reminder === null) return [];
      return asked.map((unitId) =>
        tellReminder(task, thing, reminder, unitId, nameReminder(thing.about, unitId, thing.due, reminder)),
      );
    });
  });
}
