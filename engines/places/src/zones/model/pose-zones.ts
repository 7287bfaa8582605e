import { chooseScale } from './unit-costs.ts';
import { gatherUnits } from './gather-units.ts';
import { linkUnits, pairUnits } from './link-units.ts';
import { fillUnitCosts } from './unit-costs.ts';
import type { ZoneProblem } from './zone-problem.ts';
import type { ZoneRequest } from './zone-request.ts';

/** A request as arrays, and what the arrays' rows stand for. */
export interface PosedZones {
  readonly problem: ZoneProblem;
  /** Blocks of each unit, as positions in the request. */
  readonly unitBlocks: readonly (readonly number[])[];
  readonly unitOf: Int32Array;
  /** Schools of each zone, as positions in the request. */
  readonly zoneSchools: readonly (readonly number[])[];
  readonly zoneOfSchool: Int32Array;
  /** Kilometres from block to zone: `kilometres[block · zones + zone]`. */
  readonly kilometres: Float64Array;
}

/** Turns a request that `checkRequest` let pass into arrays. Blocks are put in an order that does not depend on their names. */
export function poseZones(request: ZoneRequest): PosedZones {
  const { blocks, schools, weights = {} } = request;
  const zoneSchools = groupSchools(request);
  const zones = zoneSchools.length;
  const zoneOfSchool = new Int32Array(schools.length);
  for (const [zone, members] of zoneSchools.entries())
    for (const school of members) zoneOfSchool[school] = zone;
  const { unitBlocks, unitOf } = gatherUnits(request);
  const units = unitBlocks.length;
  const schoolAt = new Map(schools.map((school, index) => [school.id, index]));
  const blockAt = new Map(blocks.map((block, index) => [block.id, index]));
  const fixed = new Int32Array(units).fill(-1);
  const home = new Int32Array(zones).fill(-1);
  for (const [index, school] of schools.entries()) {
    const unit = unitOf[blockAt.get(school.block) as number] as number;
    const zone = zoneOfSchool[index] as number;
    fixed[unit] = zone;
    if (home[zone] === -1) home[zone] = unit;
  }
  for (const [block, school] of Object.entries(request.fixed ?? {})) {
    fixed[unitOf[blockAt.get(block) as number] as number] = zoneOfSchool[
      schoolAt.get(school) as number
    ] as number;
  }
  const pupils = new Float64Array(units);
  for (const [index, block] of blocks.entries()) {
    const unit = unitOf[index] as number;
    pupils[unit] = (pupils[unit] as number) + block.pupils;
  }
  const total = pupils.reduce((sum, count) => sum + count, 0);
  const capacity = Float64Array.from(zoneSchools, (members) =>
    members.reduce((sum, school) => sum + (schools[school] as { capacity: number }).capacity, 0),
  );
  const places = capacity.reduce((sum, count) => sum + count, 0);
  const filling = places === 0 ? 0 : total / places;
  const within = request.balanceWithin;
  const { cost, allowed, moved, kilometres } = fillUnitCosts(
    request,
    unitBlocks,
    zoneSchools,
    zoneOfSchool,
    fixed,
  );
  const { starts, neighbours } = linkUnits(request, unitOf, units);
  const pairing = pairUnits(
    request,
    unitOf,
    units,
    chooseScale(weights.compactness),
    chooseScale(weights.together),
  );
  return {
    problem: {
      units,
      zones,
      pupils,
      cost,
      allowed,
      fixed,
      home,
      starts,
      neighbours,
      ...pairing,
      low: capacity.map((count) => (within === undefined ? 0 : Math.max(0, (filling - within) * count))),
      high: capacity.map((count) =>
        within === undefined ? count : Math.min(count, (filling + within) * count),
      ),
      target: capacity.map((count) => filling * count),
      deviationCost: chooseScale(weights.balance),
      moved: request.movedMost === undefined ? null : moved,
      movedMost: request.movedMost ?? Infinity,
      today: readToday(request, unitBlocks, fixed, zoneOfSchool, schoolAt),
    },
    unitBlocks,
    unitOf,
    zoneSchools,
    zoneOfSchool,
    kilometres,
  };
}

/** The zones of today by unit; a unit whose blocks differ counts as its first, a fixed unit as fixed. Null when some block has none. */
function readToday(
  request: ZoneRequest,
  unitBlocks: readonly (readonly number[])[],
  fixed: Int32Array,
  zoneOfSchool: Int32Array,
  schoolAt: ReadonlyMap<string, number>,
): Int32Array | null {
  const { blocks, today } = request;
  if (today === undefined) return null;
  const zoneOf = Int32Array.from(fixed);
  for (const [unit, [first]] of unitBlocks.entries()) {
    if ((fixed[unit] as number) >= 0) continue;
    const school = today[(blocks[first as number] as { id: string }).id];
    if (school === undefined) return null;
    zoneOf[unit] = zoneOfSchool[schoolAt.get(school) as number] as number;
  }
  return zoneOf;
}

/** Zones as lists of schools, ordered by where their first school stands. */
function groupSchools(request: ZoneRequest): number[][] {
  const { blocks, schools } = request;
  const blockAt = new Map(blocks.map((block) => [block.id, block]));
  const schoolAt = new Map(schools.map((school, index) => [school.id, index]));
  const groups: number[][] = [];
  const taken = new Set<number>();
  for (const ids of request.shared ?? []) {
    const group = ids.map((id) => schoolAt.get(id) as number);
    for (const school of group) taken.add(school);
    groups.push(group);
  }
  for (const school of schools.keys()) if (!taken.has(school)) groups.push([school]);
  const key = (school: number): { x: number; y: number } => {
    const block = blockAt.get((schools[school] as { block: string }).block);
    return { x: block?.x ?? 0, y: block?.y ?? 0 };
  };
  const compare = (a: number, b: number): number => key(a).x - key(b).x || key(a).y - key(b).y || a - b;
  return groups
    .map((group) => group.toSorted(compare))
    .toSorted((a, b) => compare(a[0] as number, b[0] as number));
}
