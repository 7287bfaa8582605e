import type { SiteProblem } from './site-problem.ts';
import { listEntries } from './site-entries.ts';

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

/** Rounds that look only at the places likely to be opened, between two that look at all of them and may prove something. */
const SHORT_ROUNDS = 7;
/** Entries after which other things may be heard. */
const REST = 400_000;

/**
 * Lagrangian bound. Serving each customer once gets multipliers λ; what is left falls apart into one knapsack a site
 * (`min Σ (c − λ) x` within the capacity, fractional), and the best set of sites. Subgradient steps as in Held, Wolfe and
 * Crowder 1974 from an upper bound and multipliers to begin with, longer for customers whose prices are higher, and turned towards
 * the step before (Camerini, Fratta and Maffioli 1975). Each value proved is a true lower bound, since a fraction never costs more
 * than the whole. Between two whole rounds some look only at places near the best ones; those steer and prove nothing.
 */
export async function boundSites(
  problem: SiteProblem,
  upper: number,
  begin: Float64Array,
  limits: BoundLimits,
  rest: () => Promise<boolean>,
): Promise<SiteBound> {
  const { customers, sites, demand, capacity, fixedCost, group, isForced } = problem;
  const lambda = new Float64Array(customers);
  const value = new Float64Array(sites);
  const none = { bound: -Infinity, multipliers: lambda, reduced: value };
  if (limits.isOver() || (await rest())) return none;
  const entries = await listEntries(problem, Math.min(limits.width, sites), rest);
  if (entries === null) return none;
  const { starts, who, price, ceiling } = entries;
  const weight = new Float64Array(customers);
  let whole = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    lambda[customer] = Math.min(ceiling[customer] as number, begin[customer] as number);
    weight[customer] = Math.max(begin[customer] as number, 1e-9);
    whole += weight[customer] as number;
  }
  for (let customer = 0; customer < customers; customer += 1)
    weight[customer] = Math.max(0.02, ((weight[customer] as number) * customers) / whole);
  const gain = new Float64Array(customers);
  const served = new Float64Array(customers);
  const turned = new Float64Array(customers);
  const taken = Int32Array.from(who);
  const share = new Float64Array(who.length);
  const count = new Int32Array(sites);
  const best = { bound: -Infinity, multipliers: Float64Array.from(lambda), reduced: new Float64Array(sites) };
  const groupBest = new Float64Array(problem.groups);
  const groupSite = new Int32Array(problem.groups);
  const isLikely = new Uint8Array(problem.groups).fill(1);
  const most = Math.min(problem.groups, problem.most);
  const kept = problem.least === problem.most ? 4 * most + 40 : problem.groups;

  /** The best load of a site at the multipliers; its customers are kept in the order of the round before, which is nearly right. */
  const pack = (site: number): void => {
    const from = starts[site] as number;
    const to = starts[site + 1] as number;
    let useful = from;
    for (let at = from; at < to; at += 1) {
      const customer = taken[at] as number;
      const cost = price[at] as number;
      const saving = (lambda[customer] as number) - cost;
      if (saving <= 0) continue;
      const worth = saving / Math.max(demand[customer] as number, 1e-9);
      // Those worth it come first, sorted by insertion; the others change places with them.
      const other = taken[useful] as number;
      const otherPrice = price[useful] as number;
      taken[at] = other;
      price[at] = otherPrice;
      let down = useful;
      while (down > from && (gain[taken[down - 1] as number] as number) < worth) {
        taken[down] = taken[down - 1] as number;
        price[down] = price[down - 1] as number;
        down -= 1;
      }
      taken[down] = customer;
      price[down] = cost;
      gain[customer] = worth;
      useful += 1;
    }
    let room = capacity[site] as number;
    let sum = fixedCost[site] as number;
    let at = from;
    for (; at < useful; at += 1) {
      const customer = taken[at] as number;
      const size = demand[customer] as number;
      const part = size <= room ? 1 : room / size;
      sum -= (gain[customer] as number) * Math.max(size, 1e-9) * part;
      share[at] = part;
      room -= size * part;
      if (part < 1 || room <= 0) {
        at += 1;
        break;
      }
    }
    count[site] = at - from;
    value[site] = sum;
  };

  let factor = 1.5;
  let idle = 0;
  let since = 0;
  for (let round = 0; round < limits.rounds; round += 1) {
    const isWhole = kept >= problem.groups || round % (SHORT_ROUNDS + 1) === 0;
    groupBest.fill(Infinity);
    for (let site = 0; site < sites; site += 1) {
      const own = group[site] as number;
      if (!isWhole && isLikely[own] === 0) continue;
      pack(site);
      since += (starts[site + 1] as number) - (starts[site] as number);
      if (since > REST) {
        since = 0;
        if (limits.isOver() || (await rest())) return finish();
      }
      if ((value[site] as number) < (groupBest[own] as number)) {
        groupBest[own] = value[site] as number;
        groupSite[own] = site;
      }
    }
    const order = Array.from(groupBest.keys())
      .filter((own) => groupBest[own] !== Infinity)
      .toSorted(
        (a, b) =>
          (isForced[b] as number) - (isForced[a] as number) ||
          (groupBest[a] as number) - (groupBest[b] as number),
      );
    if (isWhole && kept < problem.groups) {
      isLikely.fill(0);
      for (const own of order.slice(0, kept)) isLikely[own] = 1;
    }
    let total = 0;
    for (const multiplier of lambda) total += multiplier;
    served.fill(0);
    for (const [position, own] of order.entries()) {
      const isDue = position < problem.least || isForced[own] === 1;
      if (!isDue && (position >= problem.most || (groupBest[own] as number) >= 0)) break;
      total += groupBest[own] as number;
      const site = groupSite[own] as number;
      const from = starts[site] as number;
      for (let at = from; at < from + (count[site] as number); at += 1) {
        const customer = taken[at] as number;
        served[customer] = (served[customer] as number) + (share[at] as number);
      }
    }
    if (isWhole) {
      if (total > best.bound + 1e-9) {
        if (total > best.bound + 2e-5 * Math.abs(total)) idle = 0;
        else idle += 1;
        best.bound = total;
        best.multipliers.set(lambda);
        best.reduced.set(value);
      } else idle += 1;
      if (idle >= (kept < problem.groups ? 3 : 12)) {
        idle = 0;
        factor *= 0.7;
        lambda.set(best.multipliers);
        turned.fill(0);
        if (factor < 0.002) break;
      }
    }
    let norm = 0;
    for (let customer = 0; customer < customers; customer += 1) {
      const missing = 1 - (served[customer] as number);
      turned[customer] = missing + 0.6 * (turned[customer] as number);
      norm += (weight[customer] as number) * (turned[customer] as number) ** 2;
    }
    if (norm < 1e-9) break;
    const step = (factor * Math.max(upper * 1.002 - total, upper * 1e-4)) / norm;
    for (let customer = 0; customer < customers; customer += 1) {
      const next =
        (lambda[customer] as number) + step * (weight[customer] as number) * (turned[customer] as number);
      lambda[customer] = Math.min(ceiling[customer] as number, Math.max(0, next));
    }
    if (limits.isOver() || (await rest())) break;
  }
  return finish();

  function finish(): SiteBound {
    if (problem.isWhole) best.bound = Math.ceil(best.bound - 1e-6);
    return best;
  }
}
