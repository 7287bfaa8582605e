import type { withdrawSchoolPaper as route } from '@junheng/contract';
import { findSchoolPaper, recordChange, withdrawSchoolPaperRow } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';

/** Withdraws a paper of a school: it stays on record and counts no more. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const { transaction, reader, clock } = context;
  const { limits } = await readLimits(context);
  const paper = await findSchoolPaper(transaction, limits, params.id);
  if (paper === undefined) return fail(appError('PLAN_SCHOOL_PAPER_NOT_FOUND'));
  const { districtId } = reader;
  const seen = { districtId, id: params.id, version: query.version, withdrawnAt: timestamp(clock) };
  if (!(await withdrawSchoolPaperRow(transaction, seen))) return fail(appError('CONTRACT_VERSION_STALE'));
  const { id, unitId, kind, title, day } = paper;
  await recordChange(context, {
    action: 'withdraw-school-paper',
    entity: 'school_paper',
    entityId: id,
    before: { unitId, kind, title, day },
    after: null,
  });
  return ok({ id });
};
