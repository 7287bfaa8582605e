import type { withdrawTaskPaper as route } from '@junheng/contract';
import { recordChange, withdrawPaperRow } from '@junheng/database';
import { appError, chinaDay, fail, mapResult, timestamp } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { judgeTaskRow } from './judge-task-row.ts';
import { checkRecorder, openTask } from './open-task.ts';

/** Withdraws a paper: the task waits for one again; the paper stays on record. */
export const handle: Handler<typeof route> = async ({ params }, context) => {
  const { transaction, reader, clock } = context;
  const opened = await openTask(context, params.id);
  if (!opened.ok) return opened;
  const allowed = checkRecorder(context, opened.value, opened.value.task.duties);
  if (!allowed.ok) return allowed;
  const paper = opened.value.task.papers.find((one) => one.id === params.paperId);
  const key = { districtId: reader.districtId, taskId: params.id, id: params.paperId };
  if (paper === undefined || !(await withdrawPaperRow(transaction, key, timestamp(clock)))) {
    return fail(appError('PLAN_PAPER_NOT_FOUND'));
  }
  await recordChange(context, {
    action: 'withdraw-task-paper',
    entity: 'task',
    entityId: params.id,
    before: { paperId: paper.id, title: paper.title, number: paper.number, day: paper.day },
    after: null,
  });
  return mapResult(await openTask(context, params.id), ({ task }) => judgeTaskRow(task, chinaDay(clock)));
};
