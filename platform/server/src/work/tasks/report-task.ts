import type { reportTask as route } from '@junheng/contract';
import {
  findLooseFiles,
  findReport,
  findReviewUnits,
  findTasks,
  insertReport,
  insertReportFiles,
  lockTask,
  recordChange,
  sendMessages,
} from '@junheng/database';
import { MOST_PHOTOS, reportTask } from '@junheng/domain';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { describeReport } from './judge-task-row.ts';
import { tellWaiting } from './task-messages.ts';

/** Hands in a report on a task in the name of the reader's unit; it waits for review. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  const { districtId } = reader;
  const { limits, unit } = await readLimits(context);
  await lockTask(transaction, { districtId, id: params.id });
  const [task] = await findTasks(transaction, limits, { id: params.id });
  if (task === undefined) return fail(appError('PLAN_TASK_NOT_FOUND'));
  if (task.droppedInVersion !== null) return fail(appError('PLAN_TASK_DROPPED'));
  if (task.drawnFrom !== null) return fail(appError('PLAN_TASK_DRAWN'));
  const bureauId = unit.unitKind === 'office' && unit.parentKind === 'bureau' ? unit.parentId : null;
  const allowed = reportTask(task.duties, task.progress, { unitId: reader.unitId, bureauId });
  if (!allowed.ok) return allowed;
  const fileIds = [...new Set(body.fileIds)];
  if (fileIds.length > MOST_PHOTOS) return fail(appError('PLAN_FILES_TOO_MANY', { most: MOST_PHOTOS }));
  const owner = { districtId, accountId: reader.accountId, purpose: 'reportPhoto' } as const;
  const loose = await findLooseFiles(transaction, owner, fileIds);
  if (loose.length < fileIds.length) return fail(appError('PLAN_FILE_NOT_FOUND'));
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
  await insertReportFiles({ transaction, districtId, makeId }, id, fileIds);
  await recordChange(context, {
    action: 'report-task',
    entity: 'task',
    entityId: params.id,
    before: null,
    after: {
      reportId: id,
      unitId: allowed.value.unitId,
      percent: body.percent,
      words: body.words,
      ...(fileIds.length === 0 ? {} : { fileIds }),
    },
  });
  const report = await findReport(transaction, limits, id);
  if (report === undefined) throw new Error('a report just kept is missing');
  const reviewers = await findReviewUnits(transaction, districtId, params.id);
  await sendMessages(
    { transaction, districtId, makeId },
    reviewers.map((unitId) => tellWaiting(task, report, unitId)),
    timestamp(clock),
  );
  return ok(describeReport(report));
};
