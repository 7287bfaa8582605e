// Draws: who comes before whom among equals.
import type { Round, Rules } from './round-shape.ts';
import type { Hash } from './sha256.ts';
import { drawLegacy } from './legacy-draw.ts';
import { bytesOf, hexOf } from './sha256.ts';

/** Compares texts by their UTF-8 bytes, which is the order of their code points. */
export function byBytes(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.codePointAt(i)! - b.codePointAt(i)!;
  }
  return a.length - b.length;
}

/** What draws: an applicant alone, or a bound group once. */
const drawerOf = (round: Round, a: number): string => (round.isApart ? '' : round.groups[a]) || round.ids[a];

/** The ticket of applicant a (single ties) or of choice c (multiple ties) as hexadecimal text. */
export function ticketOf(round: Round, seed: string, hash: Hash, a: number, c?: number): string {
  const school = c === undefined ? '' : `|${round.pools[round.pool[c]].school}`;
  return hexOf(hash(bytesOf(`${seed}|${drawerOf(round, a)}${school}`)));
}

/** Places 0, 1, 2 … in the order of tickets, equal tickets by id: by applicant (single) or by choice (multiple). */
export function placeTickets(round: Round, rules: Rules, seed: string, hash: Hash, isSingle: boolean): Int32Array {
  const count = isSingle ? round.ids.length : round.who.length;
  const owner = (item: number): number => (isSingle ? item : round.who[item]);
  const items = Array.from({ length: count }, (_, item) => item);
  const place = new Int32Array(count);
  const compareIds = (x: number, y: number): number => byBytes(round.ids[owner(x)], round.ids[owner(y)]);
  if (rules.draw === 'ticket') {
    const tickets = items.map((item) => ticketOf(round, seed, hash, owner(item), isSingle ? undefined : item));
    items.sort((x, y) => (tickets[x] < tickets[y] ? -1 : tickets[x] > tickets[y] ? 1 : compareIds(x, y)));
  } else {
    const listed = rules.draw === 'shuffle' ? items.toSorted(compareIds) : items;
    const at = drawLegacy(rules.draw, [...new Set(listed.map((a) => drawerOf(round, a)))], seed, hash);
    items.sort((x, y) => at.get(drawerOf(round, x))! - at.get(drawerOf(round, y))! || compareIds(x, y));
  }
  items.forEach((item, i) => (place[item] = i));
  return place;
}
