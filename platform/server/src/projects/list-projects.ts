import type { BuildingProject, projectQuerySchema } from '@junheng/contract';
import { findProjects } from '@junheng/database';
import type { ProjectRow } from '@junheng/database';
import { countStates, hasWords } from '@junheng/domain';
import { chinaDay, yearOf } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { z } from 'zod';
import type { RequestContext } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { judgeProjectRow } from './judge-project-row.ts';
import { projectStages, projectStates } from '@junheng/vocabulary';

type ProjectQuery = z.output<typeof projectQuerySchema>;

interface JudgedRow {
  readonly row: ProjectRow;
  readonly project: BuildingProject;
}

const compareTexts = (left: string, right: string): number => (left < right ? -1 : Number(left > right));
const byNumber = (left: JudgedRow, right: JudgedRow): number => left.project.number - right.project.number;
const byName = (left: JudgedRow, right: JudgedRow): number =>
  compareTexts(left.row.sortKey, right.row.sortKey);
/** Those without a key year stand last. */
const yearOfProject = ({ project }: JudgedRow): number => project.keyYear ?? 9999;
const byYear = (left: JudgedRow, right: JudgedRow): number => yearOfProject(left) - yearOfProject(right);

/** How each sort of the contract compares two projects; equal ones keep the order of the plan. */
const ORDERS: Readonly<Record<ProjectQuery['sort'], (left: JudgedRow, right: JudgedRow) => number>> = {
  number: byNumber,
  '-number': (left, right) => byNumber(right, left),
  name: byName,
  '-name': (left, right) => byName(right, left),
  state: (left, right) =>
    projectStates.indexOf(left.project.state) - projectStates.indexOf(right.project.state),
  year: byYear,
  '-year': (left, right) => byYear(right, left),
};

const stageKey = (project: BuildingProject): NonNullable<ProjectQuery['stage']> =>
  project.currentStage ?? 'none';

/** A list of judged projects with its counts. */
export interface ProjectList {
  /** All that match, sorted; not yet cut into pages. */
  readonly projects: BuildingProject[];
  /** All of the plan that the reader may see, whatever the filters. */
  readonly all: readonly BuildingProject[];
  readonly states: Record<string, number>;
  readonly stageCounts: Record<string, number>;
  readonly asOf: Day;
  /** Whether the reader sees the whole district. */
  readonly isWhole: boolean;
}

/** Lists the projects of a plan that the reader may see, judged on the cut-off day, under a query's filters. */
export async function listProjects(query: ProjectQuery, context: RequestContext): Promise<ProjectList> {
  const { limits } = await readLimits(context);
  const asOf = query.asOf ?? chinaDay(context.clock);
  const { planId, q, year, townId, kind, state, stage } = query;
  const rows = await findProjects(context.transaction, limits, { planId, year: yearOf(asOf) });
  const judged = rows.map((row) => ({ row, project: judgeProjectRow(row, asOf) }));
  const found = judged
    .filter(({ row }) => q === undefined || hasWords(row, q))
    .filter(({ project }) => year === undefined || project.keyYear === year)
    .filter(({ project }) => townId === undefined || project.townId === townId)
    .filter(({ project }) => kind === undefined || project.kind === kind);
  const inState = found.filter(({ project }) => state === undefined || project.state === state);
  const inStage = found.filter(({ project }) => stage === undefined || stageKey(project) === stage);
  return {
    projects: inState
      .filter(({ project }) => stage === undefined || stageKey(project) === stage)
      .toSorted(ORDERS[query.sort])
      .map(({ project }) => project),
    all: judged.map(({ project }) => project),
    states: countStates(
      inStage.map(({ project }) => project.state),
      projectStates,
    ),
    stageCounts: countStates(
      inState.map(({ project }) => stageKey(project)),
      ['none', ...projectStages],
    ),
    asOf,
    isWhole: limits.scope.kind === 'district',
  };
}
