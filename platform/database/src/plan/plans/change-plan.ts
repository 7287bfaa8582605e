import { sql } from 'kysely';
import type { DistrictTransaction } from '../../door/database-door.ts';
import { insertRows } from '../../insert-rows.ts';
import { pinyinSortKey } from '../../organisation/pinyin-sort-key.ts';
import type { DutyRole } from '@junheng/vocabulary';
import type { InsertContext } from '../../insert-context.ts';
import type { StoredSource } from '@junheng/domain';

/** The points of a year that were drawn from a plan before, or undefined. */
export async function findYearlyPlan(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
  year: number,
): Promise<{ id: string; title: string } | undefined> {
  const found = await sql<{ id: string; title: string }>`
    select id, title from plan
     where district_id = ${districtId} and superior_plan_id = ${planId} and level = 'yearly' and from_year = ${year}
       and state = 'published'
     order by id limit 1`.execute(transaction);
  return found.rows[0];
}

/** Holds a plan against others who draw points from it at the same time; false when there is no such plan. */
export async function holdPlan(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
): Promise<boolean> {
  const found = await sql`
    select from plan where district_id = ${districtId} and id = ${planId} and state = 'published' for update`.execute(
    transaction,
  );
  return found.rows.length === 1;
}

/** A task of a year's points with the task of the longer plan that it was drawn from. */
export interface NewYearlyTask {
  readonly id: string;
  readonly drawnFrom: string;
  readonly title: string;
  readonly text: string;
  readonly due: string;
  readonly source: StoredSource;
  readonly duties: readonly { readonly role: DutyRole; readonly unitId: string }[];
}

/** The points of a year as a plan of its own, published as version 1. */
export interface NewYearlyPlan {
  readonly id: string;
  readonly superiorPlanId: string;
  readonly region: string;
  readonly title: string;
  readonly titleEn: string;
  readonly number: string;
  readonly issuer: string;
  readonly issued: string;
  readonly year: number;
  readonly text: string;
  readonly tasks: readonly NewYearlyTask[];
  readonly version: {
    readonly snapshot: unknown;
    readonly hash: string;
    readonly publishedBy: string;
    readonly publishedByAccountId: string;
    readonly publishedAt: string;
    readonly note: string;
  };
}

/** Keeps the points of a year: plan, text, tasks with their duties, version 1. */
export async function insertYearlyPlan(context: InsertContext, plan: NewYearlyPlan): Promise<void> {
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
      from_year: plan.year,
      to_year: plan.year,
      level: 'yearly' as const,
      superior_plan_id: plan.superiorPlanId,
      region: plan.region,
    },
  ]);
  await insertRows(transaction, 'plan_text', [
    { district_id: districtId, id: makeId(), plan_id: plan.id, text: plan.text },
  ]);
  await insertRows(
    transaction,
    'task',
    plan.tasks.map((task, index) => ({
      district_id: districtId,
      id: task.id,
      plan_id: plan.id,
      parent_id: null,
      number: index + 1,
      outline: [],
      title: task.title,
      title_en: '',
      sort_key: pinyinSortKey(task.title),
      text: task.text,
      starts: `${plan.year}-01-01`,
      due: task.due,
      source: JSON.stringify(task.source),
      drawn_from_task_id: task.drawnFrom,
    })),
  );
  const duties = plan.tasks.flatMap((task) =>
    task.duties.map(({ role, unitId }, position) => ({
      district_id: districtId,
      id: makeId(),
      task_id: task.id,
      unit_id: unitId,
      role,
      position,
    })),
  );
  await insertRows(transaction, 'task_duty', duties);
  const { version } = plan;
  await insertRows(transaction, 'plan_version', [
    {
      district_id: districtId,
      id: makeId(),
      plan_id: plan.id,
      number: 1,
      plan_document_id: null,
      plan_review_id: null,
      published_by: version.publishedBy,
      published_by_account_id: version.publishedByAccountId,
      published_at: version.publishedAt,
      in_force_from: plan.issued,
      note: version.note,
      snapshot: JSON.stringify(version.snapshot),
      snapshot_hash: version.hash,
    },
  ]);
}

/** Takes a plan out of all lists; it stays on record. False when it is not there, or was withdrawn before. */
export async function withdrawPlanRow(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
): Promise<boolean> {
  const done = await sql`
    update plan set state = 'withdrawn', is_public = false, version = version + 1
     where district_id = ${districtId} and id = ${planId} and state = 'published'`.execute(transaction);
  return done.numAffectedRows === 1n;
}
