import { daysBetween } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import { reasonOf } from './project-reasons.ts';
import { stageIndex } from './project.ts';
import type { BothWords, StageDays } from './project.ts';
import { stagesOn } from './stages-on.ts';
import type { StageOn } from './stages-on.ts';
import type { ProjectStage, ProjectState } from '@junheng/vocabulary';
import type { ProjectFinding } from './project-finding.ts';

/** A project judged on a cut-off day. */
export interface ProjectJudgement {
  readonly state: ProjectState;
  readonly currentStage: ProjectStage | null;
  readonly nextStage: ProjectStage | null;
  readonly daysLate: number;
  /** Stages before the current one whose day nobody has written down. */
  readonly gaps: readonly ProjectStage[];
  readonly stages: readonly StageOn[];
  readonly reason: BothWords;
}

/** The day a stage had to be reached by: as planned now, and where that was taken away, as planned at first. */
const dueOf = (stage: StageOn): Day | null => stage.planned ?? stage.firstPlanned;

const daysMoved = (from: Day | null, to: Day | null): number =>
  from === null || to === null ? 0 : Math.max(0, daysBetween(from, to));

function findState(stages: readonly StageOn[], asOf: Day): ProjectFinding {
  const current = stages.findLast((stage) => stage.actual !== null) ?? null;
  const ahead = stages.slice(current === null ? 0 : stageIndex(current.stage) + 1);
  const next = ahead.find((stage) => dueOf(stage) !== null) ?? ahead[0] ?? null;
  const finding = { current, next, decisive: null, daysLate: 0 };
  const lateCurrent = current === null ? 0 : daysMoved(current.firstPlanned, current.actual);
  if (current?.stage === 'opening')
    return { ...finding, next: null, state: 'opened', decisive: current, daysLate: lateCurrent };
  const overdue = ahead.find((stage) => (dueOf(stage) ?? asOf) < asOf);
  if (overdue !== undefined) {
    const daysLate = daysMoved(dueOf(overdue), asOf);
    return { ...finding, state: 'overdue', decisive: overdue, daysLate };
  }
  const moved = ahead.find((stage) => daysMoved(stage.firstPlanned, stage.planned) > 0);
  if (moved !== undefined) {
    const daysLate = daysMoved(moved.firstPlanned, moved.planned);
    return { ...finding, state: 'delayed', decisive: moved, daysLate };
  }
  if (lateCurrent > 0) return { ...finding, state: 'delayed', decisive: current, daysLate: lateCurrent };
  if (ahead.every((stage) => stage.planned === null)) return { ...finding, state: 'unknown' };
  return { ...finding, state: current === null ? 'notStarted' : 'onTime' };
}

/**
 * Judges a building project on a cut-off day from its stages. Only planned and actual days count: the key year that a plan prints is
 * neither. Nothing without a planned day ahead is ever on time.
 */
export function judgeProject(days: readonly StageDays[], asOf: Day): ProjectJudgement {
  const stages = stagesOn(days, asOf);
  const finding = findState(stages, asOf);
  const reached = finding.current === null ? 0 : stageIndex(finding.current.stage);
  return {
    state: finding.state,
    currentStage: finding.current?.stage ?? null,
    nextStage: finding.next?.stage ?? null,
    daysLate: finding.daysLate,
    gaps: stages.slice(0, reached).flatMap(({ stage, actual }) => (actual === null ? [stage] : [])),
    stages,
    reason: reasonOf(finding),
  };
}
