import type { recordTaskPaper as route } from '@junheng/contract';
import { findLooseFiles, insertPapers, lockTask, recordChange } from '@junheng/database';
import { recordPaper } from '@junheng/domain';
import { appError, chinaDay, fail, mapResult, timestamp } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { judgeTaskRow } from './judge-task-row.ts';
import { checkRecorder, openTask } from './open-task.ts';

/** Records the paper that a task orders, with its number, day and file; answers the task judged today. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  const { districtId, accountId } = reader;
  const today = chinaDay(clock);
  await lockTask(transaction, { districtId, id: params.id });
  const opened = await openTask(context, params.id);
  if (!opened.ok) return opened;
  const allowed = checkRecorder(context, opened.value, opened.value.task.duties);
  if (!allowed.ok) return allowed;
  const paper = recordPaper(opened.value.task, body, today);
  if (!paper.ok) return paper;
  const owner = { districtId, accountId, purpose: 'taskPaper' } as const;
  if ((await findLooseFiles(transaction, owner, [body.fileId])).length === 0) {
    return fail(appError('PLAN_FILE_NOT_FOUND'));
  }
  const [id] = await insertPapers({ transaction, districtId, makeId }, [
    {
      ...paper.value,
      taskId: params.id,
      storedFileId: body.fileId,
      recordedBy: reader.displayName,
      recordedByAccountId: accountId,
      recordedAt: timestamp(clock),
    },
  ]);
  await recordChange(context, {
    action: 'record-task-paper',
    entity: 'task',
    entityId: params.id,
    before: null,
    after: { paperId: id, ...paper.value, fileId: body.fileId },
  });
  return mapResult(await openTask(context, params.id), ({ task }) => judgeTaskRow(task, today));
};
