import type { SiteProblem } from './site-problem.ts';

/** A plan: the site of each cluster, and the cluster of each customer. */
export interface SitePlan {
  readonly site: Int32Array;
  readonly clusterOf: Int32Array;
}

/** A plan's price, and the demand beyond the capacities. */
export interface SiteValue {
  readonly cost: number;
  readonly excess: number;
}

/** Values a plan from scratch. */
export function valueSites(problem: SiteProblem, plan: SitePlan): SiteValue {
  const load = new Float64Array(plan.site.length);
  let cost = 0;
  for (let customer = 0; customer < problem.customers; customer += 1) {
    const cluster = plan.clusterOf[customer] as number;
    cost += problem.cost(customer, plan.site[cluster] as number);
    load[cluster] = (load[cluster] as number) + (problem.demand[customer] as number);
  }
  let excess = 0;
  for (const [cluster, site] of plan.site.entries()) {
    cost += problem.fixedCost[site] as number;
    excess += Math.max(0, (load[cluster] as number) - (problem.capacity[site] as number));
  }
  return { cost, excess: excess < 1e-9 ? 0 : excess };
}

/** Copies a plan. */
export function copyPlan(plan: SitePlan): SitePlan {
  return { site: Int32Array.from(plan.site), clusterOf: Int32Array.from(plan.clusterOf) };
}
