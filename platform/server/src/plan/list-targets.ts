import type { Target, targetQuerySchema } from '@junheng/contract';
import { findTargets } from '@junheng/database';
import { countStates, targetStates } from '@junheng/domain';
import { chinaDay, yearOf } from '@junheng/kernel';
import type { z } from 'zod';
import type { RequestContext } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { judgeTargetRow } from './judge-target-row.ts';

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
}

/** Lists the targets of the plan in force that the reader may see, judged on the cut-off day, under a query's filters. */
export async function listTargets(query: TargetQuery, context: RequestContext): Promise<TargetList> {
  const { limits } = await readLimits(context);
  const asOf = query.asOf ?? chinaDay(context.clock);
  const { q, binding, unitId } = query;
  const rows = await findTargets(context.transaction, limits, { year: yearOf(asOf), q, binding, unitId });
  const sortKeys = new Map(rows.map((row) => [row.id, row.sortKey]));
  const found = rows
    .filter((row) => query.group === undefined || row.group === query.group)
    .map((row) => judgeTargetRow(row, asOf))
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
    groups: [...new Set(rows.map((row) => row.group))],
    asOf,
  };
}
