import type { MipPort } from '../search/mip-port.ts';
import { makeMipRows } from '../search/mip-rows.ts';
import { makeSeededRandom } from '../search/seeded-random.ts';
import { loadExcess, zoneCost } from './value-plan.ts';
import type { ZoneProblem } from './zone-problem.ts';

/** A zone that some plan had: its units and price. */
export interface PooledZone {
  readonly zone: number;
  readonly units: readonly number[];
  readonly cost: number;
}

/** All zones that keep their limits and were seen so far, each once. */
export interface ZonePool {
  add(zoneOf: Int32Array): void;
  readonly zones: ReadonlyMap<string, PooledZone>;
}

/** Opens a pool of at most `most` zones; later ones push out the oldest. */
export function openPool(problem: ZoneProblem, most: number): ZonePool {
  const random = makeSeededRandom(1);
  const marks = Uint32Array.from({ length: 2 * problem.units }, () => Math.floor(random.next() * 4294967296));
  const zones = new Map<string, PooledZone>();
  return {
    zones,
    add(zoneOf) {
      const members: number[][] = Array.from({ length: problem.zones }, () => []);
      for (const [unit, zone] of zoneOf.entries()) (members[zone] as number[]).push(unit);
      for (const [zone, units] of members.entries()) {
        let one = 0;
        let two = 0;
        let load = 0;
        for (const unit of units) {
          one ^= marks[2 * unit] as number;
          two ^= marks[2 * unit + 1] as number;
          load += problem.pupils[unit] as number;
        }
        if (loadExcess(problem, zone, load) > 1e-9) continue;
        const key = `${zone}/${one}/${two}`;
        const known = zones.get(key);
        if (known !== undefined) {
          zones.delete(key);
          zones.set(key, known);
          continue;
        }
        zones.set(key, { zone, units, cost: zoneCost(problem, zone, units, zoneOf) });
        if (zones.size > most) zones.delete(zones.keys().next().value as string);
      }
    },
  };
}

/**
 * Joins pooled zones to the cheapest plan: every unit in one zone, every zone once (set partitioning, as Kong 2021 ends
 * his search). Null when the solver finds none.
 */
export async function joinPool(
  problem: ZoneProblem,
  pool: ZonePool,
  best: Int32Array,
  solver: MipPort,
  limits: { readonly seconds: number; readonly nodes: number },
): Promise<Int32Array | null> {
  const rows = makeMipRows();
  const byUnit: number[][] = Array.from({ length: problem.units }, () => []);
  const byZone: number[][] = Array.from({ length: problem.zones }, () => []);
  const list = [...pool.zones.values()];
  const start: number[] = [];
  const movedColumns: number[] = [];
  const movedPupils: number[] = [];
  for (const { zone, units, cost } of list) {
    const column = rows.addColumn(cost, 0, 1, true);
    (byZone[zone] as number[]).push(column);
    for (const unit of units) (byUnit[unit] as number[]).push(column);
    const size = units.length;
    let own = 0;
    for (const unit of best) if (unit === zone) own += 1;
    start.push(own === size && units.every((unit) => best[unit] === zone) ? 1 : 0);
    if (problem.moved !== null) {
      movedColumns.push(column);
      movedPupils.push(units.reduce((sum, unit) => sum + ((problem.moved as Float64Array)[unit * problem.zones + zone] as number), 0));
    }
  }
  for (const columns of [...byZone, ...byUnit]) rows.addRow(1, 1, columns, columns.map(() => 1));
  if (problem.moved !== null) rows.addRow(-Infinity, problem.movedMost, movedColumns, movedPupils);
  const outcome = await solver.solve(rows.build(), {
    ...limits,
    gap: 1e-6,
    relaxed: false,
    start: Float64Array.from(start),
  });
  if (outcome.point === null) return null;
  const next = Int32Array.from(best);
  for (const [column, { zone, units }] of list.entries()) {
    if ((outcome.point[column] as number) > 0.5) for (const unit of units) next[unit] = zone;
  }
  return next;
}
