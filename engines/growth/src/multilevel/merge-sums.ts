import { failWith } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import type { ColumnFrame } from './column-frame.ts';
import { mirror } from './group-sums.ts';
import type { GroupSums } from './group-sums.ts';
import type { HandedSums, SumColumn } from './handed-sums.ts';
import type { Method } from './multilevel-data.ts';
import { openSums } from './open-model.ts';
import type { OpenModel } from './open-model.ts';

/**
 * Opens a model from sums that several schools handed over; the result is that of all rows together. A group may come in several
 * parts (years, files). Fails when the files do not speak of the same columns.
 */
export function mergeSums(files: readonly HandedSums[], method: Method): Result<OpenModel, Fault> {
  const first = files[0];
  if (first === undefined) return failWith('GROWTH_NO_ROWS');
  for (const [index, file] of files.entries()) {
    for (const key of ['outcome', 'predictors', 'slope', 'groups'] as const) {
      if (JSON.stringify(file[key]) !== JSON.stringify(first[key]))
        return failWith('GROWTH_SUMS_DIFFER', { number: index + 1, what: key });
    }
  }
  const columns = joinColumns(files);
  if (columns === undefined) return failWith('GROWTH_SUMS_DIFFER', { number: 1, what: 'columns' });
  const width = columns.length + 1;
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  // Place of each file's column in the joint list, 0 being the intercept; −1 for the level that others are read against.
  const places = files.map((file) =>
    file.columns.map((column) => columns.findIndex(({ name }) => name === column.name) + 1 || -1),
  );
  const centre = new Float64Array(width);
  files.forEach((file, f) => {
    file.centre.forEach((mean, k) => {
      if (places[f]![k]! > 0) centre[places[f]![k]!]! += (mean * file.rows) / rows;
    });
  });
  const total = addTotals(files, places, centre, width);
  const scale = new Float64Array(width).fill(1);
  for (let k = 1; k < width; k += 1) {
    const spread = Math.sqrt(total[k * width + k]! / rows);
    if (spread > 0) scale[k] = spread;
  }
  for (let i = 0; i < width; i += 1) {
    for (let k = 0; k < width; k += 1) total[i * width + k]! /= scale[i]! * scale[k]!;
  }
  const slopeAt = first.slope === undefined ? -1 : columns.findIndex(({ name }) => name === first.slope) + 1;
  const names = ['(Intercept)', ...columns.map(({ name }) => name)];
  const fixed = [0];
  columns.forEach((column, k) => {
    const isPredictor = first.predictors.includes(column.category ?? column.name);
    if (k < columns.length - 1 && isPredictor) fixed.push(k + 1);
  });
  const frame: ColumnFrame = {
    names,
    columns: [],
    centre,
    scale,
    fixed,
    random: slopeAt < 0 ? [0] : [0, slopeAt],
  };
  const groups = addParts(files, places, frame, width);
  const sums: GroupSums = { rows, width, total, ...groups.sums };
  return openSums(frame, sums, groups.groupings, method, groups.sizes);
}

/** All columns of all files: numbers once, categories with every level but the first in the alphabet; the outcome last. */
function joinColumns(files: readonly HandedSums[]): SumColumn[] | undefined {
  const first = files[0]!;
  const joined: SumColumn[] = [];
  const numbers = [...first.predictors, ...(first.slope === undefined ? [] : [first.slope])];
  for (const name of new Set(numbers)) {
    const levels = new Set(
      files.flatMap((file) =>
        file.columns.filter((column) => column.category === name).map((column) => column.level ?? ''),
      ),
    );
    if (levels.size === 0) {
      joined.push({ name });
      if (!files.every((file) => file.columns.some((column) => column.name === name))) return undefined;
    } else {
      const sorted = [...levels].toSorted((a, b) => (a < b ? -1 : 1));
      for (const level of sorted.slice(1)) joined.push({ name: `${name}${level}`, category: name, level });
    }
  }
  joined.push({ name: first.outcome });
  return joined;
}

/** How far each joint column's mean in a file lies from the mean of all. */
function shiftOf(
  file: HandedSums,
  places: readonly number[],
  centre: Float64Array,
  width: number,
): Float64Array {
  const shift = centre.map((mean) => -mean);
  shift[0] = 1;
  file.centre.forEach((mean, k) => {
    if (places[k]! > 0) shift[places[k]!]! += mean;
  });
  return shift.subarray(0, width);
}

function addTotals(
  files: readonly HandedSums[],
  places: readonly (readonly number[])[],
  centre: Float64Array,
  width: number,
): Float64Array {
  const total = new Float64Array(width * width);
  files.forEach((file, f) => {
    const shift = shiftOf(file, places[f]!, centre, width);
    for (let i = 0, at = 0; i < file.columns.length; i += 1) {
      for (let k = 0; k <= i; k += 1, at += 1) {
        const [a, b] = [places[f]![i]!, places[f]![k]!];
        if (a > 0 && b > 0) total[Math.max(a, b) * width + Math.min(a, b)]! += file.products[at]!;
      }
    }
    for (let i = 0; i < width; i += 1) {
      for (let k = 0; k <= i; k += 1) total[i * width + k]! += file.rows * shift[i]! * shift[k]!;
    }
  });
  // The first row is (rows, Σ …): the shifts above give it, the own sums being 0 about the own means.
  for (let i = 1; i < width; i += 1) total[i * width] = 0;
  mirror(total, width);
  return total;
}

function addParts(
  files: readonly HandedSums[],
  places: readonly (readonly number[])[],
  frame: ColumnFrame,
  width: number,
): {
  readonly sums: Pick<GroupSums, 'outerCount' | 'outer' | 'innerCount' | 'inner' | 'innerParent'>;
  readonly groupings: { readonly name: string; readonly ids: string[] }[];
  readonly sizes: Float64Array[];
} {
  const levels = files[0]!.groups.length;
  const outerIds = new Map<string, number>();
  const innerIds = new Map<string, number>();
  const innerParent: number[] = [];
  const innerNames: string[] = [];
  for (const file of files) {
    for (const part of file.parts) {
      const outer = outerIds.get(part.ids[0]!) ?? outerIds.size;
      outerIds.set(part.ids[0]!, outer);
      if (levels < 2) continue;
      const key = JSON.stringify(part.ids);
      if (innerIds.has(key)) continue;
      innerIds.set(key, innerIds.size);
      innerParent.push(outer);
      innerNames.push(part.ids[1]!);
    }
  }
  const depth = frame.random.length;
  const outer = new Float64Array(outerIds.size * depth * width);
  const inner = new Float64Array(innerIds.size * width);
  const sizes = [new Float64Array(outerIds.size), new Float64Array(innerIds.size)];
  const slopeAt = frame.random[1] ?? -1;
  files.forEach((file, f) => {
    const shift = shiftOf(file, places[f]!, frame.centre, width);
    const own = new Float64Array(width);
    const ownSlope = new Float64Array(width);
    for (const part of file.parts) {
      own.fill(0);
      ownSlope.fill(0);
      part.sums.forEach((sum, k) => {
        if (places[f]![k]! > 0) own[places[f]![k]!] = sum;
      });
      part.slopeSums?.forEach((sum, k) => {
        if (places[f]![k]! > 0) ownSlope[places[f]![k]!] = sum;
      });
      const j = outerIds.get(part.ids[0]!)!;
      sizes[0]![j]! += part.rows;
      const c = levels < 2 ? -1 : innerIds.get(JSON.stringify(part.ids))!;
      if (c >= 0) sizes[1]![c]! += part.rows;
      for (let k = 0; k < width; k += 1) {
        const moved = (own[k]! + part.rows * shift[k]!) / frame.scale[k]!;
        outer[j * depth * width + k]! += moved;
        if (c >= 0) inner[c * width + k]! += moved;
        if (slopeAt < 0) continue;
        const ofSlope =
          k === 0
            ? own[slopeAt]! + part.rows * shift[slopeAt]!
            : ownSlope[k]! +
              own[slopeAt]! * shift[k]! +
              shift[slopeAt]! * own[k]! +
              part.rows * shift[slopeAt]! * shift[k]!;
        outer[(j * depth + 1) * width + k]! += ofSlope / (frame.scale[slopeAt]! * frame.scale[k]!);
      }
    }
  });
  const isUnique = new Set(innerNames).size === innerNames.length;
  const outerNames = [...outerIds.keys()];
  const groupings = [{ name: files[0]!.groups[0]!, ids: outerNames }];
  if (levels === 2)
    groupings.push({
      name: files[0]!.groups[1]!,
      ids: isUnique ? innerNames : innerNames.map((name, c) => `${outerNames[innerParent[c]!]!}:${name}`),
    });
  return {
    sums: {
      outerCount: outerIds.size,
      outer,
      innerCount: innerIds.size,
      inner,
      innerParent: Int32Array.from(innerParent),
    },
    groupings,
    sizes: sizes.slice(0, levels),
  };
}
