import { sortByWords } from '../order/radix-sort.ts';
import type { TextTable } from '../text/text-table.ts';

const SMALL_RUN = 48;

/** The order of a table's texts by their UTF-8 bytes: radix by eight bytes at a time, small runs by comparison. */
export function sortTexts(table: TextTable): Int32Array {
  const order = Int32Array.from({ length: table.count }, (_, index) => index);
  if (isSorted(table)) return order;
  sortRun(table, order, 0, table.count, 0);
  return order;
}

function isSorted(table: TextTable): boolean {
  for (let index = 1; index < table.count; index += 1) if (table.compare(index - 1, index) > 0) return false;
  return true;
}

function sortRun(table: TextTable, order: Int32Array, from: number, to: number, skip: number): void {
  if (to - from < 2) return;
  if (to - from < SMALL_RUN) {
    order.set(
      order.slice(from, to).sort((a, b) => table.compare(a, b)),
      from,
    );
    return;
  }
  const run = order.slice(from, to);
  const high = new Uint32Array(run.length);
  const low = new Uint32Array(run.length);
  let isLonger = false;
  run.forEach((text, place) => {
    const start = (table.starts[text] as number) + skip;
    const end = table.ends[text] as number;
    high[place] = wordAt(table.bytes, start, end);
    low[place] = wordAt(table.bytes, start + 4, end);
    isLonger ||= end - start > 8;
  });
  const sorted = sortByWords(high, low);
  sorted.forEach((place, target) => {
    order[from + target] = run[place] as number;
  });
  if (!isLonger) return;
  let first = 0;
  for (let place = 1; place <= sorted.length; place += 1) {
    const a = sorted[first] as number;
    const b = sorted[place];
    if (b !== undefined && high[a] === high[b] && low[a] === low[b]) continue;
    sortRun(table, order, from + first, from + place, skip + 8);
    first = place;
  }
}

/** Four bytes as one number; zeros behind the end, which no text contains, put a prefix before what it begins. */
function wordAt(bytes: Uint8Array, at: number, end: number): number {
  let word = 0;
  for (let step = 0; step < 4; step += 1)
    word = (word << 8) | (at + step < end ? (bytes[at + step] as number) : 0);
  return word >>> 0;
}
