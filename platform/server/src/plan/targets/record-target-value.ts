import type { recordTargetValue as route } from '@junheng/contract';
import { claimTarget, findLooseFiles, insertTargetValue, recordChange } from '@junheng/database';
import type { NewTargetValue } from '@junheng/database';
import { recordValue, ruleOfTarget, valueUnitOf } from '@junheng/domain';
import { appError, chinaDay, fail, timestamp } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { findJudgedTarget, findTargetRow } from './find-target-row.ts';
import { checkRecorder } from '../../work/tasks/open-task.ts';

/** Records a value with its source; answers the target judged today. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  const { districtId } = reader;
  const today = chinaDay(clock);
  const found = await findTargetRow(context, params.id);
  if (!found.ok) return found;
  const allowed = checkRecorder(context, await readLimits(context), found.value.duties);
  if (!allowed.ok) return allowed;
  const { comparator } = found.value;
  const checked = recordValue({ unit: valueUnitOf(ruleOfTarget(found.value)), comparator }, body, today);
  if (!checked.ok) return checked;
  const { fileId } = body;
  if (fileId !== null) {
    const owner = { districtId, accountId: reader.accountId, purpose: 'evidence' } as const;
    const loose = await findLooseFiles(transaction, owner, [fileId]);
    if (loose.length === 0) return fail(appError('PLAN_FILE_NOT_FOUND'));
  }
  if (!(await claimTarget(transaction, { districtId, id: params.id, version: body.version }))) {
    return fail(appError('CONTRACT_VERSION_STALE'));
  }
  const value: NewTargetValue = {
    districtId,
    id: makeId(),
    targetId: params.id,
    day: body.day,
    value: body.value,
    source: { kind: 'typed', text: body.sourceText, place: body.sourcePlace, span: null },
    recordedBy: reader.displayName,
    recordedByAccountId: reader.accountId,
    recordedAt: timestamp(clock),
    fileId,
  };
  await insertTargetValue(transaction, value);
  await recordChange(context, {
    action: 'record-target-value',
    entity: 'target',
    entityId: params.id,
    before: null,
    after: {
      valueId: value.id,
      day: value.day,
      value: value.value,
      source: value.source,
      ...(fileId === null ? {} : { fileId }),
    },
  });
  return findJudgedTarget(context, params.id, today);
};
