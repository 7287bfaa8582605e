import type { addSchoolPaper as route } from '@junheng/contract';
import {
  countKnownTargets,
  findLooseFiles,
  findSchoolPaper,
  insertSchoolPapers,
  isSchoolInScope,
  recordChange,
} from '@junheng/database';
import { appError, chinaDay, fail, ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { describeSchoolPaper } from './describe-school-paper.ts';

/** Enters a charter, plan or other paper of a school with the goals of the district that it serves. */
export const handle: Handler<typeof route> = async ({ body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  const { districtId, accountId } = reader;
  const { limits } = await readLimits(context);
  const today = chinaDay(clock);
  if (!(await isSchoolInScope(transaction, limits, body.unitId))) {
    return fail(appError('PLAN_PAPER_UNIT_NO_SCHOOL'));
  }
  if (body.day > today) return fail(appError('PLAN_PAPER_DAY_IN_FUTURE', { today }));
  const targetIds = [...new Set(body.targetIds)];
  if ((await countKnownTargets(transaction, districtId, targetIds)) !== targetIds.length) {
    return fail(appError('PLAN_TARGET_NOT_FOUND'));
  }
  if (body.fileId !== null) {
    const owner = { districtId, accountId, purpose: 'evidence' } as const;
    const loose = await findLooseFiles(transaction, owner, [body.fileId]);
    if (loose.length === 0) return fail(appError('PLAN_PAPER_FILE_UNKNOWN'));
  }
  const { unitId, kind, title, number, day, approvedBy, fileId } = body;
  const paper = { id: makeId(), unitId, kind, title, number, day, approvedBy, fileId, targetIds };
  const recorded = {
    recordedBy: reader.displayName,
    recordedByAccountId: accountId,
    recordedAt: timestamp(clock),
  };
  await insertSchoolPapers({ transaction, districtId, makeId }, [{ ...paper, ...recorded }]);
  await recordChange(context, {
    action: 'add-school-paper',
    entity: 'school_paper',
    entityId: paper.id,
    before: null,
    after: paper,
  });
  const kept = await findSchoolPaper(transaction, limits, paper.id);
  if (kept === undefined) throw new Error('a paper just kept is not there');
  return ok(describeSchoolPaper(kept));
};
