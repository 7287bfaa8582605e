import type { reviewTaskReport as route } from '@junheng/contract';
import { findReport, recordChange, reviewReportRow } from '@junheng/database';
import { canReviewReports, reviewReport } from '@junheng/domain';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { describeReport } from './judge-task-row.ts';

/** Accepts a waiting report or returns it with a reason. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, clock } = context;
  const { districtId } = reader;
  const { limits, unit } = await readLimits(context);
  if (!canReviewReports({ role: reader.role, unitKind: unit.unitKind })) {
    return fail(appError('ACCESS_RIGHT_MISSING'));
  }
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
  await recordChange(context, {
    action: 'review-task-report',
    entity: 'task',
    entityId: before.taskId,
    before: { reportId: before.id, state: before.state },
    after: { reportId: before.id, ...reviewed.value },
  });
  const after = await findReport(transaction, limits, params.id);
  if (after === undefined) throw new Error('a report just reviewed is missing');
  return ok(describeReport(after));
};
