import type { judgePlanVersion as route } from '@junheng/contract';
import { findPlanVersionById, findVersionValues } from '@junheng/database';
import { hashSnapshot, judgeTarget, ruleOfSnapshot, sortValues } from '@junheng/domain';
import type { PlanSnapshot } from '@junheng/domain';
import { appError, chinaDay, fail, ok } from '@junheng/kernel';
import { makeHashPort } from '../../engines/hash-port.ts';
import type { Handler } from '../../handler.ts';

/** Judges the frozen targets of a version with the values up to a day. For the bureau: values of every unit go into it. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const { transaction, reader, clock } = context;
  const { districtId } = reader;
  const version = await findPlanVersionById(transaction, districtId, params.id);
  if (version === undefined) return fail(appError('PLAN_VERSION_NOT_FOUND'));
  const snapshot = version.snapshot as PlanSnapshot;
  const asOf = query.asOf ?? chinaDay(clock);
  const own = snapshot.targets.filter((target) => target.role === 'target');
  // The end of a day in China, eight hours before that of UTC.
  const knownAt = query.knownOn === undefined ? null : `${query.knownOn}T15:59:59.999Z`;
  const values = await findVersionValues(
    transaction,
    districtId,
    own.map((target) => target.id),
    { day: asOf, knownAt },
  );
  const period = { from: snapshot.plan.from, to: snapshot.plan.to };
  return ok({
    judgedVersion: { number: version.number, hash: version.hash },
    isIntact: hashSnapshot(snapshot, (text) => makeHashPort().sha256(text)) === version.hash,
    asOf,
    targets: own.map((target) => {
      const known = values.filter((value) => value.targetId === target.id);
      const latest = sortValues(known, asOf).at(-1);
      const { id, number, name, nameEn, unit, comparator, value, year } = target;
      return {
        id,
        number,
        name,
        nameEn,
        unit,
        comparator,
        value,
        year,
        latest: latest === undefined ? null : { day: latest.day, value: latest.value },
        ...judgeTarget(ruleOfSnapshot(target), known, period, asOf),
      };
    }),
  });
};
