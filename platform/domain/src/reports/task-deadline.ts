import type { Day } from '@junheng/kernel';
import { nextDeadline } from '../work/next-deadline.ts';
import type { ReportTask } from './report-facts.ts';
import { dayInWords, shorten } from './report-words.ts';

/** The longest words of a checkpoint in a list. */
const WORDS_LENGTH = 20;

type Timed = Pick<ReportTask, 'due' | 'milestones'>;

/** 节点“完成招标”，2026年12月15日; only the day where it is the end of the task. */
export function sayDeadline(task: Timed, asOf: Day): string {
  const { day, text } = nextDeadline(task, asOf);
  return text === null ? dayInWords(day) : `节点“${shorten(text, WORDS_LENGTH)}”，${dayInWords(day)}`;
}

/** The checkpoint that has been over longest without being reached; undefined where there is none. */
export function lateCheckpoint(task: Timed): ReportTask['milestones'][number] | undefined {
  return task.milestones
    .filter(({ state }) => state === 'overdue')
    .toSorted((left, right) => (left.due < right.due ? -1 : 1))[0];
}
