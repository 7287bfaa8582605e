import type { SiteProblem } from './site-problem.ts';

/** Multipliers of the customers and the bound they prove. */
export interface SiteBound {
  readonly bound: number;
  readonly multipliers: Float64Array;
  /** Reduced price of opening each site at the best multipliers: low ones are worth opening. */
  readonly reduced: Float64Array;
}

/** When the bound's steps end: rounds, and a test that is asked after each. */
export interface BoundLimits {
  readonly rounds: number;
  /** Cheapest sites listed for each customer; a multiplier never exceeds the price of the first one left out. */
  readonly width: number;
  isOver(): boolean;
}

/**
 * Lagrangian bound. Serving each customer once gets multipliers λ; what is left falls apart into one knapsack a site
 * (`min Σ (c − λ) x` within the capacity, fractional), and the best set of sites. Subgradient steps as in Held, Wolfe and
 * Crowder 1974, from an upper bound and multipliers to begin with. Each value proved is a true lower bound, since a fraction never costs more than the whole.
 */
export async function boundSites(
  problem: SiteProblem,
  upper: number,
  begin: Float64Array,
  limits: BoundLimits,
  rest: () => Promise<boolean>,
): Promise<SiteBound> {
  const { customers, sites, demand, capacity, fixedCost, group, isForced, cost } = problem;
  const width = Math.min(limits.width, sites);
  const listed: number[][] = Array.from({ length: sites }, () => []);
  const ceiling = new Float64Array(customers).fill(Infinity);
  const lambda = new Float64Array(customers);
  const value = new Float64Array(sites);
  if (limits.isOver() || (await rest())) return { bound: -Infinity, multipliers: lambda, reduced: value };
  const more = Math.min(width + 1, sites);
  const nearest = problem.nearestSites(more);
  for (let customer = 0; customer < customers; customer += 1) {
    for (let at = 0; at < width; at += 1)
      (listed[nearest[customer * more + at] as number] as number[]).push(customer);
    if (more > width) ceiling[customer] = cost(customer, nearest[customer * more + width] as number);
    lambda[customer] = Math.min(ceiling[customer] as number, begin[customer] as number);
  }
  if (await rest()) return { bound: -Infinity, multipliers: lambda, reduced: value };
  const entry = listed.map((list, site) => Float64Array.from(list, (customer) => cost(customer, site)));
  const gain = new Float64Array(customers);
  const served = new Float64Array(customers);
  const taken: Int32Array[] = listed.map((list) => new Int32Array(list.length));
  const part: Float64Array[] = listed.map((list) => new Float64Array(list.length));
  const count = new Int32Array(sites);
  const best: SiteBound & { bound: number } = {
    bound: -Infinity,
    multipliers: Float64Array.from(lambda),
    reduced: new Float64Array(sites),
  };
  let factor = 1.5;
  let idle = 0;
  const groupBest = new Float64Array(problem.groups);
  const groupSite = new Int32Array(problem.groups);
  for (let round = 0; round < limits.rounds; round += 1) {
    for (let site = 0; site < sites; site += 1) {
      const list = listed[site] as number[];
      const own = entry[site] as Float64Array;
      const useful: number[] = [];
      for (let at = 0; at < list.length; at += 1) {
        const customer = list[at] as number;
        const saving = (lambda[customer] as number) - (own[at] as number);
        if (saving <= 0) continue;
        gain[customer] = saving / Math.max(demand[customer] as number, 1e-9);
        useful.push(customer);
      }
      useful.sort((a, b) => (gain[b] as number) - (gain[a] as number));
      let room = capacity[site] as number;
      let sum = fixedCost[site] as number;
      let filled = 0;
      for (const customer of useful) {
        const size = demand[customer] as number;
        const share = size <= room ? 1 : room / size;
        sum -= (gain[customer] as number) * Math.max(size, 1e-9) * share;
        (taken[site] as Int32Array)[filled] = customer;
        (part[site] as Float64Array)[filled] = share;
        filled += 1;
        room -= size * share;
        if (share < 1 || room <= 0) break;
      }
      count[site] = filled;
      value[site] = sum;
    }
    groupBest.fill(Infinity);
    for (let site = 0; site < sites; site += 1) {
      const own = group[site] as number;
      if ((value[site] as number) < (groupBest[own] as number)) {
        groupBest[own] = value[site] as number;
        groupSite[own] = site;
      }
    }
    const order = Array.from(groupBest.keys()).toSorted(
      (a, b) =>
        (isForced[b] as number) - (isForced[a] as number) ||
        (groupBest[a] as number) - (groupBest[b] as number),
    );
    let total = 0;
    for (const multiplier of lambda) total += multiplier;
    served.fill(0);
    for (const [position, own] of order.entries()) {
      const isDue = position < problem.least || isForced[own] === 1;
      if (!isDue && (position >= problem.most || (groupBest[own] as number) >= 0)) break;
      total += groupBest[own] as number;
      const site = groupSite[own] as number;
      for (let at = 0; at < (count[site] as number); at += 1) {
        const customer = (taken[site] as Int32Array)[at] as number;
        served[customer] = (served[customer] as number) + ((part[site] as Float64Array)[at] as number);
      }
    }
    if (total > best.bound + 1e-9) {
      if (total > best.bound + 1e-5 * Math.abs(total)) idle = 0;
      best.bound = total;
      best.multipliers.set(lambda);
      best.reduced.set(value);
    } else {
      idle += 1;
      if (idle >= 10) {
        idle = 0;
        factor *= 0.7;
        lambda.set(best.multipliers);
        if (factor < 0.005) break;
      }
    }
    let norm = 0;
    for (let customer = 0; customer < customers; customer += 1)
      norm += (1 - (served[customer] as number)) ** 2;
    if (norm < 1e-9) break;
    const step = (factor * Math.max(upper * 1.01 - total, upper * 1e-4)) / norm;
    for (let customer = 0; customer < customers; customer += 1) {
      const next = (lambda[customer] as number) + step * (1 - (served[customer] as number));
      lambda[customer] = Math.min(ceiling[customer] as number, Math.max(0, next));
    }
    if (limits.isOver() || (await rest())) break;
  }
  if (problem.isWhole) best.bound = Math.ceil(best.bound - 1e-6);
  return best;
}
