/**
 * An order of the nodes of a graph in which neighbours stand near one another: breadth first from a node far out, fewest
 * neighbours first, reversed (Cuthill & McKee 1969; George 1971). `order[place]` is a node.
 */
export function orderGraph(neighbours: readonly ReadonlySet<number>[]): Int32Array {
  const size = neighbours.length;
  const order = new Int32Array(size);
  const isSeen = new Uint8Array(size);
  const degree = neighbours.map((set) => set.size);
  const byDegree = [...degree.keys()].toSorted((a, b) => degree[a]! - degree[b]!);
  let placed = 0;
  for (const root of byDegree) {
    if (isSeen[root] === 1) continue;
    const begin = findEnd(neighbours, findEnd(neighbours, root));
    isSeen[begin] = 1;
    order[placed] = begin;
    placed += 1;
    for (let head = placed - 1; head < placed; head += 1) {
      const next = [...neighbours[order[head]!]!].filter((node) => isSeen[node] === 0);
      next.sort((a, b) => degree[a]! - degree[b]!);
      for (const node of next) {
        isSeen[node] = 1;
        order[placed] = node;
        placed += 1;
      }
    }
  }
  return order.toReversed();
}

/** The last node that a breadth-first walk from `root` reaches. */
function findEnd(neighbours: readonly ReadonlySet<number>[], root: number): number {
  const seen = new Set([root]);
  let last = root;
  for (const node of seen) {
    last = node;
    for (const other of neighbours[node]!) seen.add(other);
  }
  return last;
}
