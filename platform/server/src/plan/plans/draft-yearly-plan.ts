import type { draftYearlyPlan as route } from '@junheng/contract';
import { findChosenPlan, findTasks, findYearlyPlan } from '@junheng/database';
import { drawYearly } from '@junheng/domain';
import { appError, chinaDay, fail, ok, yearOf } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { describePlan } from './describe-plan.ts';
import { judgeTaskRow } from '../../work/tasks/judge-task-row.ts';

/** Drafts the points of a year from the open tasks of a plan, as they stand today. Nothing is kept. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, clock } = context;
  const { limits } = await readLimits(context);
  const today = chinaDay(clock);
  const choice = { planId: query.planId, year: query.year };
  const plan = await findChosenPlan(transaction, limits.districtId, choice);
  if (plan === undefined) {
    return query.planId === undefined
      ? ok({ plan: null, year: query.year, existing: null, lines: [] })
      : fail(appError('PLAN_NOT_FOUND'));
  }
  const rows = await findTasks(transaction, limits, { planId: plan.id, year: yearOf(today) });
  const tasks = rows.map((row) => judgeTaskRow(row, today));
  const lines = drawYearly(
    tasks.map((task) => ({
      ...task,
      checkpoints: task.milestones.map(({ year, text, due, state }) => ({
        year,
        text,
        due,
        isDone: state === 'done',
      })),
    })),
    query.year,
  );
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const existing = await findYearlyPlan(transaction, limits.districtId, plan.id, query.year);
  return ok({
    plan: describePlan(plan).plan,
    year: query.year,
    existing: existing ?? null,
    lines: lines.flatMap((line) => {
      const task = byId.get(line.taskId);
      if (task === undefined) return [];
      const { number, title, titleEn, duties } = task;
      return [{ ...line, number, title, titleEn, duties }];
    }),
  });
};
