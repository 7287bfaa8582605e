import type { checkPlanReview as route } from '@junheng/contract';
import { findKnownUnits, findPlanVersionByNumber, findPromisesInForce } from '@junheng/database';
import { dutiesOf, findObstacles, isTaken, layOutPlan } from '@junheng/domain';
import { chinaDay, ok, yearOf } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { findNewUnits } from './publishing/create-units.ts';
import { loadReview } from './describe-review.ts';
import { previewDifference } from './publishing/preview-difference.ts';

/** Says what stands in the way of publishing and what it would change; nothing is written. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const { transaction, reader, makeId, clock } = context;
  const { districtId } = reader;
  const loaded = await loadReview(context, params.id);
  if (!loaded.ok) return loaded;
  const { row, items } = loaded.value;
  const known = await findKnownUnits(transaction, districtId);
  const today = chinaDay(clock);
  const isNew = row.planId === null;
  const promises =
    row.planId === null ? [] : await findPromisesInForce({ transaction, districtId, makeId }, row.planId);
  const from = row.facts.from ?? row.facts.to ?? yearOf(today);
  const layout = layOutPlan(items, {
    planId: row.planId ?? row.id,
    facts: { ...row.facts, from, to: row.facts.to ?? from },
    today,
    text: '',
    shift: 0,
    unitOf: (duty) => duty.unitId ?? (duty.create === null ? null : duty.name),
    promiseOf: ({ kind, schoolType, year }) =>
      promises.find((one) => one.kind === kind && one.schoolType === schoolType && one.year === year)?.id,
  });
  const newest =
    row.planId === null
      ? undefined
      : await findPlanVersionByNumber(transaction, districtId, row.planId, null);
  const difference = isNew
    ? null
    : await previewDifference(context, layout, known.units, query.unmentioned === 'keep');
  const duties = items.filter((item) => isTaken(item)).flatMap(dutiesOf);
  return ok({
    obstacles: findObstacles(row.facts, items).map((obstacle) => ({
      ...obstacle,
      itemIds: [...obstacle.itemIds],
    })),
    versionNumber: isNew ? 1 : (newest?.number ?? 1) + 1,
    targetCount: layout.targets.length,
    taskCount: layout.tasks.length,
    projectCount: (layout.projects ?? []).length,
    newUnits: [...findNewUnits(duties, known.districtName).values()].map((duty) => duty.name),
    difference:
      difference === null ? null : { counts: { ...difference.counts }, items: [...difference.items] },
  });
};
