import { explainBlocks } from './explain-blocks.ts';
import type { BlockSheet } from './explain-blocks.ts';
import type { ZonePlan } from './plan-zones.ts';
import { poseZones } from './model/pose-zones.ts';
import type { ZoneRequest } from './model/zone-request.ts';

/** The reason sheets of a plan's blocks. */
export function sheetsOf(request: ZoneRequest, plan: ZonePlan): BlockSheet[] {
  const posed = poseZones(request);
  const schoolAt = new Map(request.schools.map((school, index) => [school.id, index]));
  const zoneOf = new Int32Array(posed.problem.units);
  for (const [index, block] of request.blocks.entries()) {
    const school = schoolAt.get(plan.assignment[block.id] as string) as number;
    zoneOf[posed.unitOf[index] as number] = posed.zoneOfSchool[school] as number;
  }
  return explainBlocks(request, posed, zoneOf);
}
