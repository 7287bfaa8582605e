import { insertRows } from '../insert-rows.ts';
import { pinyinSortKey } from '../organisation/pinyin-sort-key.ts';
import type { NewProject, NewPromise, Recorded } from '@junheng/domain';
import type { InsertContext } from '../insert-context.ts';

const recordedBy = ({ recordedBy: by, recordedByAccountId, recordedAt }: Recorded) => ({
  recorded_by: by,
  recorded_by_account_id: recordedByAccountId,
  recorded_at: recordedAt,
});

/** Keeps building projects and promises of a plan that is already there, with duties, names, stages and funds. */
export async function insertProjects(
  context: InsertContext,
  planId: string,
  {
    projects,
    promises = [],
  }: { readonly projects: readonly NewProject[]; readonly promises?: readonly NewPromise[] },
): Promise<void> {
  const { transaction, districtId } = context;
  await insertRows(
    transaction,
    'building_project',
    projects.map((project) => ({
      district_id: districtId,
      id: project.id,
      plan_id: planId,
      number: project.number,
      name: project.name,
      sort_key: pinyinSortKey(project.name),
      location: project.location,
      kind: project.kind,
      stages: [...project.stages],
      key_year: project.keyYear,
      land_area: project.landArea,
      floor_area: project.floorArea,
      places: project.places,
      unit_id: project.unitId,
      town_id: project.townId,
      lon: project.lon,
      lat: project.lat,
      source: JSON.stringify(project.source),
      anchors: JSON.stringify(project.anchors ?? []),
      dropped_in_version: null,
    })),
  );
  await insertParts(context, projects);
  await insertRows(
    transaction,
    'building_promise',
    promises.map((promise) => ({
      district_id: districtId,
      id: promise.id,
      plan_id: planId,
      kind: promise.kind,
      school_type: promise.schoolType,
      year: promise.year,
      count: promise.count,
      source: JSON.stringify(promise.source),
      dropped_in_version: null,
    })),
  );
}

async function insertParts(context: InsertContext, projects: readonly NewProject[]): Promise<void> {
  const { transaction, districtId, makeId } = context;
  const part = (project: NewProject) => ({
    district_id: districtId,
    id: makeId(),
    building_project_id: project.id,
  });
  const duties = projects.flatMap((project) =>
    project.duties.map(({ unitId, role }, position) => ({
      ...part(project),
      unit_id: unitId,
      role,
      position,
    })),
  );
  await insertRows(transaction, 'building_project_duty', duties);
  const names = projects.flatMap((project) =>
    (project.names ?? []).map((one) => ({
      ...part(project),
      name: one.name,
      day: one.day,
      reason: one.reason,
      ...recordedBy(one),
    })),
  );
  await insertRows(transaction, 'building_project_name', names);
  const stages = projects.flatMap((project) =>
    project.stageDays.map((one) => ({
      ...part(project),
      stage: one.stage,
      planned: one.planned,
      actual: one.actual,
      reason: one.reason,
      ...recordedBy(one),
    })),
  );
  await insertRows(transaction, 'building_project_stage', stages);
  const replans = projects.flatMap((project) =>
    project.stageDays.flatMap(({ stage, replans: moved = [] }) =>
      moved.map((one) => ({
        ...part(project),
        stage,
        planned_before: one.before,
        planned_after: one.after,
        reason: one.reason,
        ...recordedBy(one),
      })),
    ),
  );
  await insertRows(transaction, 'building_project_replan', replans);
  const funds = projects.flatMap((project) =>
    project.funds.map((one) => ({
      ...part(project),
      year: one.year,
      planned: one.planned,
      paid: one.paid,
      source_text: one.sourceText,
      ...recordedBy(one),
    })),
  );
  await insertRows(transaction, 'building_project_fund', funds);
}
