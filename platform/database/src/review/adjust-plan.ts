import { sql } from 'kysely';
import { insertRows } from '../insert-rows.ts';
import { pinyinSortKey } from '../organisation/pinyin-sort-key.ts';
import { dutyRows, insertTargets, insertTasks } from '../plan/insert-plan.ts';
import type { NewPlan, NewProject, NewTarget, NewTask } from '@junheng/domain';
import { insertProjects } from '../projects/insert-projects.ts';
import { adjustCheckpoints } from './adjust-checkpoints.ts';
import { toJson } from './to-json.ts';
import type { InsertContext } from '../insert-context.ts';

/** What an adjustment makes of a plan: rows with a known id are restated, others are new. */
export interface PlanAdjustment extends NewPlan {
  /** The number of the version that the adjustment makes. */
  readonly version: number;
  /** Ids of targets, tasks and projects in force that are restated here. */
  readonly restated: ReadonlySet<string>;
  /** Whether what the adjustment does not mention is dropped; else it stays as it is. */
  readonly dropsUnmentioned: boolean;
}

async function restateTargets(context: InsertContext, targets: readonly NewTarget[]): Promise<void> {
  const { transaction, districtId, makeId } = context;
  const rows = targets.map((target) => ({
    ...target,
    sortKey: pinyinSortKey(target.name),
    anchors: target.anchors ?? [],
    role: target.role ?? 'target',
  }));
  if (rows.length === 0) return;
  await sql`
    update target t
       set parent_id = x."parentId", number = x.number, group_name = x."group", group_name_en = x."groupEn", name = x.name,
           name_en = x."nameEn", sort_key = x."sortKey", unit = x.unit, base_year = x."baseYear",
           base_value = x."baseValue"::numeric, year = x.year, comparator = x.comparator, value = x.value::numeric,
           value_max = x."valueMax"::numeric, binding = x.binding, measure = x.measure, source = x.source,
           anchors = x.anchors, area = x.area, frequency = x.frequency, condition = x.condition, ratio = x.ratio,
           role = x.role, dropped_in_version = null, version = t.version + 1
      from jsonb_to_recordset(${toJson(rows)}::jsonb) as x(
             id uuid, "parentId" uuid, number integer, "group" text, "groupEn" text, name text, "nameEn" text,
             "sortKey" text, unit text, "baseYear" integer, "baseValue" text, year integer, comparator text, value text,
             "valueMax" text, binding text, measure text, source jsonb, anchors jsonb, area text, frequency text,
             condition text, ratio text, role text)
     where t.district_id = ${districtId} and t.id = x.id`.execute(transaction);
  const ids = rows.map((row) => row.id);
  await transaction
    .deleteFrom('target_duty')
    .where('district_id', '=', districtId)
    .where('target_id', 'in', ids)
    .execute();
  await transaction
    .deleteFrom('target_path')
    .where('district_id', '=', districtId)
    .where('target_id', 'in', ids)
    .execute();
  await insertRows(
    transaction,
    'target_duty',
    targets.flatMap(({ id, duties }) => dutyRows(context, duties).map((row) => ({ ...row, target_id: id }))),
  );
  await insertRows(
    transaction,
    'target_path',
    targets.flatMap(({ id, printedPath }) =>
      printedPath.map((point) => ({ ...point, district_id: districtId, id: makeId(), target_id: id })),
    ),
  );
}

async function restateTasks(context: InsertContext, tasks: readonly NewTask[]): Promise<void> {
  const { transaction, districtId, makeId } = context;
  if (tasks.length === 0) return;
  const rows = tasks.map((task) => ({
    ...task,
    sortKey: pinyinSortKey(task.title),
    anchors: task.anchors ?? [],
    group: task.group ?? '',
    place: task.place ?? '',
    ordersPaper: task.ordersPaper ?? false,
    reports: [],
  }));
  await sql`
    update task t
       set parent_id = x."parentId", number = x.number,
           outline = array(select jsonb_array_elements_text(x.outline)), title = x.title, title_en = x."titleEn",
           sort_key = x."sortKey", text = x.text, starts = x.starts, due = x.due, source = x.source, anchors = x.anchors,
           orders_paper = x."ordersPaper", group_name = x."group", place = x.place, dropped_in_version = null,
           version = t.version + 1
      from jsonb_to_recordset(${toJson(rows)}::jsonb) as x(
             id uuid, "parentId" uuid, number integer, outline jsonb, title text, "titleEn" text, "sortKey" text, text text,
             starts date, due date, source jsonb, anchors jsonb, "ordersPaper" boolean, "group" text, place text)
     where t.district_id = ${districtId} and t.id = x.id`.execute(transaction);
  const ids = rows.map((row) => row.id);
  await transaction
    .deleteFrom('task_duty')
    .where('district_id', '=', districtId)
    .where('task_id', 'in', ids)
    .execute();
  await transaction
    .deleteFrom('task_target')
    .where('district_id', '=', districtId)
    .where('task_id', 'in', ids)
    .execute();
  await insertRows(
    transaction,
    'task_duty',
    tasks.flatMap(({ id, duties }) => dutyRows(context, duties).map((row) => ({ ...row, task_id: id }))),
  );
  await insertRows(
    transaction,
    'task_target',
    tasks.flatMap(({ id, targetIds }) =>
      targetIds.map((targetId) => ({
        district_id: districtId,
        id: makeId(),
        task_id: id,
        target_id: targetId,
      })),
    ),
  );
  await adjustCheckpoints(context, tasks);
}

async function restateProjects(context: InsertContext, projects: readonly NewProject[]): Promise<void> {
  const { transaction, districtId, makeId } = context;
  for (const project of projects) {
    await sql`
      update building_project
         set number = ${project.number}, location = ${project.location}, kind = ${project.kind},
             stages = ${[...project.stages]}::text[], key_year = ${project.keyYear}, land_area = ${project.landArea}::numeric,
             floor_area = ${project.floorArea}::numeric, places = coalesce(${project.places}::int, places),
             source = ${toJson(project.source)}::jsonb, anchors = ${toJson(project.anchors ?? [])}::jsonb,
             dropped_in_version = null, version = version + 1
       where district_id = ${districtId} and id = ${project.id}`.execute(transaction);
    if (project.duties.length === 0) continue;
    await sql`
      delete from building_project_duty where district_id = ${districtId} and building_project_id = ${project.id}`.execute(
      transaction,
    );
    await insertRows(
      transaction,
      'building_project_duty',
      project.duties.map((duty, position) => ({
        district_id: districtId,
        id: makeId(),
        building_project_id: project.id,
        unit_id: duty.unitId,
        role: duty.role,
        position,
      })),
    );
  }
}

/** Marks what is in force and neither restated nor new as dropped by the version; promises are matched by kind, type and year. */
async function dropUnmentioned(context: InsertContext, adjustment: PlanAdjustment): Promise<void> {
  const { transaction, districtId } = context;
  const { plan, version } = adjustment;
  const kept = [...adjustment.restated];
  for (const table of ['target', 'task', 'building_project'] as const) {
    await sql`
      update ${sql.table(table)} set dropped_in_version = ${version}, version = version + 1
       where district_id = ${districtId} and plan_id = ${plan.id} and dropped_in_version is null
         and not (id = any(${kept}::uuid[]))`.execute(transaction);
  }
  await sql`
    update building_promise set dropped_in_version = ${version}
     where district_id = ${districtId} and plan_id = ${plan.id} and dropped_in_version is null
       and not (id = any(${kept}::uuid[]))`.execute(transaction);
}

/**
 * Carries an adjustment into a plan: restated rows keep their ids, values, reports and what was reached, new ones are added, and what
 * is not mentioned is dropped or stays. Units must be there already.
 */
export async function adjustPlan(context: InsertContext, adjustment: PlanAdjustment): Promise<void> {
  const { transaction, districtId } = context;
  const { plan, restated } = adjustment;
  await sql`
    update plan
       set title = ${plan.title}, issuer = ${plan.issuer}, number = ${plan.number}, issued = ${plan.issued},
           from_year = ${plan.from}, to_year = ${plan.to}, region = ${plan.region ?? ''}, level = ${plan.level ?? 'district'},
           owner_unit_id = ${plan.ownerUnitId ?? null}::uuid, superior_plan_id = ${plan.superiorPlanId ?? null}::uuid,
           version = version + 1
     where district_id = ${districtId} and id = ${plan.id}`.execute(transaction);
  await sql`
    update plan_text set text = ${plan.text} where district_id = ${districtId} and plan_id = ${plan.id}`.execute(
    transaction,
  );
  if (adjustment.dropsUnmentioned) await dropUnmentioned(context, adjustment);
  const isNew = ({ id }: { readonly id: string }): boolean => !restated.has(id);
  const isRestated = ({ id }: { readonly id: string }): boolean => restated.has(id);
  await insertTargets(context, plan.id, adjustment.targets.filter(isNew));
  await restateTargets(context, adjustment.targets.filter(isRestated));
  await insertTasks(context, plan.id, adjustment.tasks.filter(isNew));
  await restateTasks(context, adjustment.tasks.filter(isRestated));
  const { projects = [], promises = [] } = adjustment;
  await insertProjects(context, plan.id, {
    projects: projects.filter(isNew),
    promises: promises.filter(isNew),
  });
  await restateProjects(context, projects.filter(isRestated));
  for (const promise of promises.filter(isRestated)) {
    await sql`
      update building_promise set count = ${promise.count}, source = ${toJson(promise.source)}::jsonb
       where district_id = ${districtId} and id = ${promise.id}`.execute(transaction);
  }
}

/** Makes others wait who publish a version of the same plan, until the transaction ends. */
export async function lockPlan(
  transaction: InsertContext['transaction'],
  districtId: string,
  planId: string,
): Promise<void> {
  await sql`select id from plan where district_id = ${districtId} and id = ${planId} for update`.execute(
    transaction,
  );
}

/** A promise in force. */
export interface PromiseInForce {
  readonly id: string;
  readonly kind: string;
  readonly schoolType: string;
  readonly year: number;
}

/** The promises of a plan that are in force. */
export async function findPromisesInForce(context: InsertContext, planId: string): Promise<PromiseInForce[]> {
  const found = await sql<PromiseInForce>`
    select id, kind, school_type as "schoolType", year from building_promise
     where district_id = ${context.districtId} and plan_id = ${planId} and dropped_in_version is null
     order by year, kind, school_type, id`.execute(context.transaction);
  return found.rows;
}
