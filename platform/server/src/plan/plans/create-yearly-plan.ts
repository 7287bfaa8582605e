import { createHash } from 'node:crypto';
import type { createYearlyPlan as route } from '@junheng/contract';
import {
  findChosenPlan,
  findTasks,
  findYearlyPlan,
  insertYearlyPlan,
  holdPlan,
  recordChange,
} from '@junheng/database';
import type { NewYearlyTask, TaskRow } from '@junheng/database';
import { canonicalJson } from '@junheng/domain';
import { appError, fail, ok, timestamp, yearOf } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';

interface Line {
  readonly taskId: string;
  readonly text: string;
  readonly due: string;
}

/** Writes the points one below the other and keeps where each stands. */
function writePoints(
  title: string,
  lines: readonly Line[],
  tasks: ReadonlyMap<string, TaskRow>,
  makeId: () => string,
): { text: string; tasks: NewYearlyTask[] } {
  let text = `${title}\n`;
  const written = lines.flatMap((line, index): NewYearlyTask[] => {
    const task = tasks.get(line.taskId);
    if (task === undefined) return [];
    const start = text.length;
    const words = `${index + 1}. ${line.text}`;
    text += `${words}\n`;
    return [
      {
        id: makeId(),
        drawnFrom: task.id,
        title: line.text.slice(0, 200),
        text: line.text,
        due: line.due,
        source: { kind: 'plan', text: words, place: title, span: [start, start + words.length] },
        duties: task.duties.map(({ role, unitId }) => ({ role, unitId })),
      },
    ];
  });
  return { text, tasks: written };
}

/** Publishes the points of a year as a plan of its own, version 1, drawn from tasks of the longer plan. */
export const handle: Handler<typeof route> = async ({ body }, context) => {
  const { transaction, reader, clock, makeId } = context;
  const { districtId } = reader;
  const { limits } = await readLimits(context);
  const { year } = body;
  const plan = await findChosenPlan(transaction, districtId, { planId: body.planId, year });
  if (plan === undefined || !(await holdPlan(transaction, districtId, plan.id))) {
    return fail(appError('PLAN_NOT_FOUND'));
  }
  const existing = await findYearlyPlan(transaction, districtId, plan.id, year);
  if (existing !== undefined) return fail(appError('PLAN_YEARLY_EXISTS', { year, title: existing.title }));
  const outside = body.lines.find((line) => yearOf(line.due) !== year);
  if (outside !== undefined) return fail(appError('PLAN_YEARLY_DUE_OUTSIDE', { due: outside.due, year }));
  const rows = await findTasks(transaction, limits, { planId: plan.id, year });
  const known = new Map(rows.map((row) => [row.id, row]));
  if (body.lines.some((line) => !known.has(line.taskId))) return fail(appError('PLAN_TASK_NOT_FOUND'));
  const { text, tasks } = writePoints(body.title, body.lines, known, makeId);
  const facts = {
    id: makeId(),
    superiorPlanId: plan.id,
    region: plan.region,
    title: body.title,
    titleEn: `Points for ${year}`,
    number: body.number,
    issuer: body.issuer,
    issued: body.issued,
    year,
  };
  const snapshot = { plan: { ...facts, level: 'yearly', from: year, to: year }, targets: [], tasks };
  const hash = createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
  await insertYearlyPlan(
    { transaction, districtId, makeId },
    {
      ...facts,
      text,
      tasks,
      version: {
        snapshot,
        hash,
        publishedBy: reader.displayName,
        publishedByAccountId: reader.accountId,
        publishedAt: timestamp(clock),
        note: plan.title,
      },
    },
  );
  await recordChange(context, {
    action: 'create-yearly-plan',
    entity: 'plan',
    entityId: facts.id,
    before: null,
    after: { title: facts.title, year, superiorPlanId: plan.id, tasks: tasks.length, hash },
  });
  const { id, title, titleEn, number, issuer, issued, region } = facts;
  return ok({
    id,
    title,
    titleEn,
    number,
    issuer,
    issued,
    region,
    level: 'yearly' as const,
    from: year,
    to: year,
    judgedVersion: { number: 1, hash },
  });
};
