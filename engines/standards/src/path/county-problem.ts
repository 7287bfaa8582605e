import type { SchoolGroup } from '../balance/merge-schools.ts';
import type { CountyData } from '../model/county-data.ts';
import type { Stage } from '../model/school.ts';
import type { StageUnit } from '../model/stage-unit.ts';
import type { Pack } from '../pack/pack.ts';
import type { PathChange, PathCost, PathProblem } from './path-problem.ts';
import type { ValueCell } from './value-places.ts';

/** A limit that people set: at most `max` units of a change at a school over all years. */
export interface PathLock {
  /** Code of a school, `*` for each school by itself, `total` for all together. */
  readonly school: string;
  /** Null for every change. */
  readonly change: PathChange | null;
  readonly max: number;
}

/** What is asked besides the county's figures. */
export interface PathRequest {
  readonly costs: readonly PathCost[];
  readonly locks: readonly PathLock[];
  /** One entry for each year of the plan. */
  readonly budgets: readonly (number | null)[];
  /** By how much (a share) thresholds are exceeded and limits undercut, so that the next child breaks nothing; absent: not at all. */
  readonly margin?: number;
}

/** What one unit of a lever writes into the county's values: `amount` to a cell; a cell that is missing stays missing. */
export interface PathWrite {
  readonly cell: ValueCell;
  readonly amount: number;
}

/** Something a reader of the plan should know about how it was made. */
export interface PathRemark {
  readonly code: 'noTeacherCount' | 'noBuildingArea' | 'noPrice';
  readonly change: PathChange;
  readonly schools: readonly string[];
}

/** A county as a path problem, with the way back from levers to figures. */
export interface CountyProblem {
  readonly pack: Pack;
  readonly data: CountyData;
  readonly year: number;
  readonly problem: PathProblem;
  readonly units: readonly StageUnit[];
  readonly writes: readonly (readonly PathWrite[])[];
  readonly remarks: readonly PathRemark[];
}

/** A group of schools that is judged as one, with its units by stage (indices of the problem). */
export interface JudgedGroup {
  readonly code: string;
  readonly group: SchoolGroup;
  readonly units: ReadonlyMap<Stage, number>;
}
