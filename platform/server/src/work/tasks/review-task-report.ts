import type { reviewTaskReport as route } from '@junheng/contract';
import {
  changeCheckpoint,
  findReport,
  findTasks,
  recordChange,
  reviewReportRow,
  sendMessages,
} from '@junheng/database';
import type { TaskReportRow } from '@junheng/database';
import { reviewReport } from '@junheng/domain';
import { appError, chinaDay, fail, ok, timestamp } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { Handler, RequestContext } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { describeReport } from './judge-task-row.ts';
import { tellReviewed } from './task-messages.ts';

/** Marks the checkpoints that an accepted report shows to be reached; those reached already stay as they are. */
async function markReached(
  context: RequestContext,
  report: TaskReportRow,
  checkpointIds: readonly string[],
): Promise<Result<string[], AppError>> {
  const { transaction, reader, clock } = context;
  if (checkpointIds.length === 0) return ok([]);
  const { limits } = await readLimits(context);
  const [task] = await findTasks(transaction, limits, { id: report.taskId });
  const chosen = task?.milestones.filter((checkpoint) => checkpointIds.includes(checkpoint.id)) ?? [];
  if (chosen.length < new Set(checkpointIds).size) return fail(appError('PLAN_CHECKPOINT_NOT_FOUND'));
  const open = chosen.filter((checkpoint) => checkpoint.doneDay === null);
  const done = {
    // The day on which the unit said so, not the day on which somebody read it.
    day: chinaDay({ now: () => Date.parse(report.reportedAt) }),
    words: report.words.slice(0, 500),
    by: reader.displayName,
    byAccountId: reader.accountId,
    at: timestamp(clock),
  };
  for (const { id, version } of open) {
    const key = { districtId: reader.districtId, taskId: report.taskId, id, version };
    if (!(await changeCheckpoint(transaction, key, done))) return fail(appError('CONTRACT_VERSION_STALE'));
  }
  return ok(open.map((checkpoint) => checkpoint.id));
}

/** Accepts a waiting report or returns it with a reason. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  const { districtId } = reader;
  const { limits } = await readLimits(context);
  const before = await findReport(transaction, limits, params.id);
  if (before === undefined) return fail(appError('PLAN_REPORT_NOT_FOUND'));
  const reviewed = reviewReport(
    { state: before.state, reportedByAccountId: before.reportedByAccountId ?? '' },
    reader.accountId,
    body,
  );
  if (!reviewed.ok) return reviewed;
  const isKept = await reviewReportRow(
    transaction,
    { districtId, id: params.id, version: body.version },
    {
      ...reviewed.value,
      reviewedBy: reader.displayName,
      reviewedByAccountId: reader.accountId,
      reviewedAt: timestamp(clock),
    },
  );
  if (!isKept) return fail(appError('CONTRACT_VERSION_STALE'));
  const reached = await markReached(context, before, body.decision === 'accept' ? body.checkpointIds : []);
  if (!reached.ok) return reached;
  await recordChange(context, {
    action: 'review-task-report',
    entity: 'task',
    entityId: before.taskId,
    before: { reportId: before.id, state: before.state },
    after: {
      reportId: before.id,
      ...reviewed.value,
      ...(reached.value.length === 0 ? {} : { checkpointIds: reached.value }),
    },
  });
  const after = await findReport(transaction, limits, params.id);
  if (after === undefined) throw new Error('a report just reviewed is missing');
  const [task] = await findTasks(transaction, limits, { id: before.taskId });
  if (task !== undefined) {
    await sendMessages({ transaction, districtId, makeId }, [tellReviewed(task, after)], timestamp(clock));
  }
  return ok(describeReport(after));
};
