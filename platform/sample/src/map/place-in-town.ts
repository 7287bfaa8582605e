import type { Random } from '@junheng/kernel';
import type { Point } from '../sample-types.ts';

/** Whether a point lies inside a closed ring. Source: even-odd ray crossing (W. R. Franklin, PNPOLY). */
export function isInsideRing(ring: readonly Point[], [x, y]: Point): boolean {
  let isInside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1], ring[index]];
    if (from === undefined || to === undefined) continue;
    const crosses = from[1] > y !== to[1] > y;
    if (crosses && x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0])
      isInside = !isInside;
  }
  return isInside;
}

function squaredDistance([x1, y1]: Point, [x2, y2]: Point): number {
  return (x1 - x2) ** 2 + (y1 - y2) ** 2;
}

/** The middle of a ring's corners. */
export function middleOf(ring: readonly Point[]): Point {
  const points = ring.slice(1);
  const sum = points.reduce<Point>((total, point) => [total[0] + point[0], total[1] + point[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

const TRIES = 24;

/**
 * A place inside a town that keeps away from its border and from the places taken before: the best of some random tries.
 * Degrees, five decimals (about a metre).
 */
export function placeInTown(ring: readonly Point[], taken: readonly Point[], random: Random): Point {
  const [lons, lats] = [ring.map((point) => point[0]), ring.map((point) => point[1])];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  let best = middleOf(ring).map(round) as unknown as Point;
  let bestRoom = -1;
  for (let tried = 0; tried < TRIES;) {
    const place: Point = [
      round(west + random.next() * (east - west)),
      round(south + random.next() * (north - south)),
    ];
    if (!isInsideRing(ring, place)) continue;
    tried += 1;
    const toBorder = Math.min(...ring.map((point) => squaredDistance(point, place))) * 4;
    const room = Math.min(toBorder, ...taken.map((other) => squaredDistance(other, place)));
    if (room > bestRoom) [best, bestRoom] = [place, room];
  }
  return best;
}
