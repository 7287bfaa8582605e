import type { ZoneRequest } from './zone-request.ts';

/** Splitting a hard group in two is as dear as this many pupil-kilometres, so that no plan does it by choice. */
const SPLIT_PRICE = 1e5;

interface Rows {
  readonly starts: Int32Array;
  readonly entries: Int32Array;
  readonly values: Float64Array;
}

function compress(rows: readonly Map<number, number>[]): Rows {
  const starts = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] as number) + row.size;
  const entries = new Int32Array(starts[rows.length] as number);
  const values = new Float64Array(entries.length);
  for (const [index, row] of rows.entries()) {
    let at = starts[index] as number;
    for (const [entry, value] of [...row].toSorted((a, b) => a[0] - b[0])) {
      entries[at] = entry;
      values[at] = value;
      at += 1;
    }
  }
  return { starts, entries, values };
}

/** Neighbours of each unit, each named once. */
export function linkUnits(
  request: ZoneRequest,
  unitOf: Int32Array,
  units: number,
): { readonly starts: Int32Array; readonly neighbours: Int32Array } {
  const at = new Map(request.blocks.map((block, index) => [block.id, index]));
  const rows = Array.from({ length: units }, () => new Map<number, number>());
  for (const [a, b] of request.edges) {
    const one = unitOf[at.get(a) as number] as number;
    const two = unitOf[at.get(b) as number] as number;
    if (one === two) continue;
    rows[one]?.set(two, 1);
    rows[two]?.set(one, 1);
  }
  const { starts, entries } = compress(rows);
  return { starts, neighbours: entries };
}

/** What it costs to part two units: cut edges, split groups. */
export function pairUnits(
  request: ZoneRequest,
  unitOf: Int32Array,
  units: number,
  edgePrice: number,
  groupPrice: number,
): { readonly pairStarts: Int32Array; readonly pairs: Int32Array; readonly pairCosts: Float64Array } {
  const at = new Map(request.blocks.map((block, index) => [block.id, index]));
  const rows = Array.from({ length: units }, () => new Map<number, number>());
  const add = (a: string, b: string, price: number): void => {
    const one = unitOf[at.get(a) as number] as number;
    const two = unitOf[at.get(b) as number] as number;
    if (one === two) return;
    rows[one]?.set(two, (rows[one].get(two) ?? 0) + price);
    rows[two]?.set(one, (rows[two].get(one) ?? 0) + price);
  };
  if (edgePrice > 0) for (const [a, b] of request.edges) add(a, b, edgePrice);
  const price = request.weights?.together === undefined ? SPLIT_PRICE : groupPrice;
  if (price > 0) {
    for (const group of request.together ?? []) {
      for (const [index, id] of group.entries()) if (index > 0) add(group[0] as string, id, price);
    }
  }
  const { starts, entries, values } = compress(rows);
  return { pairStarts: starts, pairs: entries, pairCosts: values };
}
