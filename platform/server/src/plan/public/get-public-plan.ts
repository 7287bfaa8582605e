import type { getPublicPlan as route, PublicTarget, Target } from '@junheng/contract';
import { findDistrict, findPlans, findTargets } from '@junheng/database';
import type { DistrictTransaction } from '@junheng/database';
import { countStates } from '@junheng/domain';
import { appError, chinaDay, fail, ok, yearOf } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { AccessHandler } from '../../handler.ts';
import { judgeTargetRows } from '../targets/judge-target-row.ts';
import { readPublicPage } from './public-page-setting.ts';
import { keepPublicPlan, recallPublicPlan } from './public-plan-memory.ts';
import type { PublicPlanReply } from './public-plan-memory.ts';
import { targetStates } from '@junheng/vocabulary';

export const opensTransactions = true;

/** Field by field, so that nothing that a target is given later gets out by itself. */
function publish(target: Target): PublicTarget {
  const { latest } = target;
  return {
    number: target.number,
    group: target.group,
    groupEn: target.groupEn,
    name: target.name,
    nameEn: target.nameEn,
    unit: target.unit,
    valueUnit: target.valueUnit,
    baseYear: target.baseYear,
    baseValue: target.baseValue,
    year: target.year,
    comparator: target.comparator,
    value: target.value,
    valueMax: target.valueMax,
    binding: target.binding,
    measure: target.measure,
    latest: latest === null ? null : { day: latest.day, value: latest.value },
    state: target.state,
  };
}

async function makePage(
  transaction: DistrictTransaction,
  districtId: string,
  asOf: Day,
): Promise<PublicPlanReply | null> {
  const { planIds } = await readPublicPage(transaction, districtId);
  if (planIds.length === 0) return null;
  const district = await findDistrict(transaction, districtId);
  if (district === undefined) return null;
  const limits = { districtId, scope: { kind: 'district' } } as const;
  const published = await findPlans(transaction, limits, yearOf(asOf));
  const shown = planIds.flatMap((id) => published.filter((plan) => plan.id === id));
  const plans = [];
  for (const plan of shown) {
    const { targets } = judgeTargetRows(await findTargets(transaction, limits, { planId: plan.id }), asOf);
    const { title, titleEn, issuer, number, issued, from, to } = plan;
    plans.push({
      title,
      titleEn,
      issuer,
      number,
      issued,
      from,
      to,
      versionNumber: plan.judgedVersion?.number ?? null,
      states: countStates(
        targets.map((target) => target.state),
        targetStates,
      ),
      targets: targets.map(publish),
    });
  }
  if (plans.length === 0) return null;
  return {
    districtName: district.name,
    districtNameEn: district.name_en,
    platformName: district.platform_name,
    platformNameEn: district.platform_name_en,
    asOf,
    plans,
  };
}

/** The page open to everybody. Off, withdrawn and unknown are answered in the same words, and each is asked of the database once a minute. */
export const handle: AccessHandler<typeof route, null> = async ({ params }, context) => {
  const { districtId } = params;
  const now = context.clock.now();
  const asOf = chinaDay(context.clock);
  let page = recallPublicPlan(districtId, now);
  if (page === undefined) {
    page = await context.readingDoor.inDistrict({ districtId }, (transaction) =>
      makePage(transaction, districtId, asOf),
    );
    keepPublicPlan(districtId, page, now);
  }
  return page === null ? fail(appError('PLAN_PUBLIC_PAGE_OFF')) : ok(page);
};
