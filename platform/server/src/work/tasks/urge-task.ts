import type { urgeTask as route } from '@junheng/contract';
import { recordChange, sendMessages } from '@junheng/database';
import { answeringUnits } from '@junheng/domain';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { openTask } from './open-task.ts';
import { tellUrged } from './task-messages.ts';

/** Urges the units of a task with words of the bureau's own. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  const { districtId } = reader;
  const opened = await openTask(context, params.id);
  if (!opened.ok) return opened;
  const { task } = opened.value;
  const all = [...new Set(task.duties.map((duty) => duty.unitId))];
  const unitIds = body.includesSupporting ? all : answeringUnits(task.duties);
  if (unitIds.length === 0) return fail(appError('PLAN_TASK_HAS_NO_UNITS'));
  const key = makeId();
  const sent = await sendMessages(
    { transaction, districtId, makeId },
    unitIds.map((unitId) => tellUrged(task, unitId, body.words, key)),
    timestamp(clock),
  );
  await recordChange(context, {
    action: 'urge-task',
    entity: 'task',
    entityId: task.id,
    before: null,
    after: { words: body.words, unitIds },
  });
  return ok({ sent });
};
