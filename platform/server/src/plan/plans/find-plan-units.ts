import type { findPlanUnits as route } from '@junheng/contract';
import { countTasksByUnit, findChosenPlan, findTargets, findUnitNames } from '@junheng/database';
import { countStates } from '@junheng/domain';
import { chinaDay, ok, yearOf } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { judgeTargetRows } from '../targets/judge-target-row.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';
import type { TargetState, TaskState } from '@junheng/vocabulary';

interface Carried {
  readonly targets: TargetState[];
  /** How many tasks stand in each state. */
  readonly tasks: Record<TaskState, number>;
}

/** The units that carry something: those that lead, or answer for it where nobody leads. */
function carriers(duties: readonly { readonly role: string; readonly unitId: string }[]): string[] {
  const lead = duties.filter((duty) => duty.role === 'lead');
  const of = lead.length > 0 ? lead : duties.filter((duty) => duty.role === 'responsible');
  return [...new Set(of.map((duty) => duty.unitId))];
}

/** Counts for each unit how the targets and tasks stand that it leads or answers for, the unit with most of them first. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, clock } = context;
  const asOf = query.asOf ?? chinaDay(clock);
  const { limits } = await readLimits(context);
  const choice = { planId: query.planId, year: yearOf(asOf) };
  const plan = await findChosenPlan(transaction, limits.districtId, choice);
  if (plan === undefined) return ok({ units: [] });
  const { targets } = judgeTargetRows(await findTargets(transaction, limits, { planId: plan.id }), asOf);
  const counts = await countTasksByUnit(transaction, limits, { planId: plan.id }, asOf);
  const carried = new Map<string, Carried>();
  const of = (unitId: string): Carried => {
    const known = carried.get(unitId) ?? { targets: [], tasks: countStates([], taskStates) };
    carried.set(unitId, known);
    return known;
  };
  for (const target of targets) for (const id of carriers(target.duties)) of(id).targets.push(target.state);
  for (const { unitId, state, count } of counts) of(unitId).tasks[state] = count;
  const names = await findUnitNames(transaction, limits.districtId, [...carried.keys()]);
  const units = names
    .flatMap(({ id, name, nameEn }) => {
      const own = carried.get(id);
      if (own === undefined) return [];
      return {
        id,
        name,
        nameEn,
        targets: own.targets.length,
        targetStates: countStates(own.targets, targetStates),
        tasks: Object.values(own.tasks).reduce((total, count) => total + count, 0),
        taskStates: own.tasks,
      };
    })
    .toSorted((left, right) => right.targets + right.tasks - left.targets - left.tasks);
  return ok({ units });
};
