import type { MatchableRow } from '../decide-items.ts';
import { rowKindOf } from '../decide-items.ts';
import type { ReviewEntry } from '../review-item.ts';

const LEAST_LIKENESS = 0.6;

const fold = (text: string): string =>
  text.replace(/[\s　，。；、,.;:：“”"《》()（）]/gu, '').replace(/^\d+/u, '');

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const folded = fold(text).slice(0, 200);
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const pair = folded.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

interface Name {
  readonly folded: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly total: number;
}

function prepare(text: string): Name {
  const pairs = pairsOf(text);
  return { folded: fold(text), pairs, total: [...pairs.values()].reduce((sum, count) => sum + count, 0) };
}

function compare(left: Name, right: Name): number {
  if (left.folded === right.folded) return 1;
  let shared = 0;
  for (const [pair, count] of left.pairs) shared += Math.min(count, right.pairs.get(pair) ?? 0);
  const total = left.total + right.total;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** How alike two names are, 0 to 1: Dice's coefficient of their pairs of characters, signs and spaces left out. */
export function likeness(left: string, right: string): number {
  return compare(prepare(left), prepare(right));
}

/** The name by which an item of a review is matched. */
export function nameOfItem(item: ReviewEntry): string {
  if (item.kind === 'task' || item.kind === 'milestone') return item.payload.title;
  if (item.kind === 'doubt') return item.payload.message;
  return item.kind === 'promise' ? item.payload.schoolType : item.payload.name;
}

/** Ties the items of an adjustment to the rows of the plan that they restate: the likest names first, each row once. */
export function matchRows(items: readonly ReviewEntry[], rows: readonly MatchableRow[]): ReviewEntry[] {
  const known = rows.map((row) => ({ row, name: prepare(row.name) }));
  const pairs = items.flatMap((item) => {
    const own = prepare(nameOfItem(item));
    return known
      .filter(({ row }) => row.of === rowKindOf(item.kind))
      .map(({ row, name }) => ({ item: item.id, row: row.id, like: compare(own, name) }))
      .filter((pair) => pair.like >= LEAST_LIKENESS);
  });
  const [matched, taken] = [new Map<string, string>(), new Set<string>()];
  for (const pair of pairs.toSorted((left, right) => right.like - left.like)) {
    if (matched.has(pair.item) || taken.has(pair.row)) continue;
    matched.set(pair.item, pair.row);
    taken.add(pair.row);
  }
  return items.map((item): ReviewEntry => ({ ...item, matchedId: matched.get(item.id) ?? null }));
}
