import type { WorkItem } from '@junheng/contract';

/** The report to open after one was decided: the one behind it in the row of what waits, else the first; undefined when none is left. */
export function nextToReview(waiting: readonly WorkItem[], reportId: string): WorkItem | undefined {
  const at = waiting.findIndex((item) => item.report?.id === reportId);
  return waiting[at + 1] ?? waiting.find((item) => item.report?.id !== reportId);
}
