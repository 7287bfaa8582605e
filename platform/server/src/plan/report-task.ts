import type { reportTask as route } from '@junheng/contract';
import { findReport, findTasks, insertReport, lockTask, recordChange } from '@junheng/database';
import { reportTask } from '@junheng/domain';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { describeReport } from './judge-task-row.ts';

/** Hands in a report on a task in the name of the reader's unit; it waits for review. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  const { districtId } = reader;
  const { limits, unit } = await readLimits(context);
  await lockTask(transaction, { districtId, id: params.id });
  const [task] = await findTasks(transaction, limits, { id: params.id });
  if (task === undefined) return fail(appError('PLAN_TASK_NOT_FOUND'));
  const bureauId = unit.unitKind === 'office' && unit.parentKind === 'bureau' ? unit.parentId : null;
  const allowed = reportTask(task.duties, task.progress, { unitId: reader.unitId, bureauId });
  if (!allowed.ok) return allowed;
  const id = makeId();
  await insertReport(transaction, {
    districtId,
    id,
    taskId: params.id,
    unitId: allowed.value.unitId,
    percent: body.percent,
    words: body.words,
    reportedBy: reader.displayName,
    reportedByAccountId: reader.accountId,
    reportedAt: timestamp(clock),
  });
  await recordChange(context, {
    action: 'report-task',
    entity: 'task',
    entityId: params.id,
    before: null,
    after: { reportId: id, unitId: allowed.value.unitId, percent: body.percent, words: body.words },
  });
  const report = await findReport(transaction, limits, id);
  if (report === undefined) throw new Error('a report just kept is missing');
  return ok(describeReport(report));
};
