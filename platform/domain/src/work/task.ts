import type { Day } from '@junheng/kernel';
import type { CheckpointRule } from './checkpoint-state.ts';
import type { CheckpointState, DutyRole, ReportState, TaskState } from '@junheng/vocabulary';

/** A unit's part in a task or target. */
export interface Duty {
  readonly role: DutyRole;
  readonly unitId: string;
}

/** What the judgement of a task needs to know of one progress report. */
export interface ReportOfUnit {
  readonly unitId: string;
  /** 0 to 100, a whole number. */
  readonly percent: number;
  readonly state: ReportState;
  /** The moment it was reported, ISO 8601. */
  readonly reportedAt: string;
}

/** The part of a task that its judgement needs. */
export interface TaskRule {
  readonly starts: Day;
  readonly due: Day;
  readonly duties: readonly Duty[];
  /** What must be true of it by the end of a year, or by a day. */
  readonly checkpoints?: readonly CheckpointRule[];
  /** Whether it orders a paper (出台, 制定, 修订) and so is done only with one. */
  readonly ordersPaper?: boolean;
  /** The papers known and not withdrawn. */
  readonly papers?: readonly unknown[];
}

/** What is said of a task on a cut-off day. */
export interface TaskJudgement {
  readonly state: TaskState;
  /** Percent of the last accepted report of those who lead, null before the first; 100 once its checkpoints up to its end are reached. */
  readonly percent: number | null;
  /** Percent that should be reached on the cut-off day. */
  readonly expectedPercent: number;
  readonly dueSoon: boolean;
  /** At 100 percent and still not done: the checkpoints, or the paper, that it waits for. */
  readonly waitsFor: 'checkpoints' | 'paper' | null;
  /** How each checkpoint stands, in the order given. */
  readonly checkpoints: readonly CheckpointState[];
}
