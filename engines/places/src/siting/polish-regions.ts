import type { SeededRandom } from '../search/seeded-random.ts';
import { annealSites } from './anneal-sites.ts';
import { carveRegion, putBack } from './carve-region.ts';
import type { SiteProblem } from './site-problem.ts';
import { valueSites } from './site-state.ts';
import type { SitePlan } from './site-state.ts';

/** Customers that a region should hold, so that its table of prices stays in the processor's cache. */
const HELD = 420;
/** Trials of one region at most, so that a cancel is heard in time. */
const MOST_TRIALS = 200_000;
const LEAST_CLUSTERS = 3;
const MOST_CLUSTERS = 9;

/** The clusters whose sites stand nearest to one cluster's site, itself first. */
export function listAround(problem: SiteProblem, plan: SitePlan, cluster: number, count: number): number[] {
  const middle = problem.siteHome[plan.site[cluster] as number] as number;
  const weight = Math.max(problem.demand[middle] as number, 1e-9);
  const ways = Float64Array.from(plan.site, (site) => problem.cost(middle, site) / weight);
  return [...plan.site.keys()]
    .toSorted(
      (a, b) =>
        (a === cluster ? -1 : b === cluster ? 1 : 0) || (ways[a] as number) - (ways[b] as number) || a - b,
    )
    .slice(0, count);
}

/**
 * Betters a plan region by region: some neighbouring clusters are taken out, walked again by themselves from a mild heat, and put
 * back when they became cheaper (Taillard and Voss 2002, POPMUSIC; the walk stands for their exact step). Changes `plan`; gives what was saved.
 */
export function polishRegion(
  problem: SiteProblem,
  plan: SitePlan,
  random: SeededRandom,
  effort: number,
): { readonly saved: number; readonly trials: number } {
  const clusters = plan.site.length;
  const middling = problem.customers / clusters;
  const wanted = Math.min(
    clusters,
    Math.max(
      LEAST_CLUSTERS,
      Math.min(MOST_CLUSTERS, Math.round((HELD * (0.6 + 0.9 * random.next())) / middling)),
    ),
  );
  const chosen = listAround(problem, plan, random.below(clusters), wanted);
  const region = carveRegion(problem, plan, chosen);
  const before = valueSites(region.problem, region.plan);
  const size = region.problem.customers;
  const trials = Math.max(1, Math.min(MOST_TRIALS, Math.floor(effort * size)));
  if (size === 0) return { saved: 0, trials };
  const total = region.problem.demand.reduce((sum, one) => sum + one, 0);
  const scale = before.cost / size;
  const price = before.cost / Math.max(total, 1e-9);
  const warmth = 0.1 * 8 ** random.next();
  const walk = annealSites(
    region.problem,
    region.plan,
    {
      trials,
      warm: scale * warmth,
      cold: scale * 0.012,
      mild: price * 3,
      strict: price * 40,
      moveShare: Math.min(0.15, 15 / middling),
    },
    random,
  );
  if (walk.best === null) return { saved: 0, trials };
  const after = valueSites(region.problem, walk.best);
  if (after.excess > 0 || (before.excess === 0 && after.cost >= before.cost - 1e-9))
    return { saved: 0, trials };
  putBack(plan, region, chosen, walk.best);
  return { saved: before.cost - after.cost, trials };
}
