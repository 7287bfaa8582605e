import { digestOf } from '../hash-port.ts';
import type { HashPort } from '../hash-port.ts';
import type { Applicants } from '../market.ts';
import { DIGEST_BYTES } from '../hash-port.ts';
import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { DrawKind } from '../rules.ts';
import { sortTexts } from '../seal/sort-texts.ts';
import { encodeUtf8 } from '@junheng/csv';

/**
 * Tickets of the draws that districts use today: the place in the drawn order as a 256-bit number, so that all that follows stays
 * the same. Bound groups draw once, as the first of their members.
 */
export function drawLegacyTickets(
  kind: Exclude<DrawKind, 'ticket'>,
  applicants: Applicants,
  seed: string,
  hash: HashPort,
): Outcome<Uint8Array> {
  const drawers = listDrawers(applicants, kind === 'shuffle');
  const drawn =
    kind === 'shuffle'
      ? succeed(drawShuffle(drawers.length, seed, hash))
      : kind === 'ring'
        ? drawRing(drawers.length, seed)
        : drawRingRemaining(drawers.length, seed);
  if (!drawn.ok) return drawn;
  const tickets = new Uint8Array(applicants.count * DIGEST_BYTES);
  const placeOf = new Int32Array(applicants.count);
  drawn.value.forEach((drawer, place) => {
    placeOf[drawers[drawer] as number] = place;
  });
  const view = new DataView(tickets.buffer);
  const leadOfGroup = new Int32Array(applicants.groups.count).fill(-1);
  for (const lead of drawers) {
    const group = applicants.groupOf[lead] as number;
    if (group >= 0) leadOfGroup[group] = lead;
  }
  for (let applicant = 0; applicant < applicants.count; applicant += 1) {
    const group = applicants.groupOf[applicant] as number;
    const lead = group >= 0 ? (leadOfGroup[group] as number) : applicant;
    view.setUint32(applicant * DIGEST_BYTES + DIGEST_BYTES - 4, placeOf[lead] as number);
  }
  return succeed(tickets);
}

/** Who draws: every applicant, of a group only the first. In the order of applicants.csv, or by id where the order must not matter. */
function listDrawers(applicants: Applicants, isById: boolean): number[] {
  const order = isById
    ? sortTexts(applicants.ids)
    : Int32Array.from({ length: applicants.count }, (_, index) => index);
  const seen = new Uint8Array(applicants.groups.count);
  return [...order].filter((applicant) => {
    const group = applicants.groupOf[applicant] as number;
    if (group < 0) return true;
    if (seen[group] === 1) return false;
    seen[group] = 1;
    return true;
  });
}

/**
 * The ring: numbers 1 … count stand in a ring in the order of the published list. Parents draw a start and a step; the seed ends
 * with `start=A;step=B`. The number at A (counted round the ring) is first; then the pointer goes on by B numbers at a time round
 * the whole ring; where it meets a number that has been drawn, it goes on one by one to the next that has not.
 * @returns indexes 0 … count − 1 in the drawn order.
 */
export function drawRing(count: number, seed: string): Outcome<Int32Array> {
  const read = readRing(seed);
  if (!read.ok) return read;
  const { start, step } = read.value;
  const next = Int32Array.from({ length: count }, (_, index) => index);
  const nextFree = (index: number): number => {
    let at = index;
    while (next[at] !== at) {
      next[at] = next[next[at] as number] as number;
      at = next[at] as number;
    }
    return at;
  };
  const drawn = new Int32Array(count);
  let pointer = (start - 1) % count;
  for (let place = 0; place < count; place += 1) {
    pointer = nextFree(pointer);
    drawn[place] = pointer;
    // The drawn number now leads to its neighbour; the last one left keeps pointing at itself.
    if (place + 1 < count) next[pointer] = nextFree((pointer + 1) % count);
    pointer = (pointer + step) % count;
  }
  return succeed(drawn);
}

/** Start and step at the end of a ring's seed. */
function readRing(seed: string): Outcome<{ readonly start: number; readonly step: number }> {
  const numbers = /(?:^|[|;])start=(\d{1,9});step=(\d{1,9})$/u.exec(seed);
  const start = Number(numbers?.[1] ?? 0);
  const step = Number(numbers?.[2] ?? 0);
  if (start < 1 || step < 1) return failWith('ADMISSION_RING_SEED_WRONG', { seed });
  return succeed({ start, step });
}

/**
 * The ring that counts only the numbers that remain (南昌 2023): the number at A is first; then the pointer goes on by B of the numbers that are
 * still in the ring. Of 20 with start 6 and step 3: 6 9 12 15 18 1 4 8 …
 * @returns indexes 0 … count − 1 in the drawn order.
 */
export function drawRingRemaining(count: number, seed: string): Outcome<Int32Array> {
  const read = readRing(seed);
  if (!read.ok) return read;
  const { start, step } = read.value;
  // A binary indexed tree over the numbers that remain finds the k-th of them in logarithmic time.
  const tree = new Int32Array(count + 1);
  for (let at = 1; at <= count; at += 1) tree[at] = at & -at;
  let top = 1;
  while (top * 2 <= count) top *= 2;
  const takeAt = (place: number): number => {
    let at = 0;
    let rest = place;
    for (let size = top; size > 0; size >>= 1) {
      const next = at + size;
      if (next <= count && (tree[next] as number) <= rest) {
        at = next;
        rest -= tree[next] as number;
      }
    }
    for (let node = at + 1; node <= count; node += node & -node) tree[node] = (tree[node] as number) - 1;
    return at;
  };
  const drawn = new Int32Array(count);
  let place = (start - 1) % Math.max(1, count);
  for (let turn = 0; turn < count; turn += 1) {
    drawn[turn] = takeAt(place);
    const left = count - turn - 1;
    // The number behind the one taken now stands in its place: going on by B means B − 1 places from there.
    if (left > 0) place = (place + step - 1) % left;
  }
  return succeed(drawn);
}

/**
 * The seeded shuffle (Fisher and Yates; Durstenfeld 1964): applicants by id; for i = count − 1 … 1 the item at i changes places with
 * the item at `H(seed|i) mod (i + 1)`, the hash read as one unsigned 256-bit number, i in decimal.
 * @returns indexes 0 … count − 1 in the drawn order.
 */
export function drawShuffle(count: number, seed: string, hash: HashPort): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let at = count - 1; at >= 1; at -= 1) {
    const digest = digestOf(hash, encodeUtf8(`${seed}|${at}`));
    const other = remainder(digest, at + 1);
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** The remainder of an unsigned big-endian number of any length. */
export function remainder(bytes: Uint8Array, divisor: number): number {
  let rest = 0;
  for (const byte of bytes) rest = (rest * 256 + byte) % divisor;
  return rest;
}
