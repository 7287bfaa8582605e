import type { SeededRandom } from '../search/seeded-random.ts';
import type { SiteProblem } from './site-problem.ts';
import type { SitePlan } from './site-state.ts';
import { fillSites } from './start-sites.ts';

/** Sites of a plan, nearest to a customer first. */
function sortByWay(problem: SiteProblem, plan: SitePlan, customer: number): number[] {
  return [...plan.site].toSorted((a, b) => problem.cost(customer, a) - problem.cost(customer, b) || a - b);
}

/**
 * Joins two plans by place: around a customer drawn at random the sites of one plan give way to as many of the other, so that a
 * child may have the better part of both. The plan of the first where the two agree there.
 */
export function crossPlans(
  problem: SiteProblem,
  one: SitePlan,
  other: SitePlan,
  random: SeededRandom,
): SitePlan {
  const { group, isForced } = problem;
  const middle = random.below(problem.customers);
  const mine = sortByWay(problem, one, middle);
  const theirs = sortByWay(problem, other, middle);
  const share = 0.15 + 0.5 * random.next();
  const count = Math.max(1, Math.min(mine.length, theirs.length, Math.round(share * mine.length)));
  const kept = mine.filter((site, place) => place >= count || isForced[group[site] as number] === 1);
  const taken = new Set(kept.map((site) => group[site] as number));
  const child = [...kept];
  for (const site of [...theirs, ...mine]) {
    if (child.length >= mine.length) break;
    if (taken.has(group[site] as number)) continue;
    taken.add(group[site] as number);
    child.push(site);
  }
  if (child.every((site) => one.site.includes(site))) return one;
  return fillSites(problem, Int32Array.from(child));
}
