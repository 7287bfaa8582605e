import type { ZoneProblem } from './model/zone-problem.ts';

/** A smallest-first queue of unit–zone offers; the key is lazily checked by the caller. */
interface Offer {
  readonly key: number;
  readonly unit: number;
  readonly zone: number;
}

function push(heap: Offer[], offer: Offer): void {
  heap.push(offer);
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((heap[above] as Offer).key <= offer.key) break;
    heap[at] = heap[above] as Offer;
    at = above;
  }
  heap[at] = offer;
}

function pop(heap: Offer[]): Offer {
  const top = heap[0] as Offer;
  const last = heap.pop() as Offer;
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && (heap[below + 1] as Offer).key < (heap[below] as Offer).key) below += 1;
    if ((heap[below] as Offer).key >= last.key) break;
    heap[at] = heap[below] as Offer;
    at = below;
  }
  heap[at] = last;
  return top;
}

/** Claims units on the cheapest way from the zone's home to a fixed unit that would else lie apart. */
function claimWay(problem: ZoneProblem, zoneOf: Int32Array, zone: number, goal: number): boolean {
  const { units, zones, starts, neighbours, cost, allowed } = problem;
  const way = new Float64Array(units).fill(Infinity);
  const before = new Int32Array(units).fill(-1);
  const heap: Offer[] = [];
  const home = problem.home[zone] as number;
  way[home] = 0;
  push(heap, { key: 0, unit: home, zone });
  while (heap.length > 0) {
    const { key, unit } = pop(heap);
    if (key > (way[unit] as number)) continue;
    if (unit === goal) break;
    for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at += 1) {
      const next = neighbours[at] as number;
      const owner = zoneOf[next] as number;
      if ((owner >= 0 && owner !== zone) || allowed[next * zones + zone] === 0) continue;
      const step = owner === zone ? 0 : 1e-6 + (cost[next * zones + zone] as number);
      if (key + step < (way[next] as number)) {
        way[next] = key + step;
        before[next] = unit;
        push(heap, { key: key + step, unit: next, zone });
      }
    }
  }
  if (!Number.isFinite(way[goal])) return false;
  for (let unit = goal; unit >= 0; unit = before[unit] as number) zoneOf[unit] = zone;
  return true;
}

/**
 * Grows all zones from their homes, the cheapest offer first (`cost + price of a place · pupils`), so that each is
 * connected. Null when some unit can be reached by no zone that may have it.
 */
export function growZones(problem: ZoneProblem, prices: Float64Array): Int32Array | null {
  const { units, zones, pupils, cost, allowed, fixed, starts, neighbours } = problem;
  const zoneOf = new Int32Array(units).fill(-1);
  for (let unit = 0; unit < units; unit += 1) zoneOf[unit] = fixed[unit] as number;
  for (let unit = 0; unit < units; unit += 1) {
    const zone = fixed[unit] as number;
    if (zone >= 0 && unit !== problem.home[zone] && !claimWay(problem, zoneOf, zone, unit)) return null;
  }
  const offerOf = (unit: number, zone: number): number =>
    (cost[unit * zones + zone] as number) + (prices[zone] as number) * (pupils[unit] as number);
  const least = new Float64Array(units).fill(Infinity);
  for (let unit = 0; unit < units; unit += 1) {
    for (let zone = 0; zone < zones; zone += 1) {
      if (allowed[unit * zones + zone] === 1)
        least[unit] = Math.min(least[unit] as number, offerOf(unit, zone));
    }
  }
  const heap: Offer[] = [];
  const offerAround = (unit: number, zone: number): void => {
    for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at += 1) {
      const next = neighbours[at] as number;
      if (zoneOf[next] !== -1 || allowed[next * zones + zone] === 0) continue;
      push(heap, { key: offerOf(next, zone) - (least[next] as number), unit: next, zone });
    }
  };
  for (let unit = 0; unit < units; unit += 1)
    if (zoneOf[unit] !== -1) offerAround(unit, zoneOf[unit] as number);
  let open = zoneOf.filter((zone) => zone < 0).length;
  while (heap.length > 0) {
    const { unit, zone } = pop(heap);
    if (zoneOf[unit] !== -1) continue;
    zoneOf[unit] = zone;
    open -= 1;
    offerAround(unit, zone);
  }
  return open === 0 ? zoneOf : null;
}
