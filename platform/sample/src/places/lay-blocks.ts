import type { Point, SampleTownShape } from '../sample-types.ts';
import { isInsideRing } from '../map/place-in-town.ts';

/** A residential block: a square of the district with those who live there. */
export interface SampleBlock {
  readonly id: string;
  readonly town: string;
  readonly place: Point;
  /** Metres east and north of the district's south-western corner. */
  readonly x: number;
  readonly y: number;
  readonly column: number;
  readonly row: number;
}

/** Edge of a block in metres. */
export const BLOCK_EDGE = 900;
const METRES_A_DEGREE = 111_320;

/** Turns degrees into metres around a corner: plane enough for a district. */
export function metresFrom(corner: Point, [lon, lat]: Point): { x: number; y: number } {
  const shrink = Math.cos((corner[1] * Math.PI) / 180);
  return {
    x: Math.round((lon - corner[0]) * METRES_A_DEGREE * shrink),
    y: Math.round((lat - corner[1]) * METRES_A_DEGREE),
  };
}

/** The south-western corner of all towns. */
export function cornerOf(towns: readonly SampleTownShape[]): Point {
  const points = towns.flatMap((town) => town.ring);
  return [Math.min(...points.map((point) => point[0])), Math.min(...points.map((point) => point[1]))];
}

/** Lays a grid over the towns; a block is a square whose middle lies in a town. Only the largest connected part is kept. */
export function layBlocks(towns: readonly SampleTownShape[]): SampleBlock[] {
  const corner = cornerOf(towns);
  const points = towns.flatMap((town) => town.ring);
  const most = metresFrom(corner, [
    Math.max(...points.map((point) => point[0])),
    Math.max(...points.map((point) => point[1])),
  ]);
  const shrink = Math.cos((corner[1] * Math.PI) / 180);
  const blocks: SampleBlock[] = [];
  for (let row = 0; row * BLOCK_EDGE < most.y; row += 1) {
    for (let column = 0; column * BLOCK_EDGE < most.x; column += 1) {
      const [x, y] = [(column + 0.5) * BLOCK_EDGE, (row + 0.5) * BLOCK_EDGE];
      const place: Point = [corner[0] + x / METRES_A_DEGREE / shrink, corner[1] + y / METRES_A_DEGREE];
      const town = towns.find((one) => isInsideRing(one.ring, place));
      if (town === undefined) continue;
      blocks.push({ id: `B${row}-${column}`, town: town.name, place, x, y, column, row });
    }
  }
  return keepLargest(blocks);
}

/** Pairs of blocks that share an edge, each once. */
export function listEdges(blocks: readonly SampleBlock[]): [string, string][] {
  const at = new Map(blocks.map((block) => [`${block.row}|${block.column}`, block]));
  return blocks.flatMap((block) =>
    [at.get(`${block.row}|${block.column + 1}`), at.get(`${block.row + 1}|${block.column}`)].flatMap(
      (other): [string, string][] => (other === undefined ? [] : [[block.id, other.id]]),
    ),
  );
}

function keepLargest(blocks: readonly SampleBlock[]): SampleBlock[] {
  const next = new Map(blocks.map((block) => [block.id, [] as string[]]));
  for (const [a, b] of listEdges(blocks)) {
    next.get(a)?.push(b);
    next.get(b)?.push(a);
  }
  let largest = new Set<string>();
  const seen = new Set<string>();
  for (const block of blocks) {
    if (seen.has(block.id)) continue;
    const part = new Set([block.id]);
    const queue = [block.id];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      for (const other of next.get(id) ?? []) {
        if (part.has(other)) continue;
        part.add(other);
        queue.push(other);
      }
    }
    for (const id of part) seen.add(id);
    if (part.size > largest.size) largest = part;
  }
  return blocks.filter((block) => largest.has(block.id));
}
