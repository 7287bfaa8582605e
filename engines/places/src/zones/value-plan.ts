import type { ZoneProblem } from './model/zone-problem.ts';

/** What a plan is worth: its price, and by how many pupils it breaks limits of load or of moving. */
export interface PlanValue {
  readonly cost: number;
  readonly excess: number;
}

/** Pupils by which a load lies outside the zone's limits. */
export function loadExcess(problem: ZoneProblem, zone: number, load: number): number {
  const high = problem.high[zone] as number;
  if (load > high) return load - high;
  const low = problem.low[zone] as number;
  return load < low ? low - load : 0;
}

/** The price of one zone with these members, pairs cut at its border counted half. */
export function zoneCost(
  problem: ZoneProblem,
  zone: number,
  members: readonly number[],
  zoneOf: Int32Array,
): number {
  const { zones, pairStarts, pairs, pairCosts } = problem;
  let sum = 0;
  let load = 0;
  for (const unit of members) {
    sum += problem.cost[unit * zones + zone] as number;
    load += problem.pupils[unit] as number;
    for (let at = pairStarts[unit] as number; at < (pairStarts[unit + 1] as number); at += 1) {
      if (zoneOf[pairs[at] as number] !== zone) sum += (pairCosts[at] as number) / 2;
    }
  }
  if (problem.deviationCost > 0)
    sum += problem.deviationCost * Math.abs(load - (problem.target[zone] as number));
  return sum;
}

/** Values a whole assignment from scratch. */
export function valuePlan(problem: ZoneProblem, zoneOf: Int32Array): PlanValue {
  const { units, zones } = problem;
  const members: number[][] = Array.from({ length: zones }, () => []);
  let moved = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const zone = zoneOf[unit] as number;
    (members[zone] as number[]).push(unit);
    if (problem.moved !== null) moved += problem.moved[unit * zones + zone] as number;
  }
  let cost = 0;
  let excess = problem.moved === null ? 0 : Math.max(0, moved - problem.movedMost);
  for (let zone = 0; zone < zones; zone += 1) {
    const own = members[zone] as number[];
    cost += zoneCost(problem, zone, own, zoneOf);
    let load = 0;
    for (const unit of own) load += problem.pupils[unit] as number;
    excess += loadExcess(problem, zone, load);
  }
  return { cost, excess: excess < 1e-9 ? 0 : excess };
}
