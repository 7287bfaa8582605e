import type { SeededRandom } from '../search/seeded-random.ts';
import type { SiteProblem } from './site-problem.ts';
import type { SitePlan } from './site-state.ts';
import { fillSites } from './start-sites.ts';

/** Where the number of open places is free, sometimes closes one or opens one more; else gives the plan back. */
export function changeCount(problem: SiteProblem, plan: SitePlan, random: SeededRandom): SitePlan {
  if (problem.least === problem.most || random.next() < 0.5) return plan;
  const { group, isForced } = problem;
  const sites = [...plan.site];
  if (random.next() < 0.5 && sites.length > problem.least) {
    const closable = sites.filter((site) => isForced[group[site] as number] === 0);
    if (closable.length === 0) return plan;
    const gone = closable[random.below(closable.length)] as number;
    return fillSites(problem, Int32Array.from(sites.filter((site) => site !== gone)));
  }
  if (sites.length >= problem.most) return plan;
  const open = new Set(sites.map((site) => group[site] as number));
  for (let tries = 0; tries < 30; tries += 1) {
    const site = random.below(problem.sites);
    if (!open.has(group[site] as number)) return fillSites(problem, Int32Array.from([...sites, site]));
  }
  return plan;
}
