import type { NewMessage } from '@junheng/database';
import type { Reminder } from '@junheng/domain';

/** A task as messages name it. */
export interface NamedTask {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
}

const english = (task: NamedTask): string => (task.titleEn === '' ? task.title : task.titleEn);
const pathOf = (task: NamedTask): string => `/plan/tasks/${task.id}`;

/** To the reviewing office: a report waits. */
export function tellWaiting(
  task: NamedTask,
  report: {
    readonly id: string;
    readonly unitName: string;
    readonly unitNameEn: string;
    readonly percent: number;
  },
  unitId: string,
): NewMessage {
  const by = report.unitNameEn === '' ? report.unitName : report.unitNameEn;
  return {
    unitId,
    kind: 'reportWaiting',
    taskId: task.id,
    onceKey: `waiting:${report.id}:${unitId}`,
    zh: `${report.unitName}上报了“${task.title}”的进展（${report.percent}%），请审核。`,
    en: `${by} reported ${report.percent}% on “${english(task)}”. Please review.`,
    link: pathOf(task),
  };
}

/** To the unit that reported: how the review ended. */
export function tellReviewed(
  task: NamedTask,
  report: {
    readonly id: string;
    readonly unitId: string;
    readonly percent: number;
    readonly reason: string | null;
  },
): NewMessage {
  const isReturned = report.reason !== null;
  return {
    unitId: report.unitId,
    kind: isReturned ? 'reportReturned' : 'reportAccepted',
    taskId: task.id,
    onceKey: `reviewed:${report.id}`,
    zh: isReturned
      ? `“${task.title}”的进展被退回：${report.reason}。请修改后重新上报。`
      : `“${task.title}”的进展（${report.percent}%）已通过。`,
    en: isReturned
      ? `Your report on “${english(task)}” was returned: ${report.reason}. Mend it and report again.`
      : `Your report of ${report.percent}% on “${english(task)}” was accepted.`,
    link: isReturned ? `${pathOf(task)}/report` : pathOf(task),
  };
}

/** 催办 by a person of the bureau. `key` makes each urging its own. */
export function tellUrged(task: NamedTask, unitId: string, words: string, key: string): NewMessage {
  return {
    unitId,
    kind: 'urged',
    taskId: task.id,
    onceKey: `urged:${key}:${unitId}`,
    zh: `催办：“${task.title}”。${words}`,
    en: `Urged: “${english(task)}”. ${words}`,
    link: `${pathOf(task)}/report`,
  };
}

/** What is said of a task before and after its date, or a checkpoint's. */
export interface DueThing {
  /** What the checkpoint asks for; null for the task itself. */
  readonly checkpoint: string | null;
  readonly due: string;
  /** 100 percent is accepted and only the paper is missing. */
  readonly isPaperMissing: boolean;
}

/** A reminder that goes out by itself. */
export function tellReminder(
  task: NamedTask,
  thing: DueThing,
  reminder: Reminder,
  unitId: string,
  onceKey: string,
): NewMessage {
  const zhName = thing.checkpoint === null ? `“${task.title}”` : `“${task.title}”的节点“${thing.checkpoint}”`;
  const enName =
    thing.checkpoint === null ? `“${english(task)}”` : `“${thing.checkpoint}” of “${english(task)}”`;
  const todo = thing.isPaperMissing
    ? { zh: '请登记所要求的文件。', en: 'Record the paper that it orders.' }
    : { zh: '请及时上报进展。', en: 'Report progress.' };
  const isBefore = reminder.when === 'before';
  const soonZh = isBefore && reminder.daysLeft === 0 ? '今天到期' : '';
  return {
    unitId,
    kind: isBefore ? (thing.checkpoint === null ? 'dueSoon' : 'checkpointDue') : 'overdue',
    taskId: task.id,
    onceKey,
    zh: isBefore
      ? `${zhName}${soonZh === '' ? `还有 ${reminder.daysLeft} 天到期` : soonZh}（${thing.due}），${todo.zh}`
      : `${zhName}已逾期 ${reminder.daysLate} 天（期限 ${thing.due}），${todo.zh}`,
    en: isBefore
      ? `${enName} is due in ${reminder.daysLeft} days (${thing.due}). ${todo.en}`
      : `${enName} is ${reminder.daysLate} days overdue (since ${thing.due}). ${todo.en}`,
    link: thing.isPaperMissing ? pathOf(task) : `${pathOf(task)}/report`,
  };
}
