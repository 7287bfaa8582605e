import { makeSeededRandom } from '../search/seeded-random.ts';
import type { SearchBudget, SearchPorts } from '../search/search-ports.ts';
import { makeAnnealer } from './anneal-zones.ts';
import { makeHolderTest } from './find-holders.ts';
import { findLoose } from './find-loose.ts';
import type { PlacePrices } from './price-places.ts';
import { listChoices } from './list-choices.ts';
import { resolveZones } from './resolve-zones.ts';
import { rejoinPieces } from './rejoin-pieces.ts';
import { growZones } from './start-zones.ts';
import { valuePlan } from './value-plan.ts';
import { joinPool, openPool } from './zone-pool.ts';
import type { ZoneProblem } from './model/zone-problem.ts';
import { openState } from './zone-state.ts';
import type { ZoneState } from './zone-state.ts';

/** What a search found: the best plan that keeps every rule (or none), and how it ended. */
export interface ZoneSearch {
  readonly zoneOf: Int32Array | null;
  readonly cost: number;
  /** Further plans that keep every rule, cheapest first. */
  readonly others: readonly { readonly zoneOf: Int32Array; readonly cost: number }[];
  /** Pupils beyond the limits in the plan that breaks them least, when none keeps them. */
  readonly missing: number;
  readonly iterations: number;
  readonly endedBy: 'iterations' | 'seconds' | 'cancelled' | 'proven';
}

interface Elite {
  readonly zoneOf: Int32Array;
  readonly cost: number;
}

const ELITE = 8;
/** Trials of a walk between two rests, so that a cancel is heard in time. */
const PART = 60_000;
/** Heat at the end of a walk, in prices of a middling unit. */
const COLD = 0.05;
/** Pooled zones that one model joins. */
const JOINED = 1200;
/** Above this many units such a model takes longer than it is worth. */
const JOINED_UNITS = 2000;

/** Puts a plan among the best that differ from one another, cheapest first. */
function keepElite(elite: Elite[], plan: Elite): void {
  if (elite.some((other) => Math.abs(other.cost - plan.cost) < 1e-9 * plan.cost)) return;
  elite.push(plan);
  elite.sort((a, b) => a.cost - b.cost);
  if (elite.length > ELITE) elite.pop();
}

/** Zones that touch a zone. */
function listAround(problem: ZoneProblem, zoneOf: Int32Array): Set<number>[] {
  const around = Array.from({ length: problem.zones }, () => new Set<number>());
  for (let unit = 0; unit < problem.units; unit += 1) {
    const zone = zoneOf[unit] as number;
    for (let at = problem.starts[unit] as number; at < (problem.starts[unit + 1] as number); at += 1) {
      const other = zoneOf[problem.neighbours[at] as number] as number;
      if (other !== zone) around[zone]?.add(other);
    }
  }
  return around;
}

/**
 * Iterated local search. A round begins with grown zones or one of the best plans, cools a walk of shifts, swaps, chains
 * and three-way exchanges, takes two to four neighbouring zones out and divides them again exactly, and keeps every zone
 * seen; at times and at the end those zones are joined to the best plan they give.
 */
export async function searchZones(
  problem: ZoneProblem,
  placePrices: PlacePrices,
  budget: SearchBudget,
  ports: SearchPorts,
): Promise<ZoneSearch> {
  const begun = ports.now();
  const elapsed = (): number => (ports.now() - begun) / 1000;
  const random = makeSeededRandom(budget.seed);
  const anneal = makeAnnealer(problem, random, makeHolderTest(problem));
  const pool = openPool(problem, placePrices.prices, 30_000);
  const elite: Elite[] = [];
  let nearestExcess = Infinity;
  const total = problem.pupils.reduce((sum, count) => sum + count, 0);
  const dearest = Math.max(...placePrices.prices, 1e-9);
  const scale = Math.max(placePrices.bound, 1e-9) / problem.units;
  const unitPrice = Math.max(dearest, placePrices.bound / Math.max(total, 1));
  const trials = Math.min(Math.max(12_000 * problem.units, 400_000), 8_000_000);
  const limit = budget.iterations ?? Infinity;
  let strictness = 30;
  let iterations = 0;
  let pace = 0;
  let endedBy: ZoneSearch['endedBy'] = 'iterations';
  const best = (): Elite | undefined => elite[0];
  const offer = (zoneOf: Int32Array): boolean => {
    const value = valuePlan(problem, zoneOf);
    if (value.excess > 0) {
      nearestExcess = Math.min(nearestExcess, value.excess);
      return false;
    }
    pool.add(zoneOf);
    const before = best()?.cost ?? Infinity;
    keepElite(elite, { zoneOf: Int32Array.from(zoneOf), cost: value.cost });
    if (value.cost < before - 1e-9) {
      ports.note?.({ seconds: elapsed(), cost: value.cost, bound: placePrices.bound });
      return true;
    }
    return false;
  };
  const isOver = (): boolean => elapsed() >= budget.seconds * 0.9;

  const kept = problem.today === null ? null : Int32Array.from(problem.today);
  if (kept !== null && rejoinPieces(problem, placePrices.prices, kept)) offer(kept);

  while (iterations < limit) {
    if (await ports.rest()) {
      endedBy = 'cancelled';
      break;
    }
    if (isOver()) {
      endedBy = 'seconds';
      break;
    }
    if ((best()?.cost ?? Infinity) <= placePrices.bound + 1e-9 * Math.abs(placePrices.bound)) {
      endedBy = 'proven';
      break;
    }
    iterations += 1;
    const isFirst = iterations <= 2;
    let growth = isFirst ? iterations / 2 : Math.min(8, 1 + Math.floor(iterations / 4));
    const isFresh = iterations <= 3 || elite.length === 0 || iterations % 2 === 0;
    let begin: Int32Array | null;
    if (isFresh && kept !== null && elite.length === 0 && iterations % 2 === 1) begin = kept;
    else if (isFresh) {
      const jitter = iterations === 1 ? 0 : 0.5;
      begin = growZones(
        problem,
        placePrices.prices.map((price) => price * (1 + jitter * (random.next() - 0.5))),
      );
      if (begin === null) break;
    } else {
      begin = (elite[random.next() < 0.5 ? 0 : random.below(elite.length)] as Elite).zoneOf;
    }
    const state = openState(problem, begin);
    const warmth = isFresh ? 0.7 : 0.2 * 2.5 ** random.next();
    if (!isFresh) growth /= 2;
    // By the clock a walk is no longer than what is left; by rounds its length depends on nothing but the round.
    if (budget.iterations === undefined && pace > 0)
      growth = Math.min(growth, Math.max(0.1, (budget.seconds * 0.9 - elapsed()) / (pace * trials)));
    const length = Math.floor(trials * growth);
    const walkBegun = elapsed();
    let walk = await stroll(state, length, warmth);
    if (walk === null) continue;
    pace = (elapsed() - walkBegun) / length;
    // A walk that ended a little over the limits is often mended by a short strict one.
    if (walk.best === null) {
      strictness = Math.min(200, strictness * 1.5);
      walk = await stroll(state, length / 4, 0.3);
      if (walk === null) continue;
    } else strictness = Math.max(15, strictness * 0.93);
    let plan: Int32Array = walk.best ?? state.zoneOf;
    offer(plan);
    if (walk.best === null && elite.length > 0) plan = (elite[random.below(elite.length)] as Elite).zoneOf;
    if (iterations % 4 === 3 && !isOver())
      await redivide(elite.length > 0 && random.next() < 0.5 ? (elite[0] as Elite).zoneOf : plan);
    await join(2);
  }
  if (endedBy !== 'cancelled' && endedBy !== 'proven')
    await join(Math.max(0.5, budget.seconds - elapsed() - 0.3));
  return {
    zoneOf: best()?.zoneOf ?? null,
    cost: best()?.cost ?? Infinity,
    others: elite.slice(1),
    missing: nearestExcess,
    iterations,
    endedBy,
  };

  /** A whole walk in parts, with rests between; null when cancelled. Plans on the way are pooled. */
  async function stroll(
    state: ZoneState,
    length: number,
    warmth: number,
  ): Promise<{ best: Int32Array | null } | null> {
    const parts = Math.max(20, Math.ceil(length / PART));
    const warm = scale * warmth;
    const cooling = (scale * COLD) / warm;
    let walked: Int32Array | null = null;
    let walkedCost = Infinity;
    for (let part = 0; part < parts; part += 1) {
      const heat = (at: number): number => warm * cooling ** (at / parts);
      const price = (at: number): number => unitPrice * 1.5 * (strictness / 1.5) ** (at / parts);
      const end = anneal(
        state,
        {
          trials: Math.ceil(length / parts),
          warm: heat(part),
          cold: heat(part + 1),
          mild: price(part),
          strict: price(part + 1),
        },
        walkedCost,
        valuePlan(problem, state.zoneOf).cost,
      );
      if (end.best !== null) {
        walked = end.best;
        walkedCost = end.bestCost;
      }
      if (part * 5 > parts * 2) pool.add(state.zoneOf);
      if (await ports.rest()) return null;
      if (elapsed() > budget.seconds) break;
    }
    return { best: walked };
  }

  /** Divides some neighbouring zones again by a model; pieces that come apart are rejoined and walked smooth. */
  async function redivide(plan: Int32Array): Promise<void> {
    const chosen = drawNeighbours(plan, 2 + random.below(3));
    if (chosen.length < 2) return;
    const choices = listChoices(problem, placePrices.prices, plan, chosen, 150);
    const next = await resolveZones(problem, plan, chosen, choices, ports.solver, {
      seconds: Math.min(5, Math.max(0.2, budget.seconds * 0.95 - elapsed())),
      nodes: 60,
      gap: 1e-3,
      rounds: 3,
    });
    if (next === null || (await ports.rest())) return;
    if (findLoose(problem, next, chosen).length === 0) {
      offer(next);
      return;
    }
    if (!rejoinPieces(problem, placePrices.prices, next)) return;
    const state = openState(problem, next);
    const walk = await stroll(state, trials / 4, 0.15);
    if (walk === null) return;
    offer(walk.best ?? state.zoneOf);
  }

  function drawNeighbours(plan: Int32Array, wanted: number): number[] {
    const around = listAround(problem, plan);
    const chosen = [random.below(problem.zones)];
    while (chosen.length < wanted) {
      const options = [...new Set(chosen.flatMap((zone) => [...(around[zone] as Set<number>)]))].filter(
        (zone) => !chosen.includes(zone),
      );
      if (options.length === 0) break;
      chosen.push(options[random.below(options.length)] as number);
    }
    return chosen;
  }

  async function join(seconds: number): Promise<void> {
    const top = best();
    if (top === undefined || problem.units > JOINED_UNITS) return;
    const joined = await joinPool(problem, pool, top.zoneOf, ports.solver, {
      seconds: Math.min(seconds, 10),
      nodes: 200,
      columns: JOINED,
    });
    if (joined !== null && findLoose(problem, joined).length === 0) offer(joined);
  }
}
