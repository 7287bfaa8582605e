import type { MipPort } from '../search/mip-port.ts';
import { makeMipRows } from '../search/mip-rows.ts';
import type { SiteProblem } from './site-problem.ts';
import type { SitePlan } from './site-state.ts';

/** Size and effort of a restricted model. */
export interface ResolveSiteLimits {
  readonly seconds: number;
  readonly nodes: number;
  readonly columns: number;
}

/**
 * Takes a cluster and its nearest others out and divides their customers again over the same number of sites, chosen
 * from those open now and those cheapest for these customers by the reduced prices of the bound; each customer may go
 * to its few cheapest. Solved as a whole-number model. Null when nothing was found.
 */
export async function resolveSites(
  problem: SiteProblem,
  plan: SitePlan,
  chosen: readonly number[],
  reduced: Float64Array,
  solver: MipPort,
  limits: ResolveSiteLimits,
): Promise<SitePlan | null> {
  const { cost, demand, capacity, group, isForced } = problem;
  const isChosen = new Set(chosen);
  const customers: number[] = [];
  for (const [customer, cluster] of plan.clusterOf.entries())
    if (isChosen.has(cluster)) customers.push(customer);
  if (customers.length === 0) return null;
  const own = chosen.map((cluster) => plan.site[cluster] as number);
  const taken = new Set<number>();
  for (const [cluster, site] of plan.site.entries())
    if (!isChosen.has(cluster)) taken.add(group[site] as number);
  const width = Math.max(
    own.length + 2,
    Math.min(own.length * 6, Math.floor(limits.columns / customers.length)),
  );
  const offered = new Set(own);
  const close = new Set<number>();
  for (const site of own) {
    for (let at = 0; at < problem.nearSiteCount; at += 1)
      close.add(problem.nearSites[site * problem.nearSiteCount + at] as number);
  }
  const others = [...close]
    .filter((site) => !offered.has(site) && !taken.has(group[site] as number))
    .toSorted((a, b) => (reduced[a] as number) - (reduced[b] as number) || a - b);
  for (const site of others.slice(0, Math.max(0, width - own.length))) offered.add(site);
  const sites = [...offered];
  const rows = makeMipRows();
  const start: number[] = [];
  const openColumn = sites.map((site) => {
    start.push(own.includes(site) ? 1 : 0);
    return rows.addColumn(problem.fixedCost[site] as number, 0, 1, true);
  });
  const entries: { customer: number; at: number; column: number }[] = [];
  const spread = Math.max(3, Math.floor(limits.columns / customers.length));
  for (const customer of customers) {
    const now = plan.site[plan.clusterOf[customer] as number] as number;
    const ranked = [...sites.keys()]
      .toSorted((a, b) => cost(customer, sites[a] as number) - cost(customer, sites[b] as number) || a - b)
      .slice(0, spread);
    const at = sites.indexOf(now);
    if (!ranked.includes(at)) ranked.push(at);
    for (const choice of ranked) {
      const site = sites[choice] as number;
      entries.push({ customer, at: choice, column: rows.addColumn(cost(customer, site), 0, 1, true) });
      start.push(site === now ? 1 : 0);
    }
  }
  const byCustomer = new Map<number, number[]>();
  const bySite = sites.map(() => ({ columns: [] as number[], sizes: [] as number[] }));
  for (const { customer, at, column } of entries) {
    const list = byCustomer.get(customer);
    if (list === undefined) byCustomer.set(customer, [column]);
    else list.push(column);
    bySite[at]?.columns.push(column);
    bySite[at]?.sizes.push(demand[customer] as number);
    rows.addRow(-Infinity, 0, [column, openColumn[at] as number], [1, -1]);
  }
  for (const columns of byCustomer.values())
    rows.addRow(
      1,
      1,
      columns,
      columns.map(() => 1),
    );
  for (const [at, site] of sites.entries()) {
    const { columns, sizes } = bySite[at] as { columns: number[]; sizes: number[] };
    rows.addRow(
      -Infinity,
      0,
      [...columns, openColumn[at] as number],
      [...sizes, -(capacity[site] as number)],
    );
  }
  rows.addRow(
    own.length,
    own.length,
    openColumn,
    openColumn.map(() => 1),
  );
  const places = new Map<number, number[]>();
  for (const [at, site] of sites.entries()) {
    const list = places.get(group[site] as number) ?? [];
    list.push(openColumn[at] as number);
    places.set(group[site] as number, list);
  }
  for (const [place, columns] of places) {
    rows.addRow(
      isForced[place] === 1 ? 1 : 0,
      1,
      columns,
      columns.map(() => 1),
    );
  }
  const outcome = await solver.solve(rows.build(), {
    seconds: limits.seconds,
    nodes: limits.nodes,
    gap: 1e-5,
    relaxed: false,
    start: Float64Array.from(start),
  });
  const { point } = outcome;
  if (point === null) return null;
  const next = { site: Int32Array.from(plan.site), clusterOf: Int32Array.from(plan.clusterOf) };
  const open = [...sites.keys()].filter((at) => (point[openColumn[at] as number] as number) > 0.5);
  if (open.length !== chosen.length) return null;
  const clusterAt = new Map(open.map((at, index) => [at, chosen[index] as number]));
  for (const [at, cluster] of clusterAt) next.site[cluster] = sites[at] as number;
  for (const { customer, at, column } of entries) {
    if ((point[column] as number) <= 0.5) continue;
    const cluster = clusterAt.get(at);
    if (cluster === undefined) return null;
    next.clusterOf[customer] = cluster;
  }
  return next;
}
