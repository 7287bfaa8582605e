import type { getPlanHome, JudgedVersion, Plan, Target } from '@junheng/contract';
import {
  findDistrict,
  findPlanVersionByNumber,
  findPlanVersions,
  findTargetTasks,
  findUnits,
} from '@junheng/database';
import type { PlanVersionRow, UnitRow } from '@junheng/database';
import type { ReportFacts, ReportTarget } from '@junheng/domain';
import { addMonths, appError, chinaDay, fail, ok, yearOf } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { z } from 'zod';
import type { RequestContext } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { handle as findProjects } from '../projects/find-projects.ts';
import { handle as planHome } from '../plan/plans/get-plan-home.ts';
import { listTasks } from '../work/tasks/list-tasks.ts';
import { judgeVersionFacts } from './judge-version-facts.ts';
import { nameProjects } from './name-projects.ts';

type Home = z.input<(typeof getPlanHome)['reply']>;

/** A page that holds everything. */
const WHOLE = { page: 1, pageSize: 500 } as const;
const MOST_UNITS = 100_000;

/** Which plan, judged when. */
export interface FactsQuery {
  readonly planId?: string | undefined;
  readonly asOf?: string | undefined;
  readonly version?: number | undefined;
}

/** Everything that a report says, and what only its preview shows. */
export interface LoadedFacts {
  readonly facts: ReportFacts;
  readonly plan: Plan;
  readonly judgedVersion: JudgedVersion | null;
  /** Published versions, the newest first. */
  readonly versions: readonly PlanVersionRow[];
  readonly units: readonly UnitRow[];
  readonly isWhole: boolean;
  /** The reader's own unit. */
  readonly ownUnitId: string;
}

async function readHome(
  query: { asOf: string; planId?: string | undefined },
  context: RequestContext,
): Promise<Result<Home, AppError>> {
  const input = { params: {}, query, body: {} } as Parameters<typeof planHome>[0];
  return (await planHome(input, context)) as Result<Home, AppError>;
}

/** How each target stood a year before, unless the plan had not begun. */
async function readYearAgo(
  plan: Plan,
  asOf: string,
  context: RequestContext,
): Promise<ReadonlyMap<string, Target>> {
  const day = addMonths(asOf, -12);
  if (yearOf(day) < plan.from) return new Map();
  const home = await readHome({ asOf: day, planId: plan.id }, context);
  return new Map(home.ok ? (home.value.targets as Target[]).map((target) => [target.id, target]) : []);
}

/**
 * Reads what a report needs through the operations behind the home page and the lists, so that its numbers are theirs: the same
 * reader, plan and cut-off day. Reads only; call it in one short transaction and print afterwards.
 */
export async function loadReportFacts(
  query: FactsQuery,
  context: RequestContext,
): Promise<Result<LoadedFacts, AppError>> {
  const { transaction, clock } = context;
  const asOf = query.asOf ?? chinaDay(clock);
  const { limits } = await readLimits(context);
  const { districtId } = limits;
  const found = await readHome({ asOf, planId: query.planId }, context);
  if (!found.ok) return found;
  const home = found.value;
  const { judgedVersion } = home;
  const plan = home.plan as Plan | null;
  if (plan === null) return fail(appError('PLAN_REPORT_WITHOUT_PLAN'));
  const listed = { ...WHOLE, sort: 'number', asOf, planId: plan.id } as const;
  const { tasks } = await listTasks({ sort: 'number', asOf, planId: plan.id }, context);
  const projectInput = { params: {}, query: listed, body: {} } as Parameters<typeof findProjects>[0];
  const projects = nameProjects(await findProjects(projectInput, context));
  const units = await findUnits(transaction, limits, { sort: 'kind', page: 1, pageSize: MOST_UNITS });
  const yearAgo = await readYearAgo(plan, asOf, context);
  const links = await findTargetTasks(transaction, districtId, plan.id);
  const district = await findDistrict(transaction, districtId);
  const targets = home.targets as Target[];
  const bureau = units.items.find((unit) => unit.kind === 'bureau');
  const describeTarget = (target: Target): ReportTarget => {
    const before = yearAgo.get(target.id);
    return {
      ...target,
      yearAgo: before === undefined ? null : { state: before.state, value: before.latest?.value ?? null },
      taskIds: links.filter(({ targetId }) => targetId === target.id).map(({ taskId }) => taskId),
    };
  };
  const facts: ReportFacts = {
    districtName: district?.name ?? '',
    platformName: district?.platform_name ?? '',
    organ: bureau?.name ?? `${district?.name ?? ''}教育局`,
    plan,
    judgedVersion,
    asOf,
    targets: targets.map(describeTarget),
    changes: home.changes,
    tasks,
    ...projects.facts,
    units: units.items,
  };
  const isWhole = limits.scope.kind === 'district';
  const loaded: LoadedFacts = {
    facts,
    plan,
    judgedVersion,
    versions: await findPlanVersions(transaction, districtId, plan.id),
    units: units.items,
    isWhole,
    ownUnitId: context.reader.unitId,
  };
  const { version } = query;
  if (version === undefined || version === judgedVersion?.number) return ok(loaded);
  if (!isWhole) return fail(appError('PLAN_REPORT_NEEDS_DISTRICT'));
  const stored = await findPlanVersionByNumber(transaction, districtId, plan.id, version);
  if (stored === undefined) return fail(appError('PLAN_REPORT_VERSION_NOT_FOUND', { version }));
  const frozen = await judgeVersionFacts(transaction, limits, stored, facts);
  const judged = { number: stored.number, hash: stored.hash };
  return ok({ ...loaded, judgedVersion: judged, facts: { ...facts, ...frozen, judgedVersion: judged } });
}
