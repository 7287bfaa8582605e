import { makeSeededRandom } from '../search/seeded-random.ts';
import type { SeededRandom } from '../search/seeded-random.ts';
import type { SearchBudget, SearchPorts } from '../search/search-ports.ts';
import { annealSites } from './anneal-sites.ts';
import { boundSites } from './bound-sites.ts';
import { changeCount } from './change-count.ts';
import { crossPlans } from './cross-plans.ts';
import { listAround, polishRegion } from './polish-regions.ts';
import { resolveSites } from './resolve-sites.ts';
import type { SiteProblem } from './site-problem.ts';
import { copyPlan, valueSites } from './site-state.ts';
import type { SitePlan } from './site-state.ts';
import { drawSites, fillSites } from './start-sites.ts';

/** What a search found; `plan` is null when no plan within the capacities was met. */
export interface SiteSearch {
  readonly plan: SitePlan | null;
  readonly cost: number;
  readonly bound: number;
  readonly iterations: number;
  readonly endedBy: 'iterations' | 'seconds' | 'cancelled' | 'proven';
}

interface Found {
  readonly plan: SitePlan;
  readonly cost: number;
}

const ELITE = 6;
/** Trials of a walk a call, so that a cancel is heard in time. */
const WALK = 8_000;
/** Columns of a restricted model. */
const MODEL = 350;
/** Trials a customer in a first walk; later ones are up to this many times as long. */
const SPAN = 2500;
const MOST_GROWTH = 8;
/** Trials a customer in the walk of a region. */
const EFFORT = 400;
/** Share of the trials of a walk that its plan is bettered with, region by region. */
const POLISH = 0.4;
/** A plan of fewer clusters has no regions. */
const LEAST_POLISHED = 4;

/** How many places to begin with: as asked, or what the demand needs at middling capacity. */
function chooseCount(problem: SiteProblem): number {
  if (problem.least === problem.most) return problem.least;
  const total = problem.demand.reduce((sum, size) => sum + size, 0);
  const sizes = problem.capacity.toSorted();
  const middle = sizes[Math.floor(sizes.length / 2)] as number;
  return Math.min(problem.most, Math.max(problem.least, Math.ceil((1.15 * total) / Math.max(middle, 1e-9))));
}

/**
 * Looks for the cheapest plan: walks that swap customers and sites from drawn or good starts, restricted models on a few
 * clusters, one place more or fewer where fixed costs decide; and proves a bound meanwhile. Ends early when plan and bound meet.
 */
export async function searchSites(
  problem: SiteProblem,
  budget: SearchBudget,
  ports: SearchPorts,
): Promise<SiteSearch> {
  const begun = ports.now();
  const elapsed = (): number => (ports.now() - begun) / 1000;
  const random = makeSeededRandom(budget.seed);
  const elite: Found[] = [];
  const total = Math.max(
    problem.demand.reduce((sum, size) => sum + size, 0),
    1e-9,
  );
  const limit = budget.iterations ?? Infinity;
  const span = SPAN * problem.customers;
  let pace = 0;
  let bound = -Infinity;
  let reduced = new Float64Array(problem.sites);
  let strict = 20;
  let iterations = 0;
  let endedBy: SiteSearch['endedBy'] = 'iterations';
  let isCancelled = false;
  const rest = async (): Promise<boolean> => {
    if (!isCancelled) isCancelled = await ports.rest();
    return isCancelled;
  };
  const isOver = (): boolean => elapsed() >= budget.seconds - Math.min(1, budget.seconds * 0.03);
  const offer = (plan: SitePlan): boolean => {
    const { cost, excess } = valueSites(problem, plan);
    if (excess > 0) return false;
    const before = elite[0]?.cost ?? Infinity;
    if (!elite.some((other) => Math.abs(other.cost - cost) < 1e-9)) {
      elite.push({ plan: copyPlan(plan), cost });
      elite.sort((a, b) => a.cost - b.cost);
      if (elite.length > ELITE) elite.pop();
    }
    if (cost >= before - 1e-9) return false;
    ports.note?.({ seconds: elapsed(), cost, bound });
    return true;
  };
  const isProven = (): boolean => (elite[0]?.cost ?? Infinity) <= bound + 1e-6 * Math.max(1, Math.abs(bound));

  while (iterations < limit) {
    if (await rest()) endedBy = 'cancelled';
    else if (isOver()) endedBy = 'seconds';
    else if (isProven()) endedBy = 'proven';
    if (endedBy !== 'iterations') break;
    // Near the end of the time a fresh walk gains less than mending the best plan.
    const isLate = budget.iterations === undefined && elapsed() > budget.seconds * 0.88;
    const top = elite[0];
    if (isLate && bound > -Infinity && top !== undefined && top.plan.site.length >= LEAST_POLISHED) {
      await polish(top.plan, span);
      continue;
    }
    iterations += 1;
    const isFresh = elite.length === 0 || iterations <= 4 || random.next() < 0.35;
    const begin = isFresh
      ? fillSites(problem, drawSites(problem, elite[0]?.plan.site.length ?? chooseCount(problem), random))
      : vary();
    const { cost } = valueSites(problem, begin);
    const scale = Math.max(elite[0]?.cost ?? cost, 1e-9) / problem.customers;
    const price = (Math.max(elite[0]?.cost ?? cost, 1e-9) / total) * strict;
    let growth = Math.min(MOST_GROWTH, 2 ** Math.floor(iterations / 2));
    if (!isFresh) growth /= 4;
    // By the clock a walk takes no more than half of what is left; by rounds its length depends on nothing but the round.
    if (budget.iterations === undefined && pace > 0)
      growth = Math.min(growth, Math.max(0.2, (0.5 * (budget.seconds - elapsed())) / (pace * span)));
    const trials = Math.floor(growth * span);
    const walkBegun = elapsed();
    const walk = await walkLong(begin, trials, isFresh ? 1 : 0.1 * 4 ** random.next(), scale, price, random);
    if (walk === null) continue;
    pace = (elapsed() - walkBegun) / trials;
    strict = walk.isFeasible ? Math.max(10, strict * 0.95) : Math.min(1000, strict * 1.6);
    if (!walk.isFeasible) continue;
    const isBetter = offer(walk.plan);
    // A bound takes its time: where the clock runs out before a second walk it is sought after the first.
    const isShort = budget.iterations === undefined && elapsed() > budget.seconds * 0.4;
    if (bound === -Infinity && (iterations >= 2 || isShort)) await prove();
    await resolveAround(await polish(walk.plan, trials), isBetter ? 3 : 1);
  }
  if (bound === -Infinity && !isCancelled) await prove();
  const top = elite[0];
  return {
    plan: top?.plan ?? null,
    cost: top?.cost ?? Infinity,
    bound,
    iterations,
    endedBy: isCancelled ? 'cancelled' : endedBy,
  };

  /** A plan to go on from: two good ones joined, or one with a place more or fewer. */
  function vary(): SitePlan {
    const one = (elite[random.below(elite.length)] as Found).plan;
    const other = (elite[random.below(elite.length)] as Found).plan;
    return one !== other && random.next() < 0.7
      ? crossPlans(problem, one, other, random)
      : changeCount(problem, one, random);
  }

  /** A walk in parts with rests between; its best plan, or where it ended when none kept the capacities. */
  async function walkLong(
    begin: SitePlan,
    trials: number,
    warmth: number,
    scale: number,
    price: number,
    stream: SeededRandom,
  ): Promise<{ plan: SitePlan; isFeasible: boolean } | null> {
    const parts = Math.max(8, Math.ceil(trials / (WALK * 16)));
    const cold = 0.06;
    let from = begin;
    let best: Found | null = null;
    for (let part = 0; part < parts; part += 1) {
      const heat = (at: number): number => scale * warmth * (cold / warmth) ** (at / parts);
      const dear = (at: number): number => price * 0.25 * 4 ** (at / parts);
      const end = annealSites(
        problem,
        from,
        {
          trials: Math.floor(trials / parts),
          warm: heat(part),
          cold: heat(part + 1),
          mild: dear(part),
          strict: dear(part + 1),
          moveShare: Math.min(0.15, 15 / (problem.customers / begin.site.length)),
        },
        stream,
      );
      if (end.best !== null && end.bestCost < (best?.cost ?? Infinity))
        best = { plan: end.best, cost: end.bestCost };
      from = end.last;
      if ((await rest()) || elapsed() >= budget.seconds) break;
    }
    if (isCancelled) return null;
    return best === null ? { plan: from, isFeasible: false } : { plan: best.plan, isFeasible: true };
  }

  /** Walks through regions of a plan with a share of so many trials. */
  async function polish(start: SitePlan, trials: number): Promise<SitePlan> {
    if (start.site.length < LEAST_POLISHED || isProven()) return start;
    const plan = copyPlan(start);
    let left = trials * POLISH;
    let saved = 0;
    while (left > 0 && !isOver() && !(await rest())) {
      const turn = polishRegion(problem, plan, random, EFFORT);
      saved += turn.saved;
      left -= turn.trials;
    }
    if (saved > 0 && !isCancelled) offer(plan);
    return plan;
  }

  async function prove(): Promise<void> {
    const top = elite[0];
    const share = Math.max(1, budget.seconds * 0.2);
    const from = elapsed();
    const plan = top?.plan ?? fillSites(problem, drawSites(problem, chooseCount(problem), random));
    // A customer is worth about what the site it would go to next costs, as far as a site nearby goes.
    const begin = Float64Array.from({ length: problem.customers }, (_, customer) => {
      const own = plan.site[plan.clusterOf[customer] as number] as number;
      let second = Infinity;
      for (const open of plan.site) if (open !== own) second = Math.min(second, problem.cost(customer, open));
      const price = problem.cost(customer, own);
      return Number.isFinite(second) ? Math.max(price, (price + second) / 2) : price;
    });
    const cluster = problem.customers / Math.max(1, plan.site.length);
    const proof = await boundSites(
      problem,
      top?.cost ?? valueSites(problem, plan).cost,
      begin,
      {
        rounds: 4000,
        width: Math.max(40, Math.ceil(3.5 * cluster * Math.max(1, problem.sites / problem.customers))),
        isOver: () =>
          budget.iterations === undefined && (elapsed() - from > share || elapsed() > budget.seconds),
      },
      rest,
    );
    if (proof.bound > bound) {
      bound = proof.bound;
      reduced = Float64Array.from(proof.reduced);
    }
  }

  async function resolveAround(start: SitePlan, times: number): Promise<void> {
    let plan = start;
    // Three clusters with three choices a customer must fit the model.
    if ((9 * problem.customers) / start.site.length > MODEL) return;
    for (let turn = 0; turn < times; turn += 1) {
      if (isOver() || isProven() || (await rest())) return;
      const chosen = listAround(problem, plan, random.below(plan.site.length), 3);
      const next = await resolveSites(problem, plan, chosen, reduced, ports.solver, {
        seconds: Math.max(0.2, Math.min(4, budget.seconds - elapsed())),
        nodes: 40,
        columns: MODEL,
      });
      if (next === null) continue;
      const value = valueSites(problem, next);
      if (value.excess > 0 || value.cost >= valueSites(problem, plan).cost - 1e-9) continue;
      plan = next;
      offer(plan);
    }
  }
}
