import type { SearchBudget, SearchPorts } from '../search/search-ports.ts';
import { findConflict } from './find-conflict.ts';
import type { ZoneConflict } from './find-conflict.ts';
import { measurePlan } from './measure-plan.ts';
import type { PlanMeasures } from './measure-plan.ts';
import { poseZones } from './model/pose-zones.ts';
import type { PosedZones } from './model/pose-zones.ts';
import { pricePlaces } from './price-places.ts';
import { searchZones } from './search-zones.ts';
import type { ZoneRequest } from './model/zone-request.ts';

/** A plan of zones: the school of every block (in a shared zone the first of its schools), and what it measures. */
export interface ZonePlan extends PlanMeasures {
  readonly assignment: Readonly<Record<string, string>>;
  /** Value of what was minimised; equals `cost` unless weights were given. */
  readonly objective: number;
}

/** What came of a request. */
export type ZoneOutcome =
  | {
      readonly kind: 'found';
      readonly plan: ZonePlan;
      /** Proven: no plan that keeps the rules is below it. */
      readonly bound: number;
      readonly gap: number;
      readonly iterations: number;
      readonly endedBy: 'iterations' | 'seconds' | 'cancelled' | 'proven';
      readonly others: readonly ZonePlan[];
    }
  | { readonly kind: 'infeasible'; readonly conflict: ZoneConflict }
  | { readonly kind: 'open'; readonly iterations: number; readonly missing: number }
  | { readonly kind: 'cancelled' };

/** Rounds of the bound; its value no longer changes much after them. */
const BOUND_ROUNDS = 500;

/** Gives the plan that an assignment of units stands for. */
export function describePlan(
  request: ZoneRequest,
  posed: PosedZones,
  zoneOf: Int32Array,
  objective: number,
): ZonePlan {
  const assignment: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [index, block] of request.blocks.entries()) {
    const zone = zoneOf[posed.unitOf[index] as number] as number;
    const schools = posed.zoneSchools[zone] as readonly number[];
    const own = schools.find((school) => request.schools[school]?.block === block.id);
    assignment[block.id] = (request.schools[own ?? (schools[0] as number)] as { id: string }).id;
  }
  return { assignment, objective, ...measurePlan(request, posed, zoneOf) };
}

/** Finds the best zones for a request that `checkZones` let pass; an impossible one is answered with the rules in conflict. */
export async function planZones(
  request: ZoneRequest,
  budget: SearchBudget,
  ports: SearchPorts,
): Promise<ZoneOutcome> {
  const posed = poseZones(request);
  const begun = ports.now();
  const prices = await pricePlaces(posed.problem, BOUND_ROUNDS, () => ports.rest());
  if (await ports.rest()) return { kind: 'cancelled' };
  const explain = async (seconds: number): Promise<ZoneConflict | null> =>
    findConflict(request, ports, seconds);
  if (prices.bound === Infinity) {
    const conflict = await explain(budget.seconds);
    if (conflict !== null) return { kind: 'infeasible', conflict };
  }
  const found = await searchZones(
    posed.problem,
    prices,
    { ...budget, seconds: Math.max(0.2, budget.seconds - (ports.now() - begun) / 1000) },
    ports,
  );
  if (found.endedBy === 'cancelled') return { kind: 'cancelled' };
  if (found.zoneOf === null) {
    const left = Math.max(2, budget.seconds - (ports.now() - begun) / 1000);
    const conflict = await explain(left);
    if (await ports.rest()) return { kind: 'cancelled' };
    if (conflict !== null) return { kind: 'infeasible', conflict };
    return { kind: 'open', iterations: found.iterations, missing: found.missing };
  }
  const plan = describePlan(request, posed, found.zoneOf, found.cost);
  const others = found.others.map(({ zoneOf, cost }) => describePlan(request, posed, zoneOf, cost));
  const bound = Math.min(found.cost, Math.max(0, prices.bound));
  const gap = found.cost > 0 ? (found.cost - bound) / found.cost : 0;
  return { kind: 'found', plan, bound, gap, iterations: found.iterations, endedBy: found.endedBy, others };
}
