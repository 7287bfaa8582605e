import { newProjectNames } from '../documents/action-plan/new-project-names.ts';
import { buildingProjects } from '../documents/action-plan/project-data.ts';
import { revisedTargetGroups } from '../documents/action-plan/revised-plan.ts';
import { closedTargets } from '../documents/closed-plan/closed-targets.ts';
import { closedTasks } from '../documents/closed-plan/closed-tasks.ts';
import type { ProjectDraft } from '../documents/project-table.ts';
import type { SampleFileName } from '../documents/sample-document-url.ts';
import type { TargetGroupDraft, TaskChapterDraft } from '../plan/plan-drafts.ts';
import { targetGroups } from '../plan/targets/target-groups.ts';
import { taskChapters } from '../plan/tasks/task-chapters.ts';
import { makeUnitFinder } from '../plan/unit-finder.ts';
import type { UnitFinder } from '../plan/unit-finder.ts';
import type { SampleDistrict } from '../sample-types.ts';

/** A plan of the sample: the document it is read from and what its planning officer knows of it. */
export interface SamplePlanData {
  readonly fileName: SampleFileName;
  readonly titleEn: string;
  readonly groups: readonly TargetGroupDraft[];
  readonly chapters: readonly TaskChapterDraft[];
  readonly projects: readonly ProjectDraft[];
  readonly finder: UnitFinder;
}

/** The plan in force. */
export function currentPlanOf({ units }: Pick<SampleDistrict, 'units'>): SamplePlanData {
  return {
    fileName: 'yunling-action-plan-2025-2029.docx',
    titleEn: 'Yunling District Action Plan for Education of High Quality (2025–2029)',
    groups: targetGroups,
    chapters: taskChapters,
    projects: buildingProjects,
    finder: makeUnitFinder(units),
  };
}

/** The plan that ended in 2024. */
export function closedPlanOf({ units }: Pick<SampleDistrict, 'units'>): SamplePlanData {
  return {
    fileName: 'yunling-plan-2020-2024.docx',
    titleEn: 'Yunling District Education Plan (2020–2024)',
    groups: closedTargets,
    chapters: closedTasks,
    projects: [],
    finder: makeUnitFinder(units),
  };
}

/** The draft adjustment of the plan in force; no start loads it. */
export function adjustedPlanOf(sample: Pick<SampleDistrict, 'units'>): SamplePlanData {
  return {
    ...currentPlanOf(sample),
    fileName: 'yunling-action-plan-2025-2029-adjusted.docx',
    groups: revisedTargetGroups,
    projects: buildingProjects.map((project) => ({
      ...project,
      name: newProjectNames[project.name]?.name ?? project.name,
    })),
  };
}
