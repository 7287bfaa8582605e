import type { SearchBudget, SearchPorts } from '../search/search-ports.ts';
import { phaseSites } from './phase-sites.ts';
import type { SitePhase } from './phase-sites.ts';
import { poseSites } from './pose-sites.ts';
import type { PosedSites } from './pose-sites.ts';
import { searchSites } from './search-sites.ts';
import type { SitedPlan } from './sited-plan.ts';
import type { SitePlan } from './site-state.ts';
import type { SiteRequest } from './site-request.ts';

/** What came of a request. */
export type SiteOutcome =
  | {
      readonly kind: 'found';
      readonly plan: SitedPlan;
      /** Proven for what was minimised (`objective`); equals the bound of `cost` when fairness is 0. */
      readonly objective: number;
      readonly bound: number;
      readonly gap: number;
      readonly iterations: number;
      readonly endedBy: 'iterations' | 'seconds' | 'cancelled' | 'proven';
      /** Plans from distance alone to fairness, the chosen one included; one plan when no others were asked for. */
      readonly scale: readonly SitedPlan[];
      readonly phases: readonly SitePhase[];
    }
  | { readonly kind: 'open'; readonly iterations: number }
  | { readonly kind: 'cancelled' };

/** Demand of the last year planned for, else as given. */
function finalDemand(request: SiteRequest): Float64Array {
  const last = request.years?.at(-1);
  return Float64Array.from(request.customers, (customer) => last?.demand[customer.id] ?? customer.demand);
}

/** Describes a plan by names and measures. */
export function describeSites(
  request: SiteRequest,
  posed: PosedSites,
  plan: SitePlan,
  fairness: number,
): SitedPlan {
  const { problem } = posed;
  const load = new Float64Array(plan.site.length);
  const assignment: Record<string, string> = Object.create(null) as Record<string, string>;
  const idOf = (site: number): string => (request.sites[posed.siteRow[site] as number] as { id: string }).id;
  let cost = 0;
  let total = 0;
  let sum = 0;
  let squares = 0;
  let farthest = 0;
  for (const [index, customer] of request.customers.entries()) {
    const cluster = plan.clusterOf[index] as number;
    const site = plan.site[cluster] as number;
    const size = problem.demand[index] as number;
    const way = posed.distance(index, site);
    load[cluster] = (load[cluster] as number) + size;
    assignment[customer.id] = idOf(site);
    cost += request.cost === 'demandDistance' ? size * way : way;
    const weight = request.cost === 'demandDistance' ? size : 1;
    total += weight;
    sum += weight * way;
    squares += weight * way * way;
    if (weight > 0) farthest = Math.max(farthest, way);
  }
  for (const site of plan.site) cost += problem.fixedCost[site] as number;
  const mean = total > 0 ? sum / total : 0;
  const open = [...plan.site.entries()]
    .map(([cluster, site]) => ({
      id: idOf(site),
      capacity: problem.capacity[site] as number,
      load: load[cluster] as number,
      isEnlarged: (posed.siteSize[site] as number) > 0,
      row: posed.siteRow[site] as number,
    }))
    .toSorted((a, b) => a.row - b.row)
    .map(({ row: _row, ...entry }) => entry);
  return {
    fairness,
    open,
    assignment,
    cost,
    meanDistance: mean,
    spread: Math.sqrt(Math.max(0, total > 0 ? squares / total - mean * mean : 0)),
    farthest,
  };
}

/**
 * Chooses sites for a request that `checkSites` let pass. With `steps` the time is shared between that many plans from distance
 * alone to twice the fairness asked for (at least 1), so that a reader can slide between them.
 */
export async function planSites(
  request: SiteRequest,
  budget: SearchBudget,
  ports: SearchPorts,
  steps = 1,
): Promise<SiteOutcome> {
  const demand = finalDemand(request);
  const asked = request.fairness ?? 0;
  const begun = ports.now();
  const left = (): number => budget.seconds - (ports.now() - begun) / 1000;
  const extra = steps > 1 ? steps - 1 : 0;
  const solve = async (fairness: number, envyFrom: number, seconds: number) => {
    const posedAt = ports.now();
    const posed = poseSites(request, { demand, fairness, envyFrom });
    const spent = (ports.now() - posedAt) / 1000;
    const found = await searchSites(
      posed.problem,
      { ...budget, seconds: Math.max(0.2, seconds - spent) },
      ports,
    );
    return { posed, found };
  };
  const isPlain = asked === 0;
  const share = isPlain ? 1 / (1 + 0.5 * extra) : 0.35;
  const plain = await solve(0, 0, budget.seconds * share);
  if (plain.found.endedBy === 'cancelled') return { kind: 'cancelled' };
  if (plain.found.plan === null) return { kind: 'open', iterations: plain.found.iterations };
  const first = describeSites(request, plain.posed, plain.found.plan, 0);
  const scale: SitedPlan[] = [first];
  let chosen = { plan: first, found: plain.found, posed: plain.posed };
  if (!isPlain) {
    const fair = await solve(asked, first.meanDistance, left() * (extra > 0 ? 0.5 : 1));
    if (fair.found.endedBy === 'cancelled') return { kind: 'cancelled' };
    if (fair.found.plan !== null) {
      const described = describeSites(request, fair.posed, fair.found.plan, asked);
      scale.push(described);
      chosen = { plan: described, found: fair.found, posed: fair.posed };
    }
  }
  for (let step = 1; step <= extra; step += 1) {
    const fairness = (2 * Math.max(1, asked) * step) / extra;
    if (fairness === asked) continue;
    const next = await solve(fairness, first.meanDistance, left() / (extra - step + 1));
    if (next.found.endedBy === 'cancelled') return { kind: 'cancelled' };
    if (next.found.plan !== null) scale.push(describeSites(request, next.posed, next.found.plan, fairness));
  }
  const { found, plan } = chosen;
  const bound = Math.min(found.cost, Math.max(0, found.bound));
  return {
    kind: 'found',
    plan,
    objective: found.cost,
    bound,
    gap: found.cost > 0 ? (found.cost - bound) / found.cost : 0,
    iterations: found.iterations,
    endedBy: found.endedBy,
    scale: scale.toSorted((a, b) => a.fairness - b.fairness),
    phases: request.years === undefined ? [] : phaseSites(request, plan),
  };
}
