import { insertRows } from '../insert-rows.ts';
import { pinyinSortKey } from '../organisation/pinyin-sort-key.ts';
import { toJson } from '../review/to-json.ts';
import type { NewDuty, NewPlan, NewTarget, NewTask } from '@junheng/domain';
import { insertProjects } from '../projects/insert-projects.ts';
import { insertCheckpoints } from '../work/insert-checkpoints.ts';
import type { InsertContext } from '../insert-context.ts';

/** Rows of duties in the order printed, without the column that says whose they are. */
export const dutyRows = ({ districtId, makeId }: InsertContext, duties: readonly NewDuty[]) =>
  duties.map((duty, position) => ({
    district_id: districtId,
    id: makeId(),
    unit_id: duty.unitId,
    role: duty.role,
    position,
  }));

/** Keeps targets of a plan that is already there, with duties, printed path and values. */
export async function insertTargets(
  context: InsertContext,
  planId: string,
  targets: readonly NewTarget[],
): Promise<void> {
  const { transaction, districtId, makeId } = context;
  await insertRows(
    transaction,
    'target',
    targets.map((target) => ({
      district_id: districtId,
      id: target.id,
      plan_id: planId,
      parent_id: target.parentId,
      number: target.number,
      group_name: target.group,
      group_name_en: target.groupEn,
      name: target.name,
      name_en: target.nameEn,
      sort_key: pinyinSortKey(target.name),
      unit: target.unit,
      base_year: target.baseYear,
      base_value: target.baseValue,
      year: target.year,
      comparator: target.comparator,
      value: target.value,
      value_max: target.valueMax,
      binding: target.binding,
      measure: target.measure,
      exempt_rule: target.exemptRule,
      source: toJson(target.source),
      anchors: toJson(target.anchors ?? []),
      area: target.area ?? null,
      frequency: target.frequency ?? null,
      condition: target.condition ?? null,
      ratio: target.ratio ?? null,
      role: target.role ?? 'target',
    })),
  );
  const duties = targets.flatMap(({ id, duties: parts }) =>
    dutyRows(context, parts).map((row) => ({ ...row, target_id: id })),
  );
  await insertRows(transaction, 'target_duty', duties);
  const path = targets.flatMap(({ id, printedPath }) =>
    printedPath.map((point) => ({ ...point, district_id: districtId, id: makeId(), target_id: id })),
  );
  await insertRows(transaction, 'target_path', path);
  const values = targets.flatMap(({ id, values: known }) =>
    known.map((value) => ({
      district_id: districtId,
      id: value.id,
      target_id: id,
      day: value.day,
      value: value.value,
      source: JSON.stringify(value.source),
      recorded_by: value.recordedBy,
      recorded_by_account_id: value.recordedByAccountId,
      recorded_at: value.recordedAt,
      withdrawn_at: null,
    })),
  );
  await insertRows(transaction, 'target_value', values);
}

async function insertReports(context: InsertContext, tasks: readonly NewTask[]): Promise<void> {
  const reports = tasks.flatMap(({ id, reports: known }) =>
    known.map((report) => ({
      district_id: context.districtId,
      id: report.id,
      task_id: id,
      unit_id: report.unitId,
      percent: report.percent,
      words: report.words,
      state: report.state,
      reason: report.reason,
      reported_by: report.reportedBy,
      reported_by_account_id: report.reportedByAccountId,
      reported_at: report.reportedAt,
      reviewed_by: report.reviewedBy,
      reviewed_by_account_id: report.reviewedByAccountId,
      reviewed_at: report.reviewedAt,
    })),
  );
  await insertRows(context.transaction, 'task_report', reports);
}

/** Keeps tasks of a plan that is already there, with duties, checkpoints, the targets they serve and reports. */
export async function insertTasks(
  context: InsertContext,
  planId: string,
  tasks: readonly NewTask[],
): Promise<void> {
  const { transaction, districtId, makeId } = context;
  await insertRows(
    transaction,
    'task',
    tasks.map((task) => ({
      district_id: districtId,
      id: task.id,
      plan_id: planId,
      parent_id: task.parentId,
      number: task.number,
      outline: [...task.outline],
      title: task.title,
      title_en: task.titleEn,
      sort_key: pinyinSortKey(task.title),
      text: task.text,
      starts: task.starts,
      due: task.due,
      source: toJson(task.source),
      orders_paper: task.ordersPaper ?? false,
      anchors: toJson(task.anchors ?? []),
      group_name: task.group ?? '',
      place: task.place ?? '',
    })),
  );
  const duties = tasks.flatMap(({ id, duties: parts }) =>
    dutyRows(context, parts).map((row) => ({ ...row, task_id: id })),
  );
  await insertRows(transaction, 'task_duty', duties);
  const checkpoints = tasks.flatMap(({ id: taskId, milestones }) =>
    milestones.map((milestone) => ({ ...milestone, taskId, due: milestone.due ?? null })),
  );
  await insertCheckpoints(context, checkpoints);
  const served = tasks.flatMap(({ id, targetIds }) =>
    targetIds.map((targetId) => ({
      district_id: districtId,
      id: makeId(),
      task_id: id,
      target_id: targetId,
    })),
  );
  await insertRows(transaction, 'task_target', served);
  await insertReports(context, tasks);
}

/** Keeps a whole plan of a district with its text, targets, tasks and what is known of them. Units must be there already. */
export async function insertPlan(
  context: InsertContext,
  { plan, targets, tasks, projects = [], promises = [] }: NewPlan,
): Promise<void> {
  const { transaction, districtId, makeId } = context;
  await insertRows(transaction, 'plan', [
    {
      district_id: districtId,
      id: plan.id,
      title: plan.title,
      title_en: plan.titleEn,
      issuer: plan.issuer,
      number: plan.number,
      issued: plan.issued,
      from_year: plan.from,
      to_year: plan.to,
      level: plan.level ?? 'district',
      owner_unit_id: plan.ownerUnitId ?? null,
      superior_plan_id: plan.superiorPlanId ?? null,
      region: plan.region ?? '',
      is_public: plan.isPublic ?? false,
    },
  ]);
  await insertRows(transaction, 'plan_text', [
    { district_id: districtId, id: makeId(), plan_id: plan.id, text: plan.text },
  ]);
  await insertTargets(context, plan.id, targets);
  await insertTasks(context, plan.id, tasks);
  await insertProjects(context, plan.id, { projects, promises });
}
