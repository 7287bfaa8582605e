import type { SeededRandom } from '../search/seeded-random.ts';
import type { SiteProblem } from './site-problem.ts';
import type { SitePlan } from './site-state.ts';

/** Gives every customer to the open site where it is cheapest and there is room, largest regret first; the rest to the roomiest. */
export function fillSites(problem: SiteProblem, site: Int32Array): SitePlan {
  const { customers, demand, capacity, cost } = problem;
  const clusterOf = new Int32Array(customers).fill(-1);
  const room = Float64Array.from(site, (open) => capacity[open] as number);
  const regrets = Array.from({ length: customers }, (_, customer) => {
    let least = Infinity;
    let second = Infinity;
    for (const open of site) {
      const price = cost(customer, open);
      if (price < least) {
        second = least;
        least = price;
      } else if (price < second) second = price;
    }
    return { customer, regret: site.length === 1 ? 0 : second - least };
  }).toSorted((a, b) => b.regret - a.regret || a.customer - b.customer);
  for (const { customer } of regrets) {
    let chosen = -1;
    let least = Infinity;
    let roomiest = 0;
    for (const [cluster, open] of site.entries()) {
      if ((room[cluster] as number) > (room[roomiest] as number)) roomiest = cluster;
      if ((room[cluster] as number) < (demand[customer] as number)) continue;
      const price = cost(customer, open);
      if (price < least) {
        least = price;
        chosen = cluster;
      }
    }
    if (chosen < 0) chosen = roomiest;
    clusterOf[customer] = chosen;
    room[chosen] = (room[chosen] as number) - (demand[customer] as number);
  }
  return { site, clusterOf };
}

/** Draws open sites: forced ones first, then each far from those drawn, weighted by capacity (in the manner of k-means++). */
export function drawSites(problem: SiteProblem, count: number, random: SeededRandom): Int32Array {
  const { customers, sites, capacity, group, isForced, cost, demand } = problem;
  const chosen: number[] = [];
  const isTaken = new Uint8Array(problem.groups);
  const least = new Float64Array(customers).fill(Infinity);
  const open = (site: number): void => {
    chosen.push(site);
    isTaken[group[site] as number] = 1;
    for (let customer = 0; customer < customers; customer += 1) {
      least[customer] = Math.min(least[customer] as number, cost(customer, site));
    }
  };
  for (let site = 0; site < sites; site += 1) {
    if (isForced[group[site] as number] === 1 && isTaken[group[site] as number] === 0) open(site);
  }
  const total = demand.reduce((sum, size) => sum + size, 0);
  while (chosen.length < count) {
    let pick = -1;
    let most = -Infinity;
    // Of some sites drawn at random, the one that saves most.
    for (let tries = 0; tries < 24; tries += 1) {
      const site = random.below(sites);
      if (isTaken[group[site] as number] === 1) continue;
      let saved = 0;
      const stride = Math.max(1, Math.floor(customers / 400));
      for (let customer = random.below(stride); customer < customers; customer += stride) {
        const before = least[customer] as number;
        const now = cost(customer, site);
        if (now < before) saved += Number.isFinite(before) ? before - now : 1e6 - now;
      }
      saved *= Math.min(1, ((capacity[site] as number) * count) / Math.max(total, 1e-9)) ** 2;
      if (saved > most) {
        most = saved;
        pick = site;
      }
    }
    if (pick < 0)
      for (let site = 0; site < sites && pick < 0; site += 1)
        if (isTaken[group[site] as number] === 0) pick = site;
    if (pick < 0) break;
    open(pick);
  }
  return Int32Array.from(chosen);
}
