import { encodeUtf8 } from '@junheng/csv';
import { remainder } from './legacy-draws.ts';

/**
 * The selection of RFC 3797, section 4: draws `count` of the numbers 1 … `pool` with a 16-byte hash (MD5 there) of the key between two
 * copies of the round's number as two bytes. Kept because its published example proves that old public draws can be run again here.
 */
export function selectRfc3797(
  key: string,
  pool: number,
  count: number,
  hash: (message: Uint8Array) => Uint8Array,
): number[] {
  const text = encodeUtf8(key);
  const left = Array.from({ length: pool }, (_, index) => index + 1);
  return Array.from({ length: count }, (_, round) => {
    const index = [round >> 8, round & 255];
    const digest = hash(Uint8Array.from([...index, ...text, ...index]));
    return left.splice(remainder(digest, left.length), 1)[0] as number;
  });
}
