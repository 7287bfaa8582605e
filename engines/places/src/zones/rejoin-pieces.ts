import { findLoose } from './find-loose.ts';
import { offerOf } from './list-choices.ts';
import type { ZoneProblem } from './model/zone-problem.ts';

/** Gives loose pieces, unit by unit, to zones they touch, the cheapest offer first; true when nothing loose remains. */
export function rejoinPieces(problem: ZoneProblem, prices: Float64Array, zoneOf: Int32Array): boolean {
  const { zones, allowed, starts, neighbours } = problem;
  const open = new Set(findLoose(problem, zoneOf).flatMap(({ piece }) => piece));
  while (open.size > 0) {
    let least = Infinity;
    let one = -1;
    let to = -1;
    for (const unit of open) {
      if ((problem.fixed[unit] as number) >= 0) return false;
      for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at += 1) {
        const next = neighbours[at] as number;
        if (open.has(next)) continue;
        const zone = zoneOf[next] as number;
        if (allowed[unit * zones + zone] === 0) continue;
        const offer = offerOf(problem, prices, unit, zone);
        if (offer < least) {
          least = offer;
          one = unit;
          to = zone;
        }
      }
    }
    if (one < 0) return false;
    zoneOf[one] = to;
    open.delete(one);
  }
  return true;
}
