import type { unmarkCheckpoint as route } from '@junheng/contract';
import { changeCheckpoint, recordChange } from '@junheng/database';
import { unmarkCheckpoint } from '@junheng/domain';
import { appError, chinaDay, fail, mapResult } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { judgeTaskRow } from './judge-task-row.ts';
import { openTask } from './open-task.ts';

/** Opens a checkpoint again; what was said of it stays in the trail. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const { transaction, reader, clock } = context;
  const opened = await openTask(context, params.id);
  if (!opened.ok) return opened;
  const { task } = opened.value;
  const checkpoint = task.milestones.find((one) => one.id === params.checkpointId);
  if (checkpoint === undefined) return fail(appError('PLAN_CHECKPOINT_NOT_FOUND'));
  const allowed = unmarkCheckpoint(checkpoint);
  if (!allowed.ok) return allowed;
  const key = { districtId: reader.districtId, taskId: task.id, id: checkpoint.id, version: query.version };
  if (!(await changeCheckpoint(transaction, key, null))) return fail(appError('CONTRACT_VERSION_STALE'));
  const { year, doneDay, doneWords, doneBy } = checkpoint;
  await recordChange(context, {
    action: 'unmark-checkpoint',
    entity: 'task',
    entityId: task.id,
    before: { checkpointId: checkpoint.id, year, doneDay, doneWords, doneBy },
    after: null,
  });
  return mapResult(await openTask(context, params.id), (after) => judgeTaskRow(after.task, chinaDay(clock)));
};
