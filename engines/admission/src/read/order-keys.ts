import { openTable } from '../csv/open-table.ts';
import type { Outcome } from '../outcome.ts';
import { succeed } from '../outcome.ts';
import type { KeyRule } from '../rules.ts';
import { isDay, KEY_ABSENT, parseKey } from './parse-key.ts';
import { isPersonalColumn } from './personal-texts.ts';

/** For a column of choices.csv: the order number (1, 2, 3 …) of each value it holds, by the value as `parseKey` reads it ascending. */
export type KeyOrders = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Replaces values by their order numbers 1, 2, 3 …; an absent key stays absent. `isTurned` when the values carry the sign of `descending`. */
export function numberKeys(values: Float64Array, isTurned: boolean): void {
  const orders = orderValues(values.map((value) => (isTurned && value !== KEY_ABSENT ? 0 - value : value)));
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (value === KEY_ABSENT) continue;
    const order = orders.get(isTurned ? 0 - value : value) as number;
    values[row] = isTurned ? 0 - order : order;
  }
}

/** Whether a key is known by its order only: it holds a day somewhere, or its name says that it tells who somebody is. */
export function isOrderOnly(column: string, hasDays: boolean): boolean {
  return hasDays || isPersonalColumn(column);
}

/**
 * Finds the keys of choices.csv of which only the order may be published (birth dates and other days), with the order number of each
 * value. `bytes` must be a fresh copy. Fails where the table itself is broken; wrong values are left to `readChoices`.
 */
export function findKeyOrders(file: string, bytes: Uint8Array, keys: readonly KeyRule[]): Outcome<KeyOrders> {
  const found = new Map<string, ReadonlyMap<number, number>>();
  if (keys.length === 0) return succeed(found);
  const opened = openTable(file, bytes);
  if (!opened.ok) return opened;
  const scanner = opened.value;
  const columns = keys.map(({ column }) => ({
    column,
    at: scanner.columnAt(column),
    hasDays: false,
    values: new Set<number>(),
  }));
  while (scanner.next()) {
    for (const entry of columns) {
      if (entry.at < 0) continue;
      const [start, end] = [scanner.starts[entry.at] as number, scanner.ends[entry.at] as number];
      const value = parseKey(bytes, start, end, { column: entry.column, order: 'ascending' });
      if (value === KEY_ABSENT || Number.isNaN(value)) continue;
      entry.values.add(value);
      entry.hasDays ||= isDay(bytes, start, end);
    }
  }
  if (scanner.failure !== undefined) return { ok: false, error: scanner.failure };
  for (const { column, hasDays, values } of columns) {
    if (isOrderOnly(column, hasDays)) found.set(column, orderValues(Float64Array.from(values)));
  }
  return succeed(found);
}

function orderValues(values: Float64Array): Map<number, number> {
  const sorted = [...new Set(values)].filter((value) => value !== KEY_ABSENT).toSorted((a, b) => a - b);
  return new Map(sorted.map((value, index) => [value, index + 1]));
}
