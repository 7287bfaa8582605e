import type { ProjectState } from '@junheng/vocabulary';
import type { StageOn } from './stages-on.ts';

/** Why a project stands as it does: the stage that decides, and by how many days it is late. */
export interface ProjectFinding {
  readonly state: ProjectState;
  /** The latest stage reached; null before the first. */
  readonly current: StageOn | null;
  /** The stage that comes next: the first ahead with a planned day, else the first ahead; null once opened. */
  readonly next: StageOn | null;
  /** The stage that decides the state, where one does. */
  readonly decisive: StageOn | null;
  /** Days late of the deciding stage; 0 when nothing is late. */
  readonly daysLate: number;
}
