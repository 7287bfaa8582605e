import type { Day } from '@junheng/kernel';
import type { ProjectStage } from '@junheng/vocabulary';
import { projectStages } from '@junheng/vocabulary';

/** A planned day that was moved: from when, to when (null when it was taken away), written down on which day. */
export interface Replan {
  readonly before: Day;
  readonly after: Day | null;
  readonly recordedOn: Day;
}

/** A stage as it is kept: the planned day as it stands today, the day it was reached, and every move of the planned day, oldest first. */
export interface StageDays {
  readonly stage: ProjectStage;
  readonly planned: Day | null;
  readonly actual: Day | null;
  readonly reason?: string | null;
  readonly replans: readonly Replan[];
}

/** A sentence in both languages. */
export interface BothWords {
  readonly zh: string;
  readonly en: string;
}

export const stageWords: Readonly<Record<ProjectStage, BothWords>> = {
  siteSelection: { zh: '选址用地', en: 'site and land' },
  approval: { zh: '立项', en: 'approval' },
  construction: { zh: '开工', en: 'start of building' },
  completion: { zh: '竣工', en: 'completion' },
  acceptance: { zh: '验收', en: 'acceptance' },
  handover: { zh: '移交', en: 'handover' },
  opening: { zh: '开学', en: 'opening' },
};

/** The place of a stage in the order, from 0. */
export function stageIndex(stage: ProjectStage): number {
  return projectStages.indexOf(stage);
}
