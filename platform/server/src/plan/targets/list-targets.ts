import type { ApartTarget, JudgedVersion, Plan, Target, targetQuerySchema } from '@junheng/contract';
import { findChosenPlan, findTargets } from '@junheng/database';
import { countStates } from '@junheng/domain';
import { chinaDay, yearOf } from '@junheng/kernel';
import type { z } from 'zod';
import type { RequestContext } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { describePlan } from '../plans/describe-plan.ts';
import { judgeTargetRows } from './judge-target-row.ts';
import { targetStates } from '@junheng/vocabulary';

type TargetQuery = z.output<typeof targetQuerySchema>;
type Sorted = Target & { readonly sortKey: string };

const compareTexts = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

/** How each sort of the contract compares two targets; equal ones keep the order of the plan. */
const ORDERS: Readonly<Record<TargetQuery['sort'], (left: Sorted, right: Sorted) => number>> = {
  number: (left, right) => left.number - right.number,
  '-number': (left, right) => right.number - left.number,
  name: (left, right) => compareTexts(left.sortKey, right.sortKey),
  state: (left, right) => targetStates.indexOf(left.state) - targetStates.indexOf(right.state),
};

/** A list of judged targets with its facets. */
export interface TargetList {
  /** All that match, sorted; not yet cut into pages. */
  readonly targets: Target[];
  /** How many stand in each state under the other filters. */
  readonly states: Record<string, number>;
  /** The groups among which the filter can choose. */
  readonly groups: string[];
  readonly asOf: string;
  /** The plan that the list is about, with the version that was judged. */
  readonly plan: Plan | null;
  readonly judgedVersion: JudgedVersion | null;
  /** What the plan prints beside its targets, under the same words and group. */
  readonly apart: ApartTarget[];
}

/** Lists the targets of the named plan, or of the one in force, that the reader may see, judged on the cut-off day, under a query's filters. */
export async function listTargets(query: TargetQuery, context: RequestContext): Promise<TargetList> {
  const { limits } = await readLimits(context);
  const asOf = query.asOf ?? chinaDay(context.clock);
  const { q, binding, unitId } = query;
  const choice = { planId: query.planId, year: yearOf(asOf) };
  const plan = await findChosenPlan(context.transaction, limits.districtId, choice);
  const rows =
    plan === undefined
      ? []
      : await findTargets(context.transaction, limits, { planId: plan.id, q, binding, unitId });
  const sortKeys = new Map(rows.map((row) => [row.id, row.sortKey]));
  const isInGroup = (row: { readonly group: string }): boolean =>
    query.group === undefined || row.group === query.group;
  const judged = judgeTargetRows(rows, asOf);
  const found = judged.targets
    .filter(isInGroup)
    .filter((target) => query.verdict === undefined || target.verdict === query.verdict);
  const targets = found
    .filter((target) => query.state === undefined || target.state === query.state)
    .map((target) => ({ target, sorted: { ...target, sortKey: sortKeys.get(target.id) ?? '' } }))
    .toSorted((left, right) => ORDERS[query.sort](left.sorted, right.sorted))
    .map(({ target }) => target);
  return {
    targets,
    states: countStates(
      found.map((target) => target.state),
      targetStates,
    ),
    groups: [...new Set(judged.targets.map((target) => target.group))],
    asOf,
    ...describePlan(plan),
    apart: judged.apart.filter(isInGroup),
  };
}
