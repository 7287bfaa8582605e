// The seed of a round that was sealed before.
import type { Hash } from './sha256.ts';
import { bytesOf, hexOf } from './sha256.ts';
import type { Head } from './head.ts';

/** In a sealed round the seed is the round's name with the hash of root and drawn numbers, and the root is the sealed one. */
export function isSeedRight(
  seal: { version: number; round: string; root: string },
  drawn: { values: { value: string }[] },
  head: Head,
  hash: Hash,
): boolean {
  const values = drawn.values.map(({ value }) => value);
  const isRing = head.rules.draw.startsWith('ring');
  const root = seal.version === 1 ? '' : `${seal.root}|`;
  const made = isRing ? `${root}start=${values[0]};step=${values[1]}` : hexOf(hash(bytesOf([seal.root, ...values].join('|'))));
  return seal.root === head.root && head.seed === `${seal.round}|${made}`;
}
