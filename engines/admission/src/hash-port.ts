/** The hash functions that a round may name. */
export type HashName = 'sha256' | 'sm3';

/** A hash function handed in by whoever runs the engine. Both functions give 32 bytes. */
export interface HashPort {
  readonly name: HashName;
  /** Writes the 32-byte digest of `message` into `out` from `offset`. */
  digestInto(message: Uint8Array, out: Uint8Array, offset: number): void;
}

/** Bytes in a digest of either function. */
export const DIGEST_BYTES = 32;

/** The digest of one message. */
export function digestOf(hash: HashPort, message: Uint8Array): Uint8Array {
  const out = new Uint8Array(DIGEST_BYTES);
  hash.digestInto(message, out, 0);
  return out;
}
