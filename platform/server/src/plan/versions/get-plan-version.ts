import type { getPlanVersion as route } from '@junheng/contract';
import { findPlanVersionById, findPlanVersionByNumber } from '@junheng/database';
import { compareSnapshots, hashSnapshot } from '@junheng/domain';
import type { PlanSnapshot } from '@junheng/domain';
import { appError, fail, ok } from '@junheng/kernel';
import { makeHashPort } from '../../engines/hash-port.ts';
import type { Handler } from '../../handler.ts';

/** Gives a version with its difference from the one before, and says whether its snapshot still has its hash. */
export const handle: Handler<typeof route> = async ({ params }, { transaction, reader }) => {
  const { districtId } = reader;
  const found = await findPlanVersionById(transaction, districtId, params.id);
  if (found === undefined) return fail(appError('PLAN_VERSION_NOT_FOUND'));
  const { snapshot, ...version } = found;
  const before =
    version.number === 1
      ? undefined
      : await findPlanVersionByNumber(transaction, districtId, version.planId, version.number - 1);
  const difference =
    before === undefined ? null : compareSnapshots(before.snapshot as PlanSnapshot, snapshot as PlanSnapshot);
  return ok({
    ...version,
    isIntact: hashSnapshot(snapshot, (text) => makeHashPort().sha256(text)) === version.hash,
    difference:
      difference === null ? null : { counts: { ...difference.counts }, items: [...difference.items] },
  });
};
