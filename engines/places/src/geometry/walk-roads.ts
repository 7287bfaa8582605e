import { findNearest } from './nearest-points.ts';
import type { Roads } from './read-roads.ts';

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

/** Points in metres. */
export interface Points {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/**
 * Metres on foot from every point to every target: straight to the nearest node, along the roads, straight to the target; a target's
 * own place is 0 away. Row of point r, column of target t at `r · targets + t`; Infinity where no way leads. Roads need one node at least.
 */
export function walkRoads(roads: Roads, points: Points, targets: Points): Float32Array {
  const nodes = roads.xs.length;
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
  const gatesOf = ({ xs, ys }: Points): { gate: Int32Array; step: Float64Array } => {
    const gate = findNearest(xs, ys, roads.xs, roads.ys, 1, false);
    const step = Float64Array.from(gate, (node, row) =>
      Math.hypot(
        (xs[row] as number) - (roads.xs[node] as number),
        (ys[row] as number) - (roads.ys[node] as number),
      ),
    );
    return { gate, step };
  };
  const from = gatesOf(points);
  const to = gatesOf(targets);
  const width = targets.xs.length;
  const metres = new Float32Array(points.xs.length * width);
  for (let target = 0; target < width; target += 1) {
    const far = walkFrom(starts, ends, lengths, to.gate[target] as number);
    for (let row = 0; row < points.xs.length; row += 1) {
      const isThere = points.xs[row] === targets.xs[target] && points.ys[row] === targets.ys[target];
      metres[row * width + target] = isThere
        ? 0
        : (from.step[row] as number) +
          (far[from.gate[row] as number] as number) +
          (to.step[target] as number);
    }
  }
  return metres;
}
