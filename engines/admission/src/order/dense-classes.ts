import { sortDoubles } from './radix-sort.ts';

/** Whole numbers from 0 in the place of values: equal values get equal numbers, smaller values smaller numbers. */
export interface Classes {
  readonly of: Float64Array;
  readonly count: number;
}

/** Numbers the distinct values of a column. */
export function classesOf(values: Float64Array): Classes {
  const quick = classesOfFew(values);
  if (quick !== undefined) return quick;
  const order = sortDoubles(values);
  const of = new Float64Array(values.length);
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const item = order[place] as number;
    if (place > 0 && values[item] !== values[order[place - 1] as number]) count += 1;
    of[item] = count;
  }
  return { of, count: values.length === 0 ? 0 : count + 1 };
}

const FEW = 64;

/** Most rounds know a handful of priorities: found in one pass without sorting. */
function classesOfFew(values: Float64Array): Classes | undefined {
  const seen = new Map<number, number>();
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (index > 0 && value === values[index - 1]) continue;
    if (!seen.has(value)) {
      if (seen.size === FEW) return undefined;
      seen.set(value, 0);
    }
  }
  [...seen.keys()].toSorted((a, b) => a - b).forEach((value, number) => seen.set(value, number));
  const of = new Float64Array(values.length);
  for (let index = 0; index < values.length; index += 1)
    of[index] = seen.get(values[index] as number) as number;
  return { of, count: seen.size };
}

/** Classes of pairs: ordered by `first`, then by `second`. Numbers stay below 2^53 by renumbering when the product is large. */
export function combineClasses(first: Classes, second: Classes): Classes {
  if (first.count * second.count > Number.MAX_SAFE_INTEGER) throw new Error('too many classes to combine');
  const of = new Float64Array(first.of.length);
  for (let index = 0; index < of.length; index += 1) {
    of[index] = (first.of[index] as number) * second.count + (second.of[index] as number);
  }
  const combined = { of, count: first.count * second.count };
  return combined.count > Math.max(1024, of.length) ? classesOf(of) : combined;
}
