import type { Rows } from '../compiled.ts';

/** Lays lists of numbers one after another. */
export function makeRows(lists: readonly (readonly number[])[]): Rows {
  const start = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) start[index + 1] = (start[index] as number) + list.length;
  const item = new Int32Array(start[lists.length] as number);
  for (const [index, list] of lists.entries()) item.set(list, start[index] as number);
  return { start, item };
}
