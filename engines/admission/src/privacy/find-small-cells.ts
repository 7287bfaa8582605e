import type { Market } from '../market.ts';

/** A published property that fewer than three children share, so that neighbours know who is meant. */
export interface SmallCell {
  /** `priority` and `entitlement`: children of a rule; `column`: of a published column; `groups`: twins, in all or with one value of a column. */
  readonly what: 'priority' | 'entitlement' | 'column' | 'groups';
  /** The column, '' where there is none. */
  readonly column: string;
  readonly value: string;
  /** Children, or groups of twins. */
  readonly count: number;
  /** What can be done: leave the column out, merge the rule with its neighbour, let the group draw apart. */
  readonly advice: 'leaveColumnOut' | 'mergeRules' | 'unbindGroup';
}

/** A column of applicants.csv that is published beyond what the allocation needs, in the order of the file. */
export interface PublishedColumn {
  readonly name: string;
  readonly values: readonly string[];
}

/** Fewer than this many are a small cell. */
const LEAST = 3;

/** Finds the small cells of what a round will publish: the only twins in a town, the only child of a rule. */
export function findSmallCells(market: Market, columns: readonly PublishedColumn[]): SmallCell[] {
  return [
    ...countPriorities(market),
    ...countEntitlements(market),
    ...columns.flatMap((column) => countColumn(column)),
    ...countGroups(market, columns),
  ];
}

function countPriorities({ applicants, choices }: Market): SmallCell[] {
  const children = new Map<number, Set<number>>();
  for (let choice = 0; choice < choices.count; choice += 1) {
    const priority = choices.priority[choice] as number;
    const own = children.get(priority);
    if (own === undefined) children.set(priority, new Set([choices.applicantOf[choice] as number]));
    else if (own.size < LEAST) own.add(choices.applicantOf[choice] as number);
  }
  // Where nearly every child has a priority of its own (points, scores) the priority is a key and no rule.
  if (children.size > Math.max(20, applicants.count / 10)) return [];
  return [...children]
    .filter(([, own]) => own.size < LEAST)
    .map(([priority, own]) => ({
      what: 'priority',
      column: 'priority',
      value: String(priority),
      count: own.size,
      advice: 'mergeRules',
    }));
}

function countEntitlements({ applicants, pools }: Market): SmallCell[] {
  const counts = new Map<number, number>();
  for (const reserve of applicants.entitlements) counts.set(reserve, (counts.get(reserve) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count < LEAST)
    .map(([reserve, count]) => ({
      what: 'entitlement',
      column: 'entitlements',
      value: pools.reserves.textAt(reserve),
      count,
      advice: 'mergeRules',
    }));
}

function countColumn({ name, values }: PublishedColumn): SmallCell[] {
  return [...countTexts(values)].map(([value, count]) => ({
    what: 'column',
    column: name,
    value,
    count,
    advice: 'leaveColumnOut',
  }));
}

function countGroups({ applicants }: Market, columns: readonly PublishedColumn[]): SmallCell[] {
  const first = new Map<number, number>();
  applicants.groupOf.forEach((group, applicant) => {
    if (group >= 0 && !first.has(group)) first.set(group, applicant);
  });
  if (first.size === 0) return [];
  const leads = [...first.values()];
  const inAll: SmallCell[] =
    leads.length < LEAST
      ? [{ what: 'groups', column: '', value: '', count: leads.length, advice: 'unbindGroup' }]
      : [];
  return [
    ...inAll,
    ...columns.flatMap(({ name, values }) =>
      [...countTexts(leads.map((applicant) => values[applicant] ?? ''))].map(([value, count]): SmallCell => ({
        what: 'groups',
        column: name,
        value,
        count,
        advice: 'leaveColumnOut',
      })),
    ),
  ];
}

/** Values that fewer than three have; an empty one says nothing about anybody. */
function countTexts(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count < LEAST));
}
