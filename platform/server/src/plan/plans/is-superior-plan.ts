import { findPlans } from '@junheng/database';
import { chinaDay, yearOf } from '@junheng/kernel';
import type { RequestContext } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';

/** Whether a published plan is of a city or a province. */
export async function isSuperiorPlan(context: RequestContext, planId: string): Promise<boolean> {
  const { limits } = await readLimits(context);
  const plans = await findPlans(context.transaction, limits, yearOf(chinaDay(context.clock)));
  const level = plans.find((plan) => plan.id === planId)?.level;
  return level === 'city' || level === 'province';
}
