import type { getPlanHome as route, Task } from '@junheng/contract';
import { findPlanInForce, findTargets, findTasks } from '@junheng/database';
import type { ReaderUnitRow, TaskRow } from '@junheng/database';
import {
  canReviewReports,
  countStates,
  findChanges,
  planYearOf,
  reportTask,
  targetStates,
  taskStates,
} from '@junheng/domain';
import { chinaDay, ok, yearOf } from '@junheng/kernel';
import type { Handler, Reader } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { judgeTargetRow, periodOf, ruleOf } from './judge-target-row.ts';
import { judgeTaskRow } from './judge-task-row.ts';

type Judged = { readonly row: TaskRow; readonly task: Task };

/** Whether a task asks the reader's unit for a report now: none accepted in time, and none waiting. */
function isToReport({ row, task }: Judged, reader: Reader, unit: ReaderUnitRow): boolean {
  const bureauId = unit.unitKind === 'office' && unit.parentKind === 'bureau' ? unit.parentId : null;
  const isOpen = task.state === 'notReported' || task.state === 'behind' || task.state === 'overdue';
  return isOpen && reportTask(row.duties, row.progress, { unitId: reader.unitId, bureauId }).ok;
}

/** What waits for the reader, each number as many tasks as its link lists. */
function countMine(judged: readonly Judged[], reader: Reader, unit: ReaderUnitRow) {
  const count = (test: (one: Judged) => boolean): number => judged.filter(test).length;
  const reviews = canReviewReports({ role: reader.role, unitKind: unit.unitKind });
  return {
    toReview: reviews ? count(({ task }) => task.waitingReports > 0) : 0,
    toReport: count((one) => isToReport(one, reader, unit)),
    returned: count(({ row }) => {
      const last = row.reports.findLast((report) => report.unitId === reader.unitId);
      return last?.state === 'returned';
    }),
    dueSoon: count(({ task }) => task.dueSoon),
    overdue: count(({ task }) => task.state === 'overdue'),
  };
}

/** Where the plan stands on the cut-off day, as far as the reader may see it. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, reader, clock } = context;
  const asOf = query.asOf ?? chinaDay(clock);
  const year = yearOf(asOf);
  const { limits, unit } = await readLimits(context);
  const plan = await findPlanInForce(transaction, limits.districtId, year);
  const rows = plan === undefined ? [] : await findTargets(transaction, limits, { year });
  const tasks = plan === undefined ? [] : await findTasks(transaction, limits, { year });
  const targets = rows.map((row) => judgeTargetRow(row, asOf));
  const judged = tasks.map((row) => ({ row, task: judgeTaskRow(row, asOf) }));
  const period = rows[0] === undefined ? { from: year, to: year } : periodOf(rows[0]);
  const changes = findChanges(
    rows.map((row) => ({ id: row.id, rule: ruleOf(row), values: row.values })),
    period,
    asOf,
  );
  const byId = new Map(targets.map((target) => [target.id, target]));
  return ok({
    plan: plan ?? null,
    asOf,
    planYear: plan === undefined ? 1 : planYearOf(plan, asOf),
    targetCount: targets.length,
    targetStates: countStates(
      targets.map((target) => target.state),
      targetStates,
    ),
    taskCount: judged.length,
    taskStates: countStates(
      judged.map(({ task }) => task.state),
      taskStates,
    ),
    targets,
    changes: changes.map((change) => {
      const target = byId.get(change.targetId);
      return {
        ...change,
        name: target?.name ?? '',
        nameEn: target?.nameEn ?? '',
        value: target?.latest?.value ?? null,
        unit: target?.unit ?? '',
      };
    }),
    mine: countMine(judged, reader, unit),
  });
};
