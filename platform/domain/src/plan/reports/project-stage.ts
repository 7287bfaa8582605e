import type { Day } from '@junheng/kernel';
import { reportStages } from './report-facts.ts';
import type { ReportProject, ReportStage } from './report-facts.ts';

type StageOf = ReportProject['stages'][number];

/** A stage's row, or none. */
export function stageOf(project: ReportProject, stage: ReportStage): StageOf | undefined {
  return project.stages.find((row) => row.stage === stage);
}

/** The furthest stage that was reached by a day; null before the first. */
export function reachedStage(project: ReportProject, asOf: Day): ReportStage | null {
  const reached = reportStages.filter((stage) => {
    const actual = stageOf(project, stage)?.actual ?? null;
    return actual !== null && actual <= asOf;
  });
  return reached.at(-1) ?? null;
}

/** The stages whose planned day has passed without the stage being reached; one that a later stage overtook is not late. */
export function lateStages(project: ReportProject, asOf: Day): StageOf[] {
  const reached = reachedStage(project, asOf);
  const from = reached === null ? 0 : reportStages.indexOf(reached) + 1;
  return reportStages.slice(from).flatMap((stage) => {
    const row = stageOf(project, stage);
    return row !== undefined && row.planned !== null && row.planned < asOf ? [row] : [];
  });
}
