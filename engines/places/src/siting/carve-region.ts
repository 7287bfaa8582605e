import type { SiteProblem } from './site-problem.ts';
import type { SitePlan } from './site-state.ts';

/** Some clusters of a plan as a small problem of their own, and what its rows stand for in the whole. */
export interface Region {
  readonly problem: SiteProblem;
  readonly plan: SitePlan;
  readonly customers: Int32Array;
  readonly sites: Int32Array;
}

/** Keeps the neighbours that lie in the region, in order, as many a row as before (repeated where few are left). */
function narrow(lists: Int32Array, width: number, rows: Int32Array, local: Int32Array): Int32Array {
  const result = new Int32Array(rows.length * width);
  for (const [row, whole] of rows.entries()) {
    let filled = 0;
    for (let at = 0; at < width; at += 1) {
      const inside = local[lists[whole * width + at] as number] as number;
      if (inside >= 0) {
        result[row * width + filled] = inside;
        filled += 1;
      }
    }
    const kept = filled;
    if (kept === 0) result[row * width] = row;
    for (let at = Math.max(1, kept); at < width; at += 1)
      result[row * width + at] = result[row * width + (at % Math.max(1, kept))] as number;
  }
  return result;
}

/**
 * Takes the customers of some clusters and the candidate sites that stand among them out of the whole, with all prices in
 * a table. Sites of places that are open elsewhere stay out. The number of open sites is free within `spare` of today's.
 */
export function carveRegion(
  problem: SiteProblem,
  plan: SitePlan,
  chosen: readonly number[],
  spare = 0,
): Region {
  const clusterAt = new Int32Array(plan.site.length).fill(-1);
  for (const [at, cluster] of chosen.entries()) clusterAt[cluster] = at;
  const localCustomer = new Int32Array(problem.customers).fill(-1);
  const localSite = new Int32Array(problem.sites).fill(-1);
  const inside: number[] = [];
  for (let customer = 0; customer < problem.customers; customer += 1) {
    if ((clusterAt[plan.clusterOf[customer] as number] as number) < 0) continue;
    localCustomer[customer] = inside.length;
    inside.push(customer);
  }
  const openGroup = new Int8Array(problem.groups);
  for (const [cluster, site] of plan.site.entries())
    openGroup[problem.group[site] as number] = (clusterAt[cluster] as number) < 0 ? -1 : 1;
  const offered: number[] = [];
  for (let site = 0; site < problem.sites; site += 1) {
    const state = openGroup[problem.group[site] as number] as number;
    if (state < 0) continue;
    if (state === 0 && (localCustomer[problem.siteHome[site] as number] as number) < 0) continue;
    localSite[site] = offered.length;
    offered.push(site);
  }
  const customers = Int32Array.from(inside);
  const sites = Int32Array.from(offered);
  const groups = new Map<number, number>();
  const group = Int32Array.from(sites, (site) => {
    const whole = problem.group[site] as number;
    const known = groups.get(whole);
    if (known !== undefined) return known;
    groups.set(whole, groups.size);
    return groups.size - 1;
  });
  const isForced = new Uint8Array(groups.size);
  for (const [whole, own] of groups) isForced[own] = problem.isForced[whole] as number;
  const width = sites.length;
  const table = new Float64Array(customers.length * width);
  for (const [row, customer] of customers.entries()) {
    for (let at = 0; at < width; at += 1)
      table[row * width + at] = problem.cost(customer, sites[at] as number);
  }
  const cost = (customer: number, site: number): number => table[customer * width + site] as number;
  return {
    customers,
    sites,
    plan: {
      site: Int32Array.from(chosen, (cluster) => localSite[plan.site[cluster] as number] as number),
      clusterOf: Int32Array.from(
        customers,
        (customer) => clusterAt[plan.clusterOf[customer] as number] as number,
      ),
    },
    problem: {
      customers: customers.length,
      sites: width,
      demand: Float64Array.from(customers, (customer) => problem.demand[customer] as number),
      capacity: Float64Array.from(sites, (site) => problem.capacity[site] as number),
      fixedCost: Float64Array.from(sites, (site) => problem.fixedCost[site] as number),
      group,
      groups: groups.size,
      isForced,
      least: Math.max(1, chosen.length - spare),
      most: Math.min(groups.size, chosen.length + spare),
      cost,
      nearestSites: (count, from, to) => {
        const wanted = Math.min(count, width);
        const nearest = new Int32Array((to - from) * wanted);
        const order = Array.from(sites.keys());
        for (let row = from; row < to; row += 1) {
          order.sort((a, b) => cost(row, a) - cost(row, b) || a - b);
          for (let at = 0; at < wanted; at += 1) nearest[(row - from) * wanted + at] = order[at] as number;
        }
        return nearest;
      },
      isWhole: problem.isWhole,
      siteHome: Int32Array.from(sites, (site) =>
        Math.max(0, localCustomer[problem.siteHome[site] as number] as number),
      ),
      near: narrow(problem.near, problem.nearCount, customers, localCustomer),
      nearCount: problem.nearCount,
      nearSites: narrow(problem.nearSites, problem.nearSiteCount, sites, localSite),
      nearSiteCount: problem.nearSiteCount,
    },
  };
}

/** Writes a region's plan with as many clusters back into the whole. */
export function putBack(plan: SitePlan, region: Region, chosen: readonly number[], next: SitePlan): void {
  for (const [at, cluster] of chosen.entries())
    plan.site[cluster] = region.sites[next.site[at] as number] as number;
  for (const [row, customer] of region.customers.entries())
    plan.clusterOf[customer] = chosen[next.clusterOf[row] as number] as number;
}
