import type { ZoneRequest, ZoneSchool } from './zone-request.ts';

/** A weight, 0 when it is not given. */
export function chooseScale(weight: number | undefined): number {
  return weight ?? 0;
}

/** Kilometres from each block to each school: as imported, else in a straight line. */
export function measureSchools(request: ZoneRequest): Float64Array {
  const { blocks, schools } = request;
  const at = new Map(blocks.map((block, index) => [block.id, index]));
  const kilometres = new Float64Array(blocks.length * schools.length);
  for (const [column, school] of schools.entries()) {
    const own = blocks[at.get(school.block) as number] as { x: number; y: number };
    for (const [row, block] of blocks.entries()) {
      kilometres[row * schools.length + column] = Math.hypot(block.x - own.x, block.y - own.y) / 1000;
    }
  }
  const schoolAt = new Map(schools.map((school, index) => [school.id, index]));
  for (const { block, school, metres } of request.distance ?? []) {
    kilometres[(at.get(block) as number) * schools.length + (schoolAt.get(school) as number)] = metres / 1000;
  }
  return kilometres;
}

/** What the matrix of a posed problem is made of. */
export interface UnitCosts {
  readonly cost: Float64Array;
  readonly allowed: Uint8Array;
  readonly moved: Float64Array;
  readonly kilometres: Float64Array;
}

/**
 * Prices every unit in every zone: pupils × km (in a shared zone the mean of its schools by capacity), pupils who move,
 * kilometres beyond the longest walk; and says which zones the hard rules leave open.
 */
export function fillUnitCosts(
  request: ZoneRequest,
  unitBlocks: readonly (readonly number[])[],
  zoneSchools: readonly (readonly number[])[],
  zoneOfSchool: Int32Array,
  fixed: Int32Array,
): UnitCosts {
  const { blocks, schools, weights = {}, longest, today = {} } = request;
  const zones = zoneSchools.length;
  const toSchool = measureSchools(request);
  const schoolAt = new Map(schools.map((school, index) => [school.id, index]));
  const kilometres = new Float64Array(blocks.length * zones);
  const cost = new Float64Array(unitBlocks.length * zones);
  const moved = new Float64Array(cost.length);
  const allowed = new Uint8Array(cost.length).fill(1);
  for (const [unit, list] of unitBlocks.entries()) {
    for (let zone = 0; zone < zones; zone += 1) {
      const at = unit * zones + zone;
      const members = zoneSchools[zone] as readonly number[];
      const places = members.reduce((sum, school) => sum + (schools[school] as ZoneSchool).capacity, 0);
      for (const index of list) {
        const block = blocks[index] as { id: string; pupils: number };
        let mean = 0;
        let farthest = 0;
        for (const school of members) {
          const way = toSchool[index * schools.length + school] as number;
          const share = places === 0 ? 1 / members.length : (schools[school] as ZoneSchool).capacity / places;
          mean += members.length === 1 ? way : share * way;
          farthest = Math.max(farthest, way);
        }
        kilometres[index * zones + zone] = mean;
        let price = (weights.distance ?? 1) * block.pupils * mean;
        const before = today[block.id];
        if (before !== undefined && zoneOfSchool[schoolAt.get(before) as number] !== zone) {
          moved[at] = (moved[at] as number) + block.pupils;
          price += (weights.moved ?? 0) * block.pupils;
        }
        if (longest !== undefined && farthest * 1000 > longest) {
          if (weights.longest !== undefined)
            price += weights.longest * block.pupils * (farthest - longest / 1000);
          else if (block.pupils > 0) allowed[at] = 0;
        }
        cost[at] = (cost[at] as number) + price;
      }
      const bound = fixed[unit] as number;
      if (bound >= 0) allowed[at] = bound === zone ? 1 : 0;
    }
  }
  return { cost, allowed, moved, kilometres };
}
