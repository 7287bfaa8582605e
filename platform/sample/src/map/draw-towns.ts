import type { Random } from '@junheng/kernel';
import { partRandom } from '../make-ids.ts';
import type { Point } from '../sample-types.ts';
import { corners, sheet, townCorners } from './outline-data.ts';

/** How often an edge is halved: four times makes sixteen pieces, enough to look like a river or a ridge. */
const HALVINGS = 4;
/** How far a middle is pushed aside, as a share of its edge's length. At 0.08 one district in 300 crossed its own borders, at 0.07 none. */
const ROUGHNESS = 0.065;

function roughen(from: Point, to: Point, random: Random, halvings: number): Point[] {
  if (halvings === 0) return [from];
  const push = (random.next() * 2 - 1) * ROUGHNESS;
  const middle: Point = [
    (from[0] + to[0]) / 2 - (to[1] - from[1]) * push,
    (from[1] + to[1]) / 2 + (to[0] - from[0]) * push,
  ];
  return [...roughen(from, middle, random, halvings - 1), ...roughen(middle, to, random, halvings - 1)];
}

/** The border between two corners, first point included, last one not; both towns beside it get the same points. */
function borderBetween(seed: number, first: string, last: string): Point[] {
  const [low, high] = [first, last].toSorted();
  const [from, to] = [corners[low ?? ''], corners[high ?? '']];
  if (from === undefined || to === undefined) throw new Error(`no corner ${first} or ${last}`);
  const points = roughen(from, to, partRandom(seed, `border ${low} ${high}`), HALVINGS);
  return first === low ? points : [to, ...points.slice(1).toReversed()];
}

function toDegrees([x, y]: Point): Point {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return [round(sheet.lon + (x / 100) * sheet.width), round(sheet.lat + (y / 100) * sheet.height)];
}

/** The closed ring of every town by its key, in degrees. Neighbours share every point of their border. */
export function drawTowns(seed: number): ReadonlyMap<string, readonly Point[]> {
  return new Map(
    Object.entries(townCorners).map(([town, names]) => {
      const points = names.flatMap((name, index) =>
        borderBetween(seed, name, names[(index + 1) % names.length] ?? name),
      );
      const ring = points.map(toDegrees);
      return [town, [...ring, ...ring.slice(0, 1)]];
    }),
  );
}
