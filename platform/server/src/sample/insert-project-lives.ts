import { keepFund, keepProjectName, keepPlace, keepStage } from '@junheng/database';
import type { InsertContext } from '@junheng/database';
import type { SampleLife } from '@junheng/sample';
import type { PlanRows } from './find-plan-rows.ts';

const RECORDED = {
  recordedBy: '顾清和',
  recordedByAccountId: null,
  recordedAt: '2026-09-20T02:00:00.000Z',
} as const;

/** Keeps where the building projects stand: place, stages, names and money. */
export async function insertProjectLives(
  { transaction, districtId, makeId }: InsertContext,
  rows: PlanRows,
  life: SampleLife,
): Promise<void> {
  for (const project of life.projects) {
    const { id: projectId, places } = rows.project(project.name);
    const change = { transaction, districtId, projectId, makeId, recorded: RECORDED };
    await keepPlace(change, { ...project.place, unitId: null, places });
    for (const { movedFrom, ...stage } of project.stages) {
      const replan = movedFrom === null ? null : { before: movedFrom, after: stage.planned };
      await keepStage(change, { ...stage, replan });
    }
    for (const { year, planned, paid } of project.funds)
      await keepFund(change, { year, planned, paid, sourceText: `${year}年政府投资项目计划执行表` });
    if (project.newName !== null) await keepProjectName(change, project.newName);
  }
}
