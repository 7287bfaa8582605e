import type { ZoneRequest } from './zone-request.ts';

/** Units of a request: blocks of a group that hang together in `edges` are one unit, each other block is one by itself. */
export interface GatheredUnits {
  readonly unitBlocks: readonly (readonly number[])[];
  readonly unitOf: Int32Array;
}

/** Gathers blocks into units, ordered by place and pupils so that names do not matter. */
export function gatherUnits(request: ZoneRequest): GatheredUnits {
  const { blocks } = request;
  const at = new Map(blocks.map((block, index) => [block.id, index]));
  const root = Int32Array.from(blocks.keys());
  const find = (index: number): number => {
    let top = index;
    while (root[top] !== top) top = root[top] as number;
    root[index] = top;
    return top;
  };
  const isHard = request.weights?.together === undefined;
  const groups = isHard ? (request.together ?? []) : [];
  const groupsOf = new Map<number, Set<number>>();
  for (const [number, group] of groups.entries()) {
    for (const id of group) {
      const block = at.get(id) as number;
      const set = groupsOf.get(block) ?? new Set<number>();
      set.add(number);
      groupsOf.set(block, set);
    }
  }
  for (const [a, b] of request.edges) {
    const first = at.get(a) as number;
    const second = at.get(b) as number;
    const common = groupsOf.get(first);
    if (common === undefined) continue;
    if ([...(groupsOf.get(second) ?? [])].some((group) => common.has(group)))
      root[find(first)] = find(second);
  }
  const lists = new Map<number, number[]>();
  for (const index of blocks.keys()) {
    const top = find(index);
    const list = lists.get(top);
    if (list === undefined) lists.set(top, [index]);
    else list.push(index);
  }
  const compare = (a: number, b: number): number => {
    const one = blocks[a] as { x: number; y: number; pupils: number };
    const two = blocks[b] as { x: number; y: number; pupils: number };
    return one.x - two.x || one.y - two.y || one.pupils - two.pupils || a - b;
  };
  const unitBlocks = [...lists.values()]
    .map((list) => list.toSorted(compare))
    .toSorted((a, b) => compare(a[0] as number, b[0] as number));
  const unitOf = new Int32Array(blocks.length);
  for (const [unit, list] of unitBlocks.entries()) for (const block of list) unitOf[block] = unit;
  return { unitBlocks, unitOf };
}
