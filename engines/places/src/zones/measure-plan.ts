import type { PosedZones } from './model/pose-zones.ts';
import type { ZoneRequest } from './model/zone-request.ts';

/** A family's change of school: a block that goes elsewhere than today. */
export interface MovedBlock {
  readonly block: string;
  readonly pupils: number;
  readonly from: string;
  readonly to: string;
}

/** What a plan gives, beside the price that was minimised. */
export interface PlanMeasures {
  /** Σ pupils × km. */
  readonly cost: number;
  /** Pupils of each school's zone; a shared zone's pupils are split by capacity. */
  readonly loads: Readonly<Record<string, number>>;
  readonly moved: readonly MovedBlock[];
  readonly movedPupils: number;
  readonly meanKilometres: number;
  readonly longestKilometres: number;
  /** Fullest zone's load ÷ capacity, and the standard deviation of the fillings. */
  readonly fullest: number;
  readonly fillingSpread: number;
  /** Edges between blocks of different zones. */
  readonly cutEdges: number;
}

/** Measures an assignment of units against the request. */
export function measurePlan(request: ZoneRequest, posed: PosedZones, zoneOf: Int32Array): PlanMeasures {
  const { blocks, schools, today = {} } = request;
  const zones = posed.problem.zones;
  const load = new Float64Array(zones);
  const zoneOfBlock = new Map<string, number>();
  const schoolAt = new Map(schools.map((school, index) => [school.id, index]));
  let cost = 0;
  let pupils = 0;
  let longest = 0;
  const moved: MovedBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const zone = zoneOf[posed.unitOf[index] as number] as number;
    const way = posed.kilometres[index * zones + zone] as number;
    zoneOfBlock.set(block.id, zone);
    load[zone] = (load[zone] as number) + block.pupils;
    cost += block.pupils * way;
    pupils += block.pupils;
    if (block.pupils > 0) longest = Math.max(longest, way);
    const before = today[block.id];
    if (before !== undefined && posed.zoneOfSchool[schoolAt.get(before) as number] !== zone) {
      const to = (schools[(posed.zoneSchools[zone] as readonly number[])[0] as number] as { id: string }).id;
      moved.push({ block: block.id, pupils: block.pupils, from: before, to });
    }
  }
  const loads: Record<string, number> = Object.create(null) as Record<string, number>;
  const fillings: number[] = [];
  for (const [zone, members] of posed.zoneSchools.entries()) {
    const places = members.reduce(
      (sum, school) => sum + (schools[school] as { capacity: number }).capacity,
      0,
    );
    if (places > 0) fillings.push((load[zone] as number) / places);
    for (const school of members) {
      const { id, capacity } = schools[school] as { id: string; capacity: number };
      loads[id] =
        members.length === 1
          ? (load[zone] as number)
          : ((load[zone] as number) * capacity) / Math.max(places, 1e-9);
    }
  }
  const mean = fillings.reduce((sum, filling) => sum + filling, 0) / Math.max(1, fillings.length);
  return {
    cost,
    loads,
    moved,
    movedPupils: moved.reduce((sum, entry) => sum + entry.pupils, 0),
    meanKilometres: pupils > 0 ? cost / pupils : 0,
    longestKilometres: longest,
    fullest: Math.max(0, ...fillings),
    fillingSpread: Math.sqrt(
      fillings.reduce((sum, filling) => sum + (filling - mean) ** 2, 0) / Math.max(1, fillings.length),
    ),
    cutEdges: request.edges.filter(([a, b]) => zoneOfBlock.get(a) !== zoneOfBlock.get(b)).length,
  };
}
