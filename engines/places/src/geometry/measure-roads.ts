import { findNearest } from './nearest-points.ts';
import type { JsonReader } from './read-json.ts';
import type { Roads } from './read-roads.ts';

/** Metres along roads between a block and a school. */
export interface RoadDistance {
  readonly block: string;
  readonly school: string;
  readonly metres: number;
}

/** Shortest ways from one node to all (Dijkstra 1959), metres; Infinity where no way leads. */
function walkFrom(starts: Int32Array, ends: Int32Array, lengths: Float64Array, from: number): Float64Array {
  const nodes = starts.length - 1;
  const far = new Float64Array(nodes).fill(Infinity);
  const heap: { node: number; far: number }[] = [{ node: from, far: 0 }];
  far[from] = 0;
  while (heap.length > 0) {
    const top = heap[0] as { node: number; far: number };
    const last = heap.pop() as { node: number; far: number };
    if (heap.length > 0) {
      let at = 0;
      for (;;) {
        let below = 2 * at + 1;
        if (below >= heap.length) break;
        if (
          below + 1 < heap.length &&
          (heap[below + 1] as typeof last).far < (heap[below] as typeof last).far
        )
          below += 1;
        if ((heap[below] as typeof last).far >= last.far) break;
        heap[at] = heap[below] as typeof last;
        at = below;
      }
      heap[at] = last;
    }
    if (top.far > (far[top.node] as number)) continue;
    for (let way = starts[top.node] as number; way < (starts[top.node + 1] as number); way += 1) {
      const next = ends[way] as number;
      const reach = top.far + (lengths[way] as number);
      if (reach >= (far[next] as number)) continue;
      far[next] = reach;
      const entry = { node: next, far: reach };
      heap.push(entry);
      let at = heap.length - 1;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if ((heap[above] as typeof entry).far <= reach) break;
        heap[at] = heap[above] as typeof entry;
        at = above;
      }
      heap[at] = entry;
    }
  }
  return far;
}

/**
 * Metres on foot from every block to every school: straight to the nearest node, along the roads, straight to the school.
 * A block that no road joins to a school is named as a problem.
 */
export function measureRoads(
  reader: JsonReader,
  roads: Roads,
  blocks: readonly { readonly id: string; readonly x: number; readonly y: number }[],
  schools: readonly { readonly id: string; readonly block: string }[],
): RoadDistance[] {
  const nodes = roads.xs.length;
  if (nodes === 0) {
    reader.note('PLACES_LIST_EMPTY', { field: 'roads.nodes' }, 'roads.nodes');
    return [];
  }
  const count = new Int32Array(nodes + 1);
  for (const { from, to } of roads.links) {
    count[from + 1] = (count[from + 1] as number) + 1;
    count[to + 1] = (count[to + 1] as number) + 1;
  }
  for (let node = 0; node < nodes; node += 1)
    count[node + 1] = (count[node + 1] as number) + (count[node] as number);
  const starts = Int32Array.from(count);
  const ends = new Int32Array(2 * roads.links.length);
  const lengths = new Float64Array(ends.length);
  const fill = Int32Array.from(starts);
  for (const { from, to, metres } of roads.links) {
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const at = fill[a] as number;
      ends[at] = b;
      lengths[at] = metres;
      fill[a] = at + 1;
    }
  }
  const xs = Float64Array.from(blocks, ({ x }) => x);
  const ys = Float64Array.from(blocks, ({ y }) => y);
  const gates = findNearest(xs, ys, roads.xs, roads.ys, 1, false);
  const step = Float64Array.from(blocks, (block, row) => {
    const gate = gates[row] as number;
    return Math.hypot(block.x - (roads.xs[gate] as number), block.y - (roads.ys[gate] as number));
  });
  const at = new Map(blocks.map((block, row) => [block.id, row]));
  const result: RoadDistance[] = [];
  for (const school of schools) {
    const home = at.get(school.block);
    if (home === undefined) continue;
    const far = walkFrom(starts, ends, lengths, gates[home] as number);
    for (const [row, block] of blocks.entries()) {
      const way =
        row === home
          ? 0
          : (step[row] as number) + (far[gates[row] as number] as number) + (step[home] as number);
      if (Number.isFinite(way)) result.push({ block: block.id, school: school.id, metres: way });
      else reader.note('PLACES_ROAD_NO_WAY', { block: block.id, school: school.id }, 'roads.links');
    }
  }
  return result;
}
