import type { withdrawTargetValue as route } from '@junheng/contract';
import { claimTarget, recordChange, withdrawTargetValue } from '@junheng/database';
import { appError, chinaDay, fail, timestamp } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { findJudgedTarget, findTargetRow } from './find-target-row.ts';
import { checkRecorder } from '../../work/tasks/open-task.ts';

/** Withdraws a recorded value: it stays on record and counts no more; answers the target judged today. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const { transaction, reader, clock } = context;
  const { districtId } = reader;
  const found = await findTargetRow(context, params.id);
  if (!found.ok) return found;
  const allowed = checkRecorder(context, await readLimits(context), found.value.duties);
  if (!allowed.ok) return allowed;
  const value = found.value.values.find((candidate) => candidate.id === params.valueId);
  if (value === undefined) return fail(appError('PLAN_VALUE_NOT_FOUND'));
  if (!(await claimTarget(transaction, { districtId, id: params.id, version: query.version }))) {
    return fail(appError('CONTRACT_VERSION_STALE'));
  }
  const withdrawnAt = timestamp(clock);
  await withdrawTargetValue(transaction, { districtId, targetId: value.targetId, id: value.id, withdrawnAt });
  await recordChange(context, {
    action: 'withdraw-target-value',
    entity: 'target',
    entityId: params.id,
    before: { valueId: value.id, day: value.day, value: value.value, source: value.source },
    after: null,
  });
  return findJudgedTarget(context, params.id, chinaDay(clock));
};
