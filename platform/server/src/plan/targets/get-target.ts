import type { getTarget as route } from '@junheng/contract';
import { findChosenPlan } from '@junheng/database';
import { chinaDay, ok, yearOf } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { describePlan } from '../plans/describe-plan.ts';
import { findJudgedTarget } from './find-target-row.ts';

/** Shows one target with its judgement on the cut-off day and the version that was judged. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const asOf = query.asOf ?? chinaDay(context.clock);
  const target = await findJudgedTarget(context, params.id, asOf);
  if (!target.ok) return target;
  const choice = { planId: target.value.planId, year: yearOf(asOf) };
  const plan = await findChosenPlan(context.transaction, context.reader.districtId, choice);
  return ok({ ...target.value, judgedVersion: describePlan(plan).judgedVersion });
};
