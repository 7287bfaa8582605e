import type { getPlanHome as route, Target } from '@junheng/contract';
import { countTasks, findChosenPlan, findTargets } from '@junheng/database';
import type { ReaderUnitRow, TaskCounts } from '@junheng/database';
import {
  countStates,
  findChanges,
  mayTry,
  pickPressing,
  planYearOf,
  ruleOfTarget,
  sayLead,
} from '@junheng/domain';
import { appError, chinaDay, fail, ok, yearOf } from '@junheng/kernel';
import type { Handler, Reader } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { describePlan } from './describe-plan.ts';
import { judgeTargetRows, periodOf } from '../targets/judge-target-row.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';

/** What waits for the reader: each number is the count of the list that its link opens. */
function countMine(tasks: TaskCounts, targets: readonly Target[], reader: Reader, unit: ReaderUnitRow) {
  const reviews = mayTry({ ...reader, unitKind: unit.unitKind }, 'reviewReports');
  return {
    toReview: reviews ? tasks.waiting : 0,
    toReport: tasks.states.notReported ?? 0,
    returned: tasks.returned,
    dueSoon: tasks.dueSoon,
    overdue: tasks.states.overdue ?? 0,
    behind: tasks.states.behind ?? 0,
    missedBinding: targets.filter(({ state, binding }) => state === 'missed' && binding === 'binding').length,
  };
}

/** No plan, no tasks. */
const NONE: TaskCounts = { total: 0, states: {}, waiting: 0, returned: 0, dueSoon: 0 };

/** Where the plan stands on the cut-off day, as far as the reader may see it. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, reader, clock } = context;
  const asOf = query.asOf ?? chinaDay(clock);
  const year = yearOf(asOf);
  const { limits, unit } = await readLimits(context);
  const plan = await findChosenPlan(transaction, limits.districtId, { planId: query.planId, year });
  if (plan === undefined && query.planId !== undefined) return fail(appError('PLAN_NOT_FOUND'));
  const ofPlan = { planId: plan?.id };
  const rows = plan === undefined ? [] : await findTargets(transaction, limits, ofPlan);
  const tasks = plan === undefined ? NONE : await countTasks(transaction, limits, ofPlan, asOf);
  const { targets } = judgeTargetRows(rows, asOf);
  const judgedRows = rows.filter((row) => row.role === 'target');
  const period = rows[0] === undefined ? { from: year, to: year } : periodOf(rows[0]);
  const changes = findChanges(
    judgedRows.map((row) => ({ id: row.id, rule: ruleOfTarget(row), values: row.values })),
    period,
    asOf,
  );
  const byId = new Map(targets.map((target) => [target.id, target]));
  return ok({
    ...describePlan(plan),
    asOf,
    planYear: plan === undefined ? 1 : planYearOf(plan, asOf),
    targetCount: targets.length,
    targetStates: countStates(
      targets.map((target) => target.state),
      targetStates,
    ),
    taskCount: tasks.total,
    taskStates: Object.fromEntries(taskStates.map((state) => [state, tasks.states[state] ?? 0])),
    targets,
    lead: sayLead(targets),
    pressing: pickPressing(targets).map(({ id }) => id),
    changes: changes.map((change) => {
      const target = byId.get(change.targetId);
      return {
        ...change,
        name: target?.name ?? '',
        nameEn: target?.nameEn ?? '',
        value: target?.latest?.value ?? null,
        unit: target?.valueUnit ?? '',
      };
    }),
    mine: countMine(tasks, targets, reader, unit),
  });
};
