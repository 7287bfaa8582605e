import type { Grouping, Layout } from './multilevel-data.ts';

/** Groupings in the order in which they lie in one another, and what had to be understood for that. */
export interface Arrangement {
  readonly groupings: readonly Grouping[];
  /** Groupings whose labels begin anew in each outer group, so that outer and inner label together name a group. */
  readonly combined: readonly string[];
}

/** True when each group of `inner` lies wholly in one group of `outer`. */
export function isInside(inner: Grouping, outer: Grouping): boolean {
  const parent = new Int32Array(inner.ids.length).fill(-1);
  for (let row = 0; row < inner.index.length; row += 1) {
    const group = inner.index[row]!;
    if (parent[group] === -1) parent[group] = outer.index[row]!;
    else if (parent[group] !== outer.index[row]) return false;
  }
  return true;
}

/**
 * Arranges groupings for a layout. Nested: the outermost first; where they are given the other way round they are turned, and
 * where inner labels begin anew in each outer group (class 1, 2, 3 in every school) outer and inner label together name a group.
 */
export function arrangeGroupings(groupings: readonly Grouping[], layout: Layout): Arrangement {
  if (layout === 'crossed' || groupings.length < 2) return { groupings, combined: [] };
  const order = [...groupings];
  for (let i = 0; i < order.length; i += 1) {
    for (let k = i + 1; k < order.length; k += 1) {
      const [outer, inner] = [order[i]!, order[k]!];
      if (!isInside(inner, outer) && isInside(outer, inner)) [order[i], order[k]] = [inner, outer];
    }
  }
  const combined: string[] = [];
  for (let i = 1; i < order.length; i += 1) {
    if (isInside(order[i]!, order[i - 1]!)) continue;
    combined.push(order[i]!.name);
    order[i] = combine(order[i - 1]!, order[i]!);
  }
  return { groupings: order, combined };
}

function combine(outer: Grouping, inner: Grouping): Grouping {
  const numbers = new Map<number, number>();
  const ids: string[] = [];
  const index = inner.index.map((group, row) => {
    const key = outer.index[row]! * inner.ids.length + group;
    let number = numbers.get(key);
    if (number === undefined) {
      number = ids.length;
      numbers.set(key, number);
      ids.push(`${outer.ids[outer.index[row]!]!}:${inner.ids[group]!}`);
    }
    return number;
  });
  return { name: inner.name, ids, index };
}
