import type { HashPort } from '../hash-port.ts';
import { DIGEST_BYTES } from '../hash-port.ts';

/** Texts as slices of a byte buffer; plain data that can be sent to a worker thread. */
export interface Slices {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Tickets to compute: item i is the hash of `seed|owner` or `seed|owner|school`. Plain data, so that it can be cut into parts
 * and handed to worker threads.
 */
export interface TicketRequest {
  /** The seed in UTF-8. */
  readonly seed: Uint8Array;
  readonly owners: Slices;
  /** Whose ticket item i is: an index into `owners`. */
  readonly ownerOf: Int32Array;
  /** Present for multiple ties: the school of item i as an index into `schools`. */
  readonly schools?: Slices;
  readonly schoolOf?: Int32Array;
}

/** Computes many tickets, 32 bytes each in the order of the items; a platform does it in worker threads. */
export interface TicketPort {
  computeTickets(request: TicketRequest): Promise<Uint8Array>;
}

const BAR = 124;

/** Computes the tickets of items [from, to) one after another; what a worker thread runs. */
export function computeTickets(request: TicketRequest, hash: HashPort, from: number, to: number): Uint8Array {
  const { seed, owners, ownerOf, schools, schoolOf } = request;
  const out = new Uint8Array((to - from) * DIGEST_BYTES);
  let buffer = new Uint8Array(4096);
  buffer.set(seed.subarray(0, Math.min(seed.length, 4096)));
  if (seed.length + 2048 > buffer.length) {
    buffer = new Uint8Array(seed.length + 4096);
    buffer.set(seed);
  }
  buffer[seed.length] = BAR;
  for (let item = from; item < to; item += 1) {
    let end = append(buffer, seed.length + 1, owners, ownerOf[item] as number);
    if (schools !== undefined && schoolOf !== undefined && end < buffer.length) {
      buffer[end] = BAR;
      end = append(buffer, end + 1, schools, schoolOf[item] as number);
    }
    if (end > buffer.length) {
      const longer = new Uint8Array(end * 2);
      longer.set(buffer.subarray(0, seed.length + 1));
      buffer = longer;
      item -= 1;
      continue;
    }
    hash.digestInto(buffer.subarray(0, end), out, (item - from) * DIGEST_BYTES);
  }
  return out;
}

/** Copies a slice behind `end` and gives the new end, which lies behind the buffer when there was no room. */
function append(buffer: Uint8Array, end: number, slices: Slices, index: number): number {
  const start = slices.starts[index] as number;
  const stop = slices.ends[index] as number;
  const newEnd = end + stop - start;
  if (newEnd + 1 > buffer.length) return newEnd + 1;
  for (let from = start, to = end; from < stop; from += 1, to += 1) buffer[to] = slices.bytes[from] as number;
  return newEnd;
}
