import type { MipPort } from '../search/mip-port.ts';
import { makeMipRows } from '../search/mip-rows.ts';
import { makeSeededRandom } from '../search/seeded-random.ts';
import { offerOf } from './list-choices.ts';
import { loadExcess, zoneCost } from './value-plan.ts';
import type { ZoneProblem } from './model/zone-problem.ts';

/** A zone that some plan had: its units and price. */
export interface PooledZone {
  readonly zone: number;
  readonly units: readonly number[];
  readonly cost: number;
  /** Price above the worth of its units and places at the prices of the bound. */
  readonly more: number;
}

/** All zones that keep their limits and were seen so far, each once. */
export interface ZonePool {
  add(zoneOf: Int32Array): void;
  /** The zones of a plan as columns, pooled or not. */
  zonesOf(zoneOf: Int32Array): PooledZone[];
  /** The zones most likely part of a best plan: least price above what their units and places are worth, as many of each. */
  pick(most: number): PooledZone[];
  readonly zones: ReadonlyMap<string, PooledZone>;
}

/** Opens a pool of at most `most` zones; later ones push out the oldest. */
export function openPool(problem: ZoneProblem, prices: Float64Array, most: number): ZonePool {
  const random = makeSeededRandom(1);
  const marks = Uint32Array.from({ length: 2 * problem.units }, () => Math.floor(random.next() * 4294967296));
  const zones = new Map<string, PooledZone>();
  const worth = Float64Array.from({ length: problem.units }, (_, unit) => {
    let least = Infinity;
    for (let zone = 0; zone < problem.zones; zone += 1) {
      if (problem.allowed[unit * problem.zones + zone] === 1)
        least = Math.min(least, offerOf(problem, prices, unit, zone));
    }
    return least;
  });
  const listZones = (zoneOf: Int32Array): { key: string; zone: number; units: number[]; load: number }[] => {
    const list = Array.from({ length: problem.zones }, (_, zone) => ({
      zone,
      units: [] as number[],
      load: 0,
      one: 0,
      two: 0,
    }));
    for (let unit = 0; unit < problem.units; unit += 1) {
      const entry = list[zoneOf[unit] as number] as (typeof list)[number];
      entry.units.push(unit);
      entry.load += problem.pupils[unit] as number;
      entry.one ^= marks[2 * unit] as number;
      entry.two ^= marks[2 * unit + 1] as number;
    }
    return list.map(({ zone, units, load, one, two }) => ({
      key: `${zone}/${one}/${two}`,
      zone,
      units,
      load,
    }));
  };
  return {
    zones,
    pick(count) {
      const quota = Math.ceil(count / problem.zones);
      const taken = new Int32Array(problem.zones);
      const list: PooledZone[] = [];
      for (const entry of [...zones.values()].toSorted((a, b) => a.more - b.more)) {
        if ((taken[entry.zone] as number) >= quota) continue;
        taken[entry.zone] = (taken[entry.zone] as number) + 1;
        list.push(entry);
      }
      return list;
    },
    add(zoneOf) {
      for (const { key, zone, units, load } of listZones(zoneOf)) {
        if (loadExcess(problem, zone, load) > 1e-9 || zones.has(key)) continue;
        const cost = zoneCost(problem, zone, units, zoneOf);
        let more = cost + (prices[zone] as number) * load;
        for (const unit of units) more -= worth[unit] as number;
        zones.set(key, { zone, units, cost, more });
        if (zones.size > most) zones.delete(zones.keys().next().value as string);
      }
    },
    zonesOf: (zoneOf) =>
      listZones(zoneOf).map(
        ({ key, zone, units }) =>
          zones.get(key) ?? { zone, units, cost: zoneCost(problem, zone, units, zoneOf), more: 0 },
      ),
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
  limits: { readonly seconds: number; readonly nodes: number; readonly columns: number },
): Promise<Int32Array | null> {
  const rows = makeMipRows();
  const byUnit: number[][] = Array.from({ length: problem.units }, () => []);
  const byZone: number[][] = Array.from({ length: problem.zones }, () => []);
  const list = pool.pick(limits.columns);
  const kept = new Set(list);
  for (const zone of pool.zonesOf(best)) if (!kept.has(zone)) list.push(zone);
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
      movedPupils.push(
        units.reduce(
          (sum, unit) => sum + ((problem.moved as Float64Array)[unit * problem.zones + zone] as number),
          0,
        ),
      );
    }
  }
  for (const columns of [...byZone, ...byUnit])
    rows.addRow(
      1,
      1,
      columns,
      columns.map(() => 1),
    );
  if (problem.moved !== null) rows.addRow(-Infinity, problem.movedMost, movedColumns, movedPupils);
  const outcome = await solver.solve(rows.build(), {
    seconds: limits.seconds,
    nodes: limits.nodes,
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
