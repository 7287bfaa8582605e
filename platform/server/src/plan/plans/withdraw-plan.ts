import type { withdrawPlan as route } from '@junheng/contract';
import { findPlans, recordChange, withdrawPlanRow } from '@junheng/database';
import { appError, chinaDay, fail, ok, yearOf } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';

/** Takes a plan out of all lists. It stays on record; the only plan that lists are about stays in force. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, clock } = context;
  const { limits } = await readLimits(context);
  const plans = await findPlans(transaction, limits, yearOf(chinaDay(clock)));
  const plan = plans.find((candidate) => candidate.id === params.id);
  if (plan === undefined) return fail(appError('PLAN_NOT_FOUND'));
  const isOnly = !plans.some(
    (other) => other.id !== plan.id && other.level === 'district' && !other.isReference,
  );
  if (plan.isInForce && isOnly) return fail(appError('PLAN_WITHDRAW_ONLY_ONE'));
  if (!(await withdrawPlanRow(transaction, reader.districtId, plan.id)))
    return fail(appError('PLAN_NOT_FOUND'));
  await recordChange(context, {
    action: 'withdraw-plan',
    entity: 'plan',
    entityId: plan.id,
    before: { title: plan.title, state: 'published' },
    after: { state: 'withdrawn', reason: body.reason },
  });
  return ok({ id: plan.id });
};
