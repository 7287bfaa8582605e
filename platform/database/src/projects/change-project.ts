import type { MakeId } from '@junheng/kernel';
import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { pinyinSortKey } from '../organisation/pinyin-sort-key.ts';
import type { ProjectStageName } from '../schema/plan-work-tables.ts';
import type { Recorded } from '@junheng/domain';

/** Which project is changed, in which transaction. */
export interface ProjectChange {
  readonly transaction: DistrictTransaction;
  readonly districtId: string;
  readonly projectId: string;
  readonly makeId: MakeId;
  readonly recorded: Recorded;
}

/** Takes the next version of a project if it still has the one the person saw; false when somebody was faster. */
export async function claimProject(
  transaction: DistrictTransaction,
  project: { readonly districtId: string; readonly id: string; readonly version: number },
): Promise<boolean> {
  const done = await sql`
    update building_project set version = version + 1
     where district_id = ${project.districtId} and id = ${project.id} and version = ${project.version}
       and dropped_in_version is null`.execute(transaction);
  return done.numAffectedRows === 1n;
}

const partOf = ({ districtId, projectId, makeId, recorded }: ProjectChange) => ({
  district_id: districtId,
  id: makeId(),
  building_project_id: projectId,
  recorded_by: recorded.recordedBy,
  recorded_by_account_id: recorded.recordedByAccountId,
  recorded_at: recorded.recordedAt,
});

/** Keeps the days of a stage in place of those it had; the move of a planned day is kept beside them for good. */
export async function keepStage(
  change: ProjectChange,
  stage: {
    readonly stage: ProjectStageName;
    readonly planned: string | null;
    readonly actual: string | null;
    readonly reason: string | null;
    readonly replan: { readonly before: string; readonly after: string | null } | null;
  },
): Promise<void> {
  const { transaction } = change;
  const { stage: name, planned, actual, reason, replan } = stage;
  const part = partOf(change);
  await transaction
    .insertInto('building_project_stage')
    .values({ ...part, stage: name, planned, actual, reason })
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'building_project_id', 'stage']).doUpdateSet({
        planned,
        actual,
        reason,
        recorded_by: part.recorded_by,
        recorded_by_account_id: part.recorded_by_account_id,
        recorded_at: part.recorded_at,
      }),
    )
    .execute();
  if (replan === null) return;
  await transaction
    .insertInto('building_project_replan')
    .values({
      ...partOf(change),
      stage: name,
      planned_before: replan.before,
      planned_after: replan.after,
      reason: reason ?? '',
    })
    .execute();
}

/**
 * Gives a project another name and keeps the history. The first name of a project is written down when it gets its second: it counts
 * from the day on which its plan was issued.
 */
export async function keepProjectName(
  change: ProjectChange,
  name: { readonly name: string; readonly day: string; readonly reason: string },
): Promise<void> {
  const { transaction, districtId, projectId, recorded } = change;
  await sql`
    insert into building_project_name
      (district_id, id, building_project_id, name, day, reason, recorded_by, recorded_by_account_id, recorded_at)
    select p.district_id, ${change.makeId()}::uuid, p.id, p.name, least(pl.issued, ${name.day}::date), '', ${recorded.recordedBy},
           ${recorded.recordedByAccountId}::uuid, ${recorded.recordedAt}
      from building_project p join plan pl on pl.district_id = p.district_id and pl.id = p.plan_id
     where p.district_id = ${districtId} and p.id = ${projectId}
       and not exists (select from building_project_name n
                        where n.district_id = p.district_id and n.building_project_id = p.id)`.execute(
    transaction,
  );
  await transaction
    .insertInto('building_project_name')
    .values({ ...partOf(change), name: name.name, day: name.day, reason: name.reason })
    .execute();
  await transaction
    .updateTable('building_project')
    .set({ name: name.name, sort_key: pinyinSortKey(name.name) })
    .where('district_id', '=', districtId)
    .where('id', '=', projectId)
    .execute();
}

/** Keeps the money of a year in place of what was there; a year without any amount is taken away. */
export async function keepFund(
  change: ProjectChange,
  fund: {
    readonly year: number;
    readonly planned: string | null;
    readonly paid: string | null;
    readonly sourceText: string;
  },
): Promise<void> {
  const { transaction, districtId, projectId } = change;
  await transaction
    .deleteFrom('building_project_fund')
    .where('district_id', '=', districtId)
    .where('building_project_id', '=', projectId)
    .where('year', '=', fund.year)
    .execute();
  if (fund.planned === null && fund.paid === null) return;
  await transaction
    .insertInto('building_project_fund')
    .values({
      ...partOf(change),
      year: fund.year,
      planned: fund.planned,
      paid: fund.paid,
      source_text: fund.sourceText,
    })
    .execute();
}

/** Keeps where a project stands, which school it becomes and how many places are planned. */
export async function keepPlace(
  { transaction, districtId, projectId }: Pick<ProjectChange, 'transaction' | 'districtId' | 'projectId'>,
  place: {
    readonly lon: number | null;
    readonly lat: number | null;
    readonly townId: string | null;
    readonly unitId: string | null;
    readonly places: number | null;
  },
): Promise<void> {
  await transaction
    .updateTable('building_project')
    .set({
      lon: place.lon,
      lat: place.lat,
      town_id: place.townId,
      unit_id: place.unitId,
      places: place.places,
    })
    .where('district_id', '=', districtId)
    .where('id', '=', projectId)
    .execute();
}

/** The kind of a unit of the district; null where there is no such unit. */
export async function findUnitKind(
  transaction: DistrictTransaction,
  districtId: string,
  unitId: string,
): Promise<string | null> {
  const found = await transaction
    .selectFrom('unit')
    .select('kind')
    .where('district_id', '=', districtId)
    .where('id', '=', unitId)
    .executeTakeFirst();
  return found?.kind ?? null;
}
