import { openWays } from './open-ways.ts';
import type { SitedPlan } from './sited-plan.ts';
import type { SiteOption, SiteRequest } from './site-request.ts';

/** What happens in a year, and how full the open schools are. */
export interface SitePhase {
  readonly year: number;
  readonly opens: readonly string[];
  readonly enlarges: readonly string[];
  /** Each school that closes, with those open before that take its pupils. */
  readonly closes: readonly { readonly site: string; readonly replacedBy: readonly string[] }[];
  readonly open: readonly string[];
  readonly capacity: number;
  readonly demand: number;
  /** Demand that the open places do not hold in this year. */
  readonly missing: number;
  readonly fixedCost: number;
}

interface Standing {
  readonly site: SiteOption;
  capacity: number;
}

/**
 * Lays the final plan over the years. Each year opens or enlarges as few as its demand needs, those first whose zone needs it most;
 * in the last year all of the plan stands. A school that the plan does without closes only in a year after all schools that take
 * over its pupils are open (先建后撤), and only where merging is switched on; otherwise every existing school stays.
 */
export function phaseSites(request: SiteRequest, plan: SitedPlan): SitePhase[] {
  const { customers, sites, years = [] } = request;
  const siteOf = new Map(sites.map((site) => [site.id, site]));
  const finalOf = new Map(plan.open.map((entry) => [entry.id, entry]));
  const standing = new Map<string, Standing>();
  for (const site of sites)
    if (site.existing === true) standing.set(site.id, { site, capacity: site.capacity });
  const openedIn = new Map<string, number>();
  const leaving = new Set([...standing.keys()].filter((id) => !finalOf.has(id)));
  const heirs = new Map<string, string[]>();
  for (const id of leaving) heirs.set(id, listHeirs(request, plan, siteOf.get(id) as SiteOption));
  const pending = plan.open.filter(
    ({ id, capacity }) => !standing.has(id) || capacity > (standing.get(id) as Standing).capacity,
  );
  const waiting = new Set(pending.map(({ id }) => id));
  return years.map(({ year, demand }, row) => {
    const isLast = row === years.length - 1;
    const sizeOf = new Map(
      customers.map((customer) => [customer.id, demand[customer.id] ?? customer.demand]),
    );
    const total = [...sizeOf.values()].reduce((sum, size) => sum + size, 0);
    const opens: string[] = [];
    const enlarges: string[] = [];
    let fixedCost = 0;
    const held = (): number => [...standing.values()].reduce((sum, { capacity }) => sum + capacity, 0);
    const need = (id: string): number => {
      const before = standing.get(id)?.capacity ?? 0;
      let size = 0;
      for (const [customer, site] of Object.entries(plan.assignment))
        if (site === id) size += sizeOf.get(customer) ?? 0;
      return Math.min(size, (finalOf.get(id) as { capacity: number }).capacity) - before;
    };
    while (waiting.size > 0 && (isLast || held() < total)) {
      const next = [...waiting].toSorted((a, b) => need(b) - need(a))[0] as string;
      waiting.delete(next);
      const site = siteOf.get(next) as SiteOption;
      const { capacity } = finalOf.get(next) as { capacity: number };
      (standing.has(next) ? enlarges : opens).push(next);
      fixedCost += priceOf(site, capacity);
      if (!standing.has(next)) openedIn.set(next, year);
      standing.set(next, { site, capacity });
    }
    const closes: { site: string; replacedBy: readonly string[] }[] = [];
    if (request.merging !== undefined) {
      for (const id of leaving) {
        const takers = heirs.get(id) ?? [];
        const areOpenBefore = takers.every(
          (taker) => standing.has(taker) && (openedIn.get(taker) ?? -Infinity) < year,
        );
        const room = held() - (standing.get(id) as Standing).capacity;
        if (takers.length === 0 || !areOpenBefore || room < total) continue;
        standing.delete(id);
        leaving.delete(id);
        closes.push({ site: id, replacedBy: takers });
      }
    }
    const capacity = held();
    return {
      year,
      opens,
      enlarges,
      closes,
      open: [...standing.keys()],
      capacity,
      demand: total,
      missing: Math.max(0, total - capacity),
      fixedCost,
    };
  });
}

function priceOf(site: SiteOption, capacity: number): number {
  if (capacity === site.capacity) return site.fixedCost ?? 0;
  return site.enlarge?.find((size) => size.capacity === capacity)?.fixedCost ?? 0;
}

/** Sites that take over the customers for whom the closing one was the nearest existing school. */
function listHeirs(request: SiteRequest, plan: SitedPlan, closing: SiteOption): string[] {
  const { customers, sites } = request;
  const ways = openWays(request);
  const heirs = new Set<string>();
  for (const [row, customer] of customers.entries()) {
    let least = Infinity;
    let nearest: SiteOption | undefined;
    for (const [column, site] of sites.entries()) {
      if (site.existing !== true) continue;
      const way = ways.metres(row, column);
      if (way < least) {
        least = way;
        nearest = site;
      }
    }
    if (nearest?.id === closing.id) heirs.add(plan.assignment[customer.id] as string);
  }
  return [...heirs];
}
