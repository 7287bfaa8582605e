import { getTask, reviewTaskReport } from '@junheng/contract';
import type { Task } from '@junheng/contract';
import { callOrThrow } from '../../../api/client.ts';
import type { BulkAction } from '../../../records/list/bulk-bar.tsx';
import { useTaskWords } from './use-task-words.ts';

/** Accepts what waits for review of a task: every report in its order, as the panel would. */
async function acceptWaiting({ id }: Task): Promise<void> {
  const { reports } = await callOrThrow(getTask, { params: { id } });
  for (const report of reports.toReversed()) {
    if (report.state !== 'submitted') continue;
    const body = { decision: 'accept', version: report.version } as const;
    await callOrThrow(reviewTaskReport, { params: { id: report.id }, body });
  }
}

/** The bulk review of reports: tasks without a waiting report stay as they are. */
export function useAcceptReports(): BulkAction<Task> {
  const say = useTaskWords();
  return {
    key: 'accept',
    label: say('bulk.accept'),
    fits: ({ waitingReports }) => waitingReports > 0,
    run: acceptWaiting,
  };
}
