import type { findPlans as route } from '@junheng/contract';
import { countTasks, findPlans, findTargets } from '@junheng/database';
import { countStates } from '@junheng/domain';
import { chinaDay, ok, yearOf } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { judgeTargetRows } from '../targets/judge-target-row.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';

/** Lists the published plans of the district; with `counts` each with how its targets and tasks stand on the cut-off day. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, clock } = context;
  const { limits } = await readLimits(context);
  const asOf = query.asOf ?? chinaDay(clock);
  const plans = await findPlans(transaction, limits, yearOf(asOf));
  const items = [];
  for (const plan of plans) {
    if (query.counts !== true) {
      items.push({ ...plan, targetStates: null, taskStates: null });
      continue;
    }
    const { targets } = judgeTargetRows(await findTargets(transaction, limits, { planId: plan.id }), asOf);
    const { states } = await countTasks(transaction, limits, { planId: plan.id }, asOf);
    items.push({
      ...plan,
      targetStates: countStates(
        targets.map((target) => target.state),
        targetStates,
      ),
      taskStates: Object.fromEntries(taskStates.map((state) => [state, states[state] ?? 0])),
    });
  }
  return ok({ asOf, items });
};
