import { insertRows, keepPlace, keepProjectName } from '@junheng/database';
import type { InsertContext } from '@junheng/database';
import type { SampleLife } from '@junheng/sample';
import type { PlanRows } from './find-plan-rows.ts';

const RECORDED = {
  recordedBy: '顾清和',
  recordedByAccountId: null,
  recordedAt: '2026-09-20T02:00:00.000Z',
} as const;

/** Keeps where the building projects stand: place, stages with what was put off, money and names. */
export async function insertProjectLives(
  { transaction, districtId, makeId }: InsertContext,
  rows: PlanRows,
  life: SampleLife,
): Promise<void> {
  const lives = life.projects.map((project) => ({ ...project, row: rows.project(project.name) }));
  const partOf = (id: string) => ({
    district_id: districtId,
    id: makeId(),
    building_project_id: id,
    recorded_by: RECORDED.recordedBy,
    recorded_by_account_id: RECORDED.recordedByAccountId,
    recorded_at: RECORDED.recordedAt,
  });
  const stages = lives.flatMap(({ row, stages: known }) => known.map((stage) => ({ ...stage, id: row.id })));
  await insertRows(
    transaction,
    'building_project_stage',
    stages.map(({ id, stage, planned, actual, reason }) => ({
      ...partOf(id),
      stage,
      planned,
      actual,
      reason,
    })),
  );
  await insertRows(
    transaction,
    'building_project_replan',
    stages.flatMap(({ id, stage, movedFrom, planned, reason }) =>
      movedFrom === null
        ? []
        : [{ ...partOf(id), stage, planned_before: movedFrom, planned_after: planned, reason: reason ?? '' }],
    ),
  );
  await insertRows(
    transaction,
    'building_project_fund',
    lives.flatMap(({ row, funds }) =>
      funds.map((fund) => ({
        ...partOf(row.id),
        ...fund,
        source_text: `${fund.year}年政府投资项目计划执行表`,
      })),
    ),
  );
  for (const { row, place, newName } of lives) {
    const change = { transaction, districtId, projectId: row.id, makeId, recorded: RECORDED };
    await keepPlace(change, { ...place, unitId: null, places: row.places });
    if (newName !== null) await keepProjectName(change, newName);
  }
}
