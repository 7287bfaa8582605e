import type { ColumnFrame } from './column-frame.ts';

/**
 * What the likelihood needs from the data, additive over schools: with w = (1, columns, outcome) centred and scaled,
 * `total` = Σ w w', `outer[j]` = Σ z w' over the rows of group j (z = what differs by group), `inner[c]` = Σ w over those of class c.
 */
export interface GroupSums {
  readonly rows: number;
  /** The length of w. */
  readonly width: number;
  readonly total: Float64Array;
  readonly outerCount: number;
  readonly outer: Float64Array;
  readonly innerCount: number;
  readonly inner: Float64Array;
  /** For each class the group that it lies in; empty without classes. */
  readonly innerParent: Int32Array;
}

/** Adds up all rows in one pass. `outer` and `inner` are group numbers by row; classes must lie wholly inside one group. */
export function sumGroups(
  frame: ColumnFrame,
  outer: { readonly count: number; readonly index: Int32Array },
  inner?: { readonly count: number; readonly index: Int32Array },
): GroupSums {
  const width = frame.names.length;
  const rows = outer.index.length;
  const depth = frame.random.length;
  const total = new Float64Array(width * width);
  const outerSums = new Float64Array(outer.count * depth * width);
  const innerCount = inner?.count ?? 0;
  const innerSums = new Float64Array(innerCount * width);
  const innerParent = new Int32Array(innerCount).fill(-1);
  const { columns, centre, scale } = frame;
  const inverse = scale.map((s) => 1 / s);
  const random = frame.random[1] ?? 0;
  const innerIndex = inner?.index;
  // Blocks of rows: the standardised values of a block stay in the cache, and each sum runs over one column pair.
  const BLOCK = 512;
  const block = new Float64Array(width * BLOCK);
  block.fill(1, 0, BLOCK);
  for (let start = 0; start < rows; start += BLOCK) {
    const length = Math.min(BLOCK, rows - start);
    for (let k = 1; k < width; k += 1) {
      const column = columns[k - 1]!;
      const middle = centre[k]!;
      const factor = inverse[k]!;
      const at = k * BLOCK;
      for (let r = 0; r < length; r += 1) block[at + r] = (column[start + r]! - middle) * factor;
    }
    addProducts(block, BLOCK, length, width, total);
    for (let k = 0; k < width; k += 1) {
      const at = k * BLOCK;
      if (innerIndex === undefined || depth > 1) {
        for (let r = 0; r < length; r += 1)
          outerSums[outer.index[start + r]! * depth * width + k]! += block[at + r]!;
      }
      if (depth > 1) {
        const z = random * BLOCK;
        for (let r = 0; r < length; r += 1)
          outerSums[(outer.index[start + r]! * depth + 1) * width + k]! += block[at + r]! * block[z + r]!;
      }
      if (innerIndex !== undefined) {
        for (let r = 0; r < length; r += 1) innerSums[innerIndex[start + r]! * width + k]! += block[at + r]!;
      }
    }
    if (innerIndex !== undefined) {
      for (let r = 0; r < length; r += 1) innerParent[innerIndex[start + r]!] = outer.index[start + r]!;
    }
  }
  if (innerIndex !== undefined && depth === 1) {
    for (let c = 0; c < innerCount; c += 1) {
      for (let k = 0; k < width; k += 1) outerSums[innerParent[c]! * width + k]! += innerSums[c * width + k]!;
    }
  }
  mirror(total, width);
  return {
    rows,
    width,
    total,
    outerCount: outer.count,
    outer: outerSums,
    innerCount,
    inner: innerSums,
    innerParent,
  };
}

function addProducts(
  block: Float64Array,
  stride: number,
  length: number,
  width: number,
  total: Float64Array,
): void {
  for (let i = 0; i < width; i += 1) {
    const a = i * stride;
    for (let j = 0; j <= i; j += 1) {
      const b = j * stride;
      let [s0, s1] = [0, 0];
      let r = 0;
      for (; r + 1 < length; r += 2) {
        s0 += block[a + r]! * block[b + r]!;
        s1 += block[a + r + 1]! * block[b + r + 1]!;
      }
      if (r < length) s0 += block[a + r]! * block[b + r]!;
      total[i * width + j]! += s0 + s1;
    }
  }
}

/** Copies the lower half of a square matrix to the upper. */
export function mirror(matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) matrix[j * size + i] = matrix[i * size + j]!;
  }
}
