import type { setPublicPage as route } from '@junheng/contract';
import { changeSetting, findPlans, recordChange } from '@junheng/database';
import { appError, chinaDay, fail, ok, yearOf } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { forgetPublicPlan } from './public-plan-memory.ts';
import { PUBLIC_PAGE, publicAddress, readPublicPage } from './public-page-setting.ts';

/** Sets which plans stand on the public page; none switches it off. */
export const handle: Handler<typeof route> = async ({ body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  const { districtId } = reader;
  const { limits } = await readLimits(context);
  const known = new Set(
    (await findPlans(transaction, limits, yearOf(chinaDay(clock)))).map((plan) => plan.id),
  );
  const planIds = [...new Set(body.planIds)];
  if (planIds.some((id) => !known.has(id))) return fail(appError('PLAN_NOT_FOUND'));
  const before = await readPublicPage(transaction, districtId);
  const setting = { districtId, id: makeId(), name: PUBLIC_PAGE, version: body.version };
  if (!(await changeSetting(transaction, setting, { planIds })))
    return fail(appError('CONTRACT_VERSION_STALE'));
  forgetPublicPlan(districtId);
  await recordChange(context, {
    action: 'set-public-page',
    entity: 'district_setting',
    entityId: districtId,
    before: { planIds: before.planIds },
    after: { planIds },
  });
  return ok({ planIds, version: body.version + 1, address: publicAddress(districtId) });
};
