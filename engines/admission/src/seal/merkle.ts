import type { HashPort } from '../hash-port.ts';
import { DIGEST_BYTES } from '../hash-port.ts';
import type { DigestPort } from './messages.ts';

const NODE_PREFIX = 1;
/** Levels smaller than this are hashed at once instead of being sent to threads. */
const SMALL_LEVEL = 8192;

/** All levels of a Merkle tree: the leaves' digests first, the root last. A node without a sibling moves up unchanged. */
export type MerkleLevels = readonly Uint8Array[];

/**
 * Builds the tree over leaf digests (RFC 6962: leaf = H(0x00 ‖ text), node = H(0x01 ‖ left ‖ right)).
 * @param leaves 32 bytes a leaf, at least one.
 */
export async function buildMerkle(
  leaves: Uint8Array,
  hash: HashPort,
  port: DigestPort,
): Promise<MerkleLevels> {
  const levels = [leaves];
  let level = leaves;
  while (level.length > DIGEST_BYTES) {
    const nodes = level.length / DIGEST_BYTES;
    const pairs = nodes >> 1;
    const size = 2 * DIGEST_BYTES + 1;
    const bytes = new Uint8Array(pairs * size);
    const ends = new Uint32Array(pairs);
    for (let pair = 0; pair < pairs; pair += 1) {
      bytes[pair * size] = NODE_PREFIX;
      bytes.set(level.subarray(pair * 64, pair * 64 + 64), pair * size + 1);
      ends[pair] = (pair + 1) * size;
    }
    const next = new Uint8Array((pairs + (nodes & 1)) * DIGEST_BYTES);
    if (pairs >= SMALL_LEVEL) next.set(await port.digestAll({ bytes, ends }));
    else {
      for (let pair = 0; pair < pairs; pair += 1) {
        hash.digestInto(bytes.subarray(pair * size, (pair + 1) * size), next, pair * DIGEST_BYTES);
      }
    }
    if (nodes % 2 === 1) next.set(level.subarray(level.length - DIGEST_BYTES), pairs * DIGEST_BYTES);
    levels.push(next);
    level = next;
  }
  return levels;
}

/** The root of a tree, 32 bytes. */
export function merkleRoot(levels: MerkleLevels): Uint8Array {
  return levels.at(-1) as Uint8Array;
}

/** One step of a proof: the sibling's digest and the side it stands on. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly digest: Uint8Array;
}

/** The proof that leaf `index` is in the tree: the siblings on the way to the root. */
export function proveLeaf(levels: MerkleLevels, index: number): ProofStep[] {
  const steps: ProofStep[] = [];
  let at = index;
  for (const level of levels.slice(0, -1)) {
    const sibling = at ^ 1;
    if (sibling * DIGEST_BYTES < level.length) {
      const digest = level.slice(sibling * DIGEST_BYTES, (sibling + 1) * DIGEST_BYTES);
      steps.push({ side: sibling < at ? 'left' : 'right', digest });
    }
    at >>= 1;
  }
  return steps;
}

/** True when the steps lead from the leaf's digest to the root. */
export function isProofValid(
  leaf: Uint8Array,
  steps: readonly ProofStep[],
  root: Uint8Array,
  hash: HashPort,
): boolean {
  let digest = leaf;
  const message = new Uint8Array(2 * DIGEST_BYTES + 1);
  message[0] = NODE_PREFIX;
  for (const step of steps) {
    message.set(step.side === 'left' ? step.digest : digest, 1);
    message.set(step.side === 'left' ? digest : step.digest, 1 + DIGEST_BYTES);
    const next = new Uint8Array(DIGEST_BYTES);
    hash.digestInto(message, next, 0);
    digest = next;
  }
  return digest.every((byte, index) => byte === root[index]);
}
