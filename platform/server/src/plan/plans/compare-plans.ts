import type { ComparedCell, comparePlans as route } from '@junheng/contract';
import { findPlans, findTargets } from '@junheng/database';
import { alignGoals } from '@junheng/domain';
import { chinaDay, ok, yearOf } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { judgeTargetRows } from '../targets/judge-target-row.ts';

const SHOWN_LEVELS: ReadonlySet<string> = new Set(['district', 'city', 'province']);

/** Lays the goals of several plans side by side: one row a goal, one cell a plan. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, clock } = context;
  const { limits } = await readLimits(context);
  const asOf = query.asOf ?? chinaDay(clock);
  const asked = query.planIds?.split(',').filter((id) => id !== '');
  const all = await findPlans(transaction, limits, yearOf(asOf));
  const plans = all
    .filter((plan) => (asked === undefined ? SHOWN_LEVELS.has(plan.level) : asked.includes(plan.id)))
    .slice(0, 12);
  const rows =
    plans.length === 0 ? [] : await findTargets(transaction, limits, { planIds: plans.map(({ id }) => id) });
  const { targets, apart } = judgeTargetRows(rows, asOf);
  const judged = new Map(targets.map((target) => [target.id, target]));
  const order = new Map(plans.map((plan, index) => [plan.id, index]));
  const references = new Set(apart.filter(({ role }) => role === 'reference').map(({ id }) => id));
  const shown = rows
    .filter((row) => judged.has(row.id) || references.has(row.id))
    // A figure of another area that a plan prints beside its own goals is no goal of that plan.
    .filter(
      (row) => row.role === 'target' || plans.some((plan) => plan.id === row.planId && plan.isReference),
    )
    .map((row) => ({ ...row, linkedTo: row.links.map((link) => link.targetId) }))
    .toSorted((left, right) => (order.get(left.planId) ?? 0) - (order.get(right.planId) ?? 0));
  const aligned = alignGoals(shown).filter((row) => query.common !== true || row.goals.size > 1);
  return ok({
    asOf,
    plans: plans.map((plan) => ({ ...plan, targetStates: null, taskStates: null })),
    rows: aligned.map((row) => {
      const goals = [...row.goals.values()];
      const cells = goals.map((goal): ComparedCell => {
        const target = judged.get(goal.id);
        const { planId, unit, baseYear, baseValue, year, comparator, value, valueMax } = goal;
        const latest = target?.latest ?? null;
        return {
          planId,
          targetId: goal.id,
          unit,
          baseYear,
          baseValue,
          year,
          comparator,
          value,
          valueMax,
          valueUnit: target?.valueUnit ?? unit,
          latest: latest === null ? null : { day: latest.day, value: latest.value },
          state: target?.state ?? null,
        };
      });
      return { name: goals[0]?.name ?? '', nameEn: goals[0]?.nameEn ?? '', cells };
    }),
  });
};
