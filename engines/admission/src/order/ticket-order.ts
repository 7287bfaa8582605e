import { DIGEST_BYTES } from '../hash-port.ts';
import { sortByWords } from './radix-sort.ts';

/**
 * The place of every ticket in the order "smaller ticket first, equal tickets by applicant id".
 * @param tickets 32 bytes an item.
 * @param compareOwners compares the applicant ids of two items, for equal tickets.
 * @returns place[item] = 0 … count − 1.
 */
export function placeTickets(
  tickets: Uint8Array,
  compareOwners: (a: number, b: number) => number,
): Int32Array {
  const count = tickets.length / DIGEST_BYTES;
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  const view = new DataView(tickets.buffer, tickets.byteOffset, tickets.byteLength);
  for (let item = 0; item < count; item += 1) {
    high[item] = view.getUint32(item * DIGEST_BYTES);
    low[item] = view.getUint32(item * DIGEST_BYTES + 4);
  }
  const order = sortByWords(high, low);
  settleEqualPrefixes(order, high, low, (a, b) => compareTickets(tickets, a, b) || compareOwners(a, b));
  const place = new Int32Array(count);
  for (let position = 0; position < count; position += 1) place[order[position] as number] = position;
  return place;
}

/** Compares two whole tickets as bytes, which is also their order as lower-case hexadecimal text. */
export function compareTickets(tickets: Uint8Array, a: number, b: number): number {
  for (let step = 0; step < DIGEST_BYTES; step += 1) {
    const difference =
      (tickets[a * DIGEST_BYTES + step] as number) - (tickets[b * DIGEST_BYTES + step] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Items whose first 64 bits are equal were left in file order: put each such run into its true order. */
function settleEqualPrefixes(
  order: Int32Array,
  high: Uint32Array,
  low: Uint32Array,
  compare: (a: number, b: number) => number,
): void {
  let from = 0;
  for (let place = 1; place <= order.length; place += 1) {
    const first = order[from] as number;
    const item = order[place];
    if (item !== undefined && high[item] === high[first] && low[item] === low[first]) continue;
    if (place - from > 1) order.set(order.slice(from, place).sort(compare), from);
    from = place;
  }
}
