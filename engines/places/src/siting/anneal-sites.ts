import type { SeededRandom } from '../search/seeded-random.ts';
import type { SiteProblem } from './site-problem.ts';
import { copyPlan } from './site-state.ts';
import type { SitePlan } from './site-state.ts';

/** One cooled walk; as for zones, with the share of trials that move a whole school. */
export interface SiteWalk {
  readonly trials: number;
  readonly warm: number;
  readonly cold: number;
  readonly mild: number;
  readonly strict: number;
  readonly moveShare: number;
}

/** A walk's best plan within the capacities (null when none was met), and where it ended. */
export interface SiteWalkEnd {
  readonly best: SitePlan | null;
  readonly bestCost: number;
  readonly last: SitePlan;
}

/**
 * Walks over plans with a fixed number of open sites: a customer goes to a cluster of its neighbourhood, two change
 * places, a chain of two, or a cluster takes a site nearby; capacities are priced, dearer as the walk cools.
 */
export function annealSites(
  problem: SiteProblem,
  from: SitePlan,
  walk: SiteWalk,
  random: SeededRandom,
): SiteWalkEnd {
  const { customers, demand, capacity, cost, group, near, nearCount, nearSites, nearSiteCount } = problem;
  const { site, clusterOf } = copyPlan(from);
  const clusters = site.length;
  const load = new Float64Array(clusters);
  const members: number[][] = Array.from({ length: clusters }, () => []);
  const place = new Int32Array(customers);
  const isOpen = new Uint8Array(problem.groups);
  let price = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const cluster = clusterOf[customer] as number;
    load[cluster] = (load[cluster] as number) + (demand[customer] as number);
    place[customer] = (members[cluster] as number[]).length;
    (members[cluster] as number[]).push(customer);
    price += cost(customer, site[cluster] as number);
  }
  for (const open of site) {
    isOpen[group[open] as number] = 1;
    price += problem.fixedCost[open] as number;
  }
  let penalty = walk.mild;
  let heat = walk.warm;
  const steps = 200;
  const stepLength = Math.max(1, Math.floor(walk.trials / steps));
  const cooling = (walk.cold / walk.warm) ** (1 / steps);
  const tightening = (walk.strict / walk.mild) ** (1 / steps);
  let best: SitePlan | null = null;
  let bestCost = Infinity;
  const over = (cluster: number, held: number): number => {
    const more = held - (capacity[site[cluster] as number] as number);
    return more > 0 ? more * penalty : 0;
  };
  const take = (change: number): void => {
    price += change;
    if (price > bestCost - 1e-9) return;
    for (let cluster = 0; cluster < clusters; cluster += 1) {
      if ((load[cluster] as number) > (capacity[site[cluster] as number] as number) + 1e-9) return;
    }
    bestCost = price;
    if (best === null) best = copyPlan({ site, clusterOf });
    else {
      best.site.set(site);
      best.clusterOf.set(clusterOf);
    }
  };
  const send = (customer: number, to: number): void => {
    const cluster = clusterOf[customer] as number;
    const list = members[cluster] as number[];
    const last = list.pop() as number;
    if (last !== customer) {
      list[place[customer] as number] = last;
      place[last] = place[customer] as number;
    }
    place[customer] = (members[to] as number[]).length;
    (members[to] as number[]).push(customer);
    clusterOf[customer] = to;
    load[cluster] = (load[cluster] as number) - (demand[customer] as number);
    load[to] = (load[to] as number) + (demand[customer] as number);
  };
  const pickNear = (customer: number): number =>
    random.next() < 0.03
      ? random.below(clusters)
      : (clusterOf[near[customer * nearCount + random.below(nearCount)] as number] as number);
  const moveSchool = (threshold: number): void => {
    const cluster = random.below(clusters);
    const old = site[cluster] as number;
    const list = members[cluster] as number[];
    const next =
      random.next() < 0.7
        ? (nearSites[old * nearSiteCount + random.below(nearSiteCount)] as number)
        : random.below(problem.sites);
    const isSame = group[next] === group[old];
    if (
      next === old ||
      (!isSame && (isOpen[group[next] as number] === 1 || problem.isForced[group[old] as number] === 1))
    )
      return;
    const held = load[cluster] as number;
    let change = (problem.fixedCost[next] as number) - (problem.fixedCost[old] as number);
    const strained = Math.max(0, held - (capacity[next] as number)) * penalty - over(cluster, held);
    for (const customer of list) change += cost(customer, next) - cost(customer, old);
    if (change + strained > threshold) return;
    isOpen[group[old] as number] = 0;
    isOpen[group[next] as number] = 1;
    site[cluster] = next;
    take(change);
  };
  take(0);
  for (let trial = 0, step = 0; trial < walk.trials; trial += 1) {
    step += 1;
    if (step === stepLength) {
      step = 0;
      heat *= cooling;
      penalty *= tightening;
    }
    const threshold = heat * -Math.log(random.next() + 1e-12);
    if (nearSiteCount > 0 && random.next() < walk.moveShare) {
      moveSchool(threshold);
      continue;
    }
    if (nearCount === 0 || clusters === 1) continue;
    const one = random.below(customers);
    const a = clusterOf[one] as number;
    const b = pickNear(one);
    if (a === b) continue;
    const oneSize = demand[one] as number;
    const oneCost = cost(one, site[b] as number) - cost(one, site[a] as number);
    const loadA = load[a] as number;
    const loadB = load[b] as number;
    const before = over(a, loadA) + over(b, loadB);
    if (oneCost + over(a, loadA - oneSize) + over(b, loadB + oneSize) - before <= threshold) {
      send(one, b);
      take(oneCost);
      continue;
    }
    const room = members[b] as number[];
    if (room.length === 0) continue;
    const two = room[random.below(room.length)] as number;
    const c = pickNear(two);
    if (c === b) continue;
    const twoSize = demand[two] as number;
    const change = oneCost + cost(two, site[c] as number) - cost(two, site[b] as number);
    const endB = loadB + oneSize - twoSize;
    const strained =
      c === a
        ? over(a, loadA - oneSize + twoSize) + over(b, endB) - before
        : over(a, loadA - oneSize) +
          over(b, endB) +
          over(c, (load[c] as number) + twoSize) -
          before -
          over(c, load[c] as number);
    if (change + strained > threshold) continue;
    send(one, b);
    send(two, c);
    take(change);
  }
  return { best, bestCost, last: { site, clusterOf } };
}
