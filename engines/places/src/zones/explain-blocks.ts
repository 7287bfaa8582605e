import type { PosedZones } from './model/pose-zones.ts';
import type { ZoneRequest } from './model/zone-request.ts';

/** Why a block does not belong to the school nearest to it. */
export type BlockReason =
  'nearest' | 'own' | 'fixed' | 'together' | 'tooFar' | 'noBorder' | 'cutsZone' | 'full' | 'betterTogether';

/** The reason sheet of a block: where it goes, where the nearest school is, why not there, and who would be displaced. */
export interface BlockSheet {
  readonly block: string;
  readonly pupils: number;
  readonly school: string;
  readonly kilometres: number;
  readonly nearest: string;
  readonly nearestKilometres: number;
  readonly reason: BlockReason;
  /** Pupils whom the nearest school could not take any more if the block went there. */
  readonly over: number;
  /** Blocks that would have to leave the nearest school's zone to make room, those who lose least by it first. */
  readonly displaced: readonly {
    readonly block: string;
    readonly pupils: number;
    readonly to: string;
    readonly moreKilometres: number;
  }[];
}

/** Writes the sheet of every block of an assignment (block → zone by its unit). */
export function explainBlocks(request: ZoneRequest, posed: PosedZones, zoneOf: Int32Array): BlockSheet[] {
  const { blocks, schools } = request;
  const { problem, kilometres, unitOf, unitBlocks, zoneSchools } = posed;
  const { zones, starts, neighbours } = problem;
  const nameOf = (zone: number): string =>
    (zoneSchools[zone] as readonly number[])
      .map((school) => (schools[school] as { id: string }).id)
      .join(' + ');
  const load = new Float64Array(zones);
  for (let unit = 0; unit < problem.units; unit += 1) {
    load[zoneOf[unit] as number] =
      (load[zoneOf[unit] as number] as number) + (problem.pupils[unit] as number);
  }
  const zoneUnits: number[][] = Array.from({ length: zones }, () => []);
  for (const [unit, zone] of zoneOf.entries()) (zoneUnits[zone] as number[]).push(unit);
  const touches = (unit: number, zone: number): boolean => {
    for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at += 1) {
      if (zoneOf[neighbours[at] as number] === zone) return true;
    }
    return false;
  };
  const holds = (unit: number): boolean => {
    const zone = zoneOf[unit] as number;
    const home = problem.home[zone] as number;
    const seen = new Set([home]);
    for (const from of seen) {
      for (let at = starts[from] as number; at < (starts[from + 1] as number); at += 1) {
        const next = neighbours[at] as number;
        if (next !== unit && zoneOf[next] === zone) seen.add(next);
      }
    }
    return seen.size < (zoneUnits[zone] as number[]).length - 1;
  };
  return blocks.map((block, index): BlockSheet => {
    const unit = unitOf[index] as number;
    const zone = zoneOf[unit] as number;
    let nearest = zone;
    for (let other = 0; other < zones; other += 1) {
      if (
        (kilometres[index * zones + other] as number) <
        (kilometres[index * zones + nearest] as number) - 1e-12
      )
        nearest = other;
    }
    const size = problem.pupils[unit] as number;
    const over =
      nearest === zone
        ? 0
        : Math.max(0, (load[nearest] as number) + size - (problem.high[nearest] as number));
    const isOwn = schools.some((school) => school.block === block.id);
    let reason: BlockReason = 'betterTogether';
    if (nearest === zone) reason = 'nearest';
    else if (isOwn) reason = 'own';
    else if ((problem.fixed[unit] as number) >= 0)
      reason = (request.fixed ?? {})[block.id] === undefined ? 'together' : 'fixed';
    else if (problem.allowed[unit * zones + nearest] === 0) reason = 'tooFar';
    else if (over > 0) reason = 'full';
    else if (!touches(unit, nearest)) reason = 'noBorder';
    else if (holds(unit)) reason = 'cutsZone';
    else if ((unitBlocks[unit] as readonly number[]).length > 1) reason = 'together';
    const displaced: { block: string; pupils: number; to: string; moreKilometres: number }[] = [];
    if (over > 0) {
      const offers: { unit: number; to: number; more: number }[] = [];
      for (const other of zoneUnits[nearest] as number[]) {
        if ((problem.fixed[other] as number) >= 0 || problem.pupils[other] === 0) continue;
        let to = -1;
        for (let target = 0; target < zones; target += 1) {
          if (target === nearest || problem.allowed[other * zones + target] === 0) continue;
          if (
            to < 0 ||
            (problem.cost[other * zones + target] as number) < (problem.cost[other * zones + to] as number)
          )
            to = target;
        }
        if (to < 0) continue;
        const more =
          ((problem.cost[other * zones + to] as number) - (problem.cost[other * zones + nearest] as number)) /
          (problem.pupils[other] as number);
        offers.push({ unit: other, to, more });
      }
      offers.sort((a, b) => a.more - b.more);
      let freed = 0;
      for (const { unit: other, to } of offers) {
        if (freed >= over) break;
        freed += problem.pupils[other] as number;
        for (const row of unitBlocks[other] as readonly number[]) {
          const moved = blocks[row] as { id: string; pupils: number };
          const more =
            (kilometres[row * zones + to] as number) - (kilometres[row * zones + nearest] as number);
          if (moved.pupils > 0)
            displaced.push({ block: moved.id, pupils: moved.pupils, to: nameOf(to), moreKilometres: more });
        }
      }
    }
    return {
      block: block.id,
      pupils: block.pupils,
      school: nameOf(zone),
      kilometres: kilometres[index * zones + zone] as number,
      nearest: nameOf(nearest),
      nearestKilometres: kilometres[index * zones + nearest] as number,
      reason,
      over,
      displaced,
    };
  });
}
