import type { markCheckpoint as route } from '@junheng/contract';
import { changeCheckpoint, recordChange } from '@junheng/database';
import { markCheckpoint } from '@junheng/domain';
import { appError, chinaDay, fail, mapResult, timestamp } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { judgeTaskRow } from './judge-task-row.ts';
import { openTask } from './open-task.ts';

/** Marks a checkpoint as reached on a day, with words; answers the task judged today. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, clock } = context;
  const today = chinaDay(clock);
  const opened = await openTask(context, params.id);
  if (!opened.ok) return opened;
  const { task } = opened.value;
  const checkpoint = task.milestones.find((one) => one.id === params.checkpointId);
  if (checkpoint === undefined) return fail(appError('PLAN_CHECKPOINT_NOT_FOUND'));
  const allowed = markCheckpoint(checkpoint, body.day, today);
  if (!allowed.ok) return allowed;
  const key = { districtId: reader.districtId, taskId: task.id, id: checkpoint.id, version: body.version };
  const done = {
    day: body.day,
    words: body.words,
    by: reader.displayName,
    byAccountId: reader.accountId,
    at: timestamp(clock),
  };
  if (!(await changeCheckpoint(transaction, key, done))) return fail(appError('CONTRACT_VERSION_STALE'));
  await recordChange(context, {
    action: 'mark-checkpoint',
    entity: 'task',
    entityId: task.id,
    before: null,
    after: { checkpointId: checkpoint.id, year: checkpoint.year, day: body.day, words: body.words },
  });
  return mapResult(await openTask(context, params.id), (after) => judgeTaskRow(after.task, today));
};
