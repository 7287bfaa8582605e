import type { HashPort } from '../hash-port.ts';
import { DIGEST_BYTES } from '../hash-port.ts';

/** Many messages in one buffer: message i is bytes [ends[i − 1], ends[i]). Plain data for worker threads. */
export interface Messages {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** Hashes many messages, 32 bytes each in their order; a platform does it in worker threads. */
export interface DigestPort {
  digestAll(messages: Messages): Promise<Uint8Array>;
}

/** Hashes messages [from, to) one after another; what a worker thread runs. */
export function digestMessages(messages: Messages, hash: HashPort, from: number, to: number): Uint8Array {
  const out = new Uint8Array((to - from) * DIGEST_BYTES);
  for (let index = from; index < to; index += 1) {
    const start = index === 0 ? 0 : (messages.ends[index - 1] as number);
    const message = messages.bytes.subarray(start, messages.ends[index]);
    hash.digestInto(message, out, (index - from) * DIGEST_BYTES);
  }
  return out;
}
