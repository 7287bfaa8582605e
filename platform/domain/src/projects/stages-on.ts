import type { Day } from '@junheng/kernel';
import type { StageDays } from './project.ts';
import { projectStages } from '@junheng/vocabulary';
import type { ProjectStage } from '@junheng/vocabulary';

/** A stage as it stood on a cut-off day. */
export interface StageOn {
  readonly stage: ProjectStage;
  /** The planned day as known on that day. */
  readonly planned: Day | null;
  /** The day planned at first, before any move; equal to `planned` while none was made. */
  readonly firstPlanned: Day | null;
  /** The day it was reached, if that was by the cut-off day. */
  readonly actual: Day | null;
}

function stageOn(days: StageDays, asOf: Day): StageOn {
  const known = days.replans.filter((move) => move.recordedOn <= asOf);
  const [later] = days.replans.filter((move) => move.recordedOn > asOf);
  // A move made after the cut-off day was not known on it: the day before that move still stood.
  const planned = later === undefined ? days.planned : later.before;
  return {
    stage: days.stage,
    planned,
    firstPlanned: known[0]?.before ?? planned,
    actual: days.actual !== null && days.actual <= asOf ? days.actual : null,
  };
}

/** All seven stages in their order as they stood on a cut-off day; one that nothing is known of has no days. */
export function stagesOn(stages: readonly StageDays[], asOf: Day): StageOn[] {
  return projectStages.map((stage) => {
    const days = stages.find((one) => one.stage === stage);
    return days === undefined
      ? { stage, planned: null, firstPlanned: null, actual: null }
      : stageOn(days, asOf);
  });
}
