import { Skyline } from '../numeric/skyline.ts';
import { orderGraph } from '../numeric/order-graph.ts';
import type { ColumnFrame } from './column-frame.ts';
import { sumGroups } from './group-sums.ts';
import type { Grouping } from './multilevel-data.ts';

/** Sums for crossed groupings: one is swept out group by group, the levels of all others form a sparse matrix. */
export interface CrossedSums {
  readonly rows: number;
  readonly width: number;
  readonly total: Float64Array;
  /** Which grouping is swept out, and which are the rest, in their order. */
  readonly swept: number;
  readonly rest: readonly number[];
  readonly sweptCount: number;
  /** Σ z w' of each swept group, depth×width each. */
  readonly sweptSums: Float64Array;
  /** For swept group e, entries `starts[e]` to `starts[e + 1]`: the place of a level of the rest and Σ z over the shared rows. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly shared: Float64Array;
  /** Place in the sparse matrix of level l of the rest grouping k: `placeOf[offset[k] + l]`. */
  readonly offset: Int32Array;
  readonly placeOf: Int32Array;
  /** Which of the rest groupings a place belongs to. */
  readonly owner: Int32Array;
  /** Σ w of each place. */
  readonly restSums: Float64Array;
  /** Shared rows of places of different rest groupings: (row, column, count), row > column. */
  readonly pairRow: Int32Array;
  readonly pairColumn: Int32Array;
  readonly pairCount: Float64Array;
  readonly first: Int32Array;
}

/** Adds up all rows for crossed groupings. The slope, when there is one, belongs to grouping 0, which is then swept out. */
export function sumCrossed(frame: ColumnFrame, groupings: readonly Grouping[]): CrossedSums {
  const depth = frame.random.length;
  const width = frame.names.length;
  const rows = groupings[0]!.index.length;
  let swept = 0;
  if (depth === 1) {
    groupings.forEach((grouping, k) => {
      if (grouping.ids.length > groupings[swept]!.ids.length) swept = k;
    });
  }
  const rest = groupings.flatMap((_, k) => (k === swept ? [] : [k]));
  const sweptCount = groupings[swept]!.ids.length;
  const main = sumGroups(frame, { count: sweptCount, index: groupings[swept]!.index });
  const plain = { ...frame, random: [0] };
  const offset = new Int32Array(rest.length);
  let restCount = 0;
  rest.forEach((k, i) => {
    offset[i] = restCount;
    restCount += groupings[k]!.ids.length;
  });
  const links = linkSwept(frame, groupings, swept, rest, offset, restCount);
  const pairs = pairRest(groupings, rest, offset, rows, restCount);
  const order = chooseOrder(links, pairs, restCount, sweptCount);
  const placeOf = new Int32Array(restCount);
  order.forEach((node, place) => {
    placeOf[node] = place;
  });
  const restSums = new Float64Array(restCount * width);
  const owner = new Int32Array(restCount);
  rest.forEach((k, i) => {
    const sums = sumGroups(plain, { count: groupings[k]!.ids.length, index: groupings[k]!.index }).outer;
    for (let level = 0; level < groupings[k]!.ids.length; level += 1) {
      const place = placeOf[offset[i]! + level]!;
      owner[place] = i;
      for (let c = 0; c < width; c += 1) restSums[place * width + c] = sums[level * width + c]!;
    }
  });
  const places = links.nodes.map((node) => placeOf[node]!);
  const first = Int32Array.from({ length: restCount }, (_, i) => i);
  for (let e = 0; e < sweptCount; e += 1) {
    let least = restCount;
    for (let i = links.starts[e]!; i < links.starts[e + 1]!; i += 1) least = Math.min(least, places[i]!);
    for (let i = links.starts[e]!; i < links.starts[e + 1]!; i += 1)
      first[places[i]!] = Math.min(first[places[i]!]!, least);
  }
  const pairRow = new Int32Array(pairs.count.length);
  const pairColumn = new Int32Array(pairs.count.length);
  pairs.count.forEach((_, i) => {
    const [a, b] = [placeOf[pairs.a[i]!]!, placeOf[pairs.b[i]!]!];
    pairRow[i] = Math.max(a, b);
    pairColumn[i] = Math.min(a, b);
    first[pairRow[i]!] = Math.min(first[pairRow[i]!]!, pairColumn[i]!);
  });
  return {
    rows,
    width,
    total: main.total,
    swept,
    rest,
    sweptCount,
    sweptSums: main.outer,
    starts: links.starts,
    places,
    shared: links.shared,
    offset,
    placeOf,
    owner,
    restSums,
    pairRow,
    pairColumn,
    pairCount: pairs.count,
    first,
  };
}

interface Links {
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
  readonly shared: Float64Array;
}

/** Which levels of the rest share rows with each swept group, and Σ z over those rows. */
function linkSwept(
  frame: ColumnFrame,
  groupings: readonly Grouping[],
  swept: number,
  rest: readonly number[],
  offset: Int32Array,
  restCount: number,
): Links {
  const depth = frame.random.length;
  const { index, ids } = groupings[swept]!;
  const rows = index.length;
  const starts = new Int32Array(ids.length + 1);
  const rowStarts = new Int32Array(ids.length + 1);
  for (let row = 0; row < rows; row += 1) rowStarts[index[row]! + 1]! += 1;
  for (let e = 0; e < ids.length; e += 1) rowStarts[e + 1]! += rowStarts[e]!;
  const next = rowStarts.slice();
  const sorted = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    sorted[next[index[row]!]!] = row;
    next[index[row]!]! += 1;
  }
  const nodes: number[] = [];
  const shared: number[] = [];
  const at = new Int32Array(restCount).fill(-1);
  const slope = frame.random[1];
  for (let e = 0; e < ids.length; e += 1) {
    const begin = nodes.length;
    starts[e] = begin;
    for (let r = rowStarts[e]!; r < rowStarts[e + 1]!; r += 1) {
      const row = sorted[r]!;
      for (let i = 0; i < rest.length; i += 1) {
        const node = offset[i]! + groupings[rest[i]!]!.index[row]!;
        if (at[node]! < begin) {
          at[node] = nodes.length;
          nodes.push(node);
          for (let d = 0; d < depth; d += 1) shared.push(0);
        }
        shared[at[node]! * depth]! += 1;
        if (slope !== undefined)
          shared[at[node]! * depth + 1]! +=
            (frame.columns[slope - 1]![row]! - frame.centre[slope]!) / frame.scale[slope]!;
      }
    }
  }
  starts[ids.length] = nodes.length;
  return { starts, nodes: Int32Array.from(nodes), shared: Float64Array.from(shared) };
}

interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly count: Float64Array;
}

function pairRest(
  groupings: readonly Grouping[],
  rest: readonly number[],
  offset: Int32Array,
  rows: number,
  restCount: number,
): Pairs {
  const counts = new Map<number, number>();
  for (let i = 0; i < rest.length; i += 1) {
    for (let k = 0; k < i; k += 1) {
      const [one, two] = [groupings[rest[i]!]!.index, groupings[rest[k]!]!.index];
      for (let row = 0; row < rows; row += 1) {
        const key = (offset[i]! + one[row]!) * restCount + offset[k]! + two[row]!;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const keys = [...counts.keys()];
  return {
    a: Int32Array.from(keys, (key) => Math.floor(key / restCount)),
    b: Int32Array.from(keys, (key) => key % restCount),
    count: Float64Array.from(counts.values()),
  };
}

/** Reversed Cuthill–McKee, unless hardly any two levels are apart anyway. */
function chooseOrder(links: Links, pairs: Pairs, restCount: number, sweptCount: number): Int32Array {
  const neighbours = Array.from({ length: restCount }, () => new Set<number>());
  let edges = 0;
  const most = 0.2 * restCount * restCount;
  for (let e = 0; e < sweptCount && edges < most; e += 1) {
    for (let i = links.starts[e]!; i < links.starts[e + 1]!; i += 1) {
      const set = neighbours[links.nodes[i]!]!;
      edges -= set.size;
      for (let k = links.starts[e]!; k < links.starts[e + 1]!; k += 1) if (k !== i) set.add(links.nodes[k]!);
      edges += set.size;
    }
  }
  if (edges >= most && restCount > 50) return Int32Array.from({ length: restCount }, (_, i) => i);
  pairs.count.forEach((_, i) => {
    neighbours[pairs.a[i]!]!.add(pairs.b[i]!);
    neighbours[pairs.b[i]!]!.add(pairs.a[i]!);
  });
  return orderGraph(neighbours);
}

/** An empty matrix of the right shape. */
export function openSkyline(sums: CrossedSums): Skyline {
  return new Skyline(sums.first);
}
