import { digestOf } from '../hash-port.ts';
import type { HashPort } from '../hash-port.ts';
import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { DrawKind } from '../rules.ts';
import { toHex } from '../text/hex.ts';
import { encodeUtf8 } from '@junheng/csv';

/** What is published before the seed exists. */
export interface Seal {
  /** 2 since ring seeds take the root in and seals are registered. */
  readonly version: 1 | 2;
  /** The round's name, which becomes part of the seed. */
  readonly round: string;
  readonly hash: 'sha256' | 'sm3';
  readonly draw: DrawKind;
  readonly mechanism: string;
  readonly ties: string;
  readonly applicants: number;
  /** Lower-case hex Merkle root of the applicants. */
  readonly root: string;
  /** Name and lower-case hex SHA-256 of each sealed file. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** Lower-case hex SHA-256 of the program. */
  readonly program: string;
  /** What the seed will be made of, named in advance, in this order. */
  readonly sources: readonly string[];
  /** In how many ways each source can come out, and all of them together; decimal, from version 2 on. */
  readonly counts?: readonly string[];
  readonly outcomes?: string;
  /** Why fewer than a million outcomes had to do. */
  readonly reason?: string;
  /** The last hash of the register before this seal was written into it. */
  readonly register?: string;
}

/**
 * The seed of a sealed round: `round|H(root|value 1|value 2|…)` in lower-case hex; for a ring draw `round|root|start=A;step=B`
 * (version 1: without the root). The values come into
 * being after the root is published, so nobody can try out lists; they contain the root, so they fit one list only.
 * Fails when there are not as many values as sources, or a value is empty or holds a bar.
 */
export function deriveSeed(seal: Seal, values: readonly string[], hash: HashPort): Outcome<string> {
  if (values.length !== seal.sources.length) {
    return failWith('ADMISSION_SEED_VALUES_WRONG', { expected: seal.sources.length, given: values.length });
  }
  const wrong = values.find((value) => value === '' || value !== value.trim() || value.includes('|'));
  if (wrong !== undefined) return failWith('ADMISSION_SEED_VALUE_WRONG', { value: wrong });
  if (seal.draw === 'ring' || seal.draw === 'ringRemaining') {
    const isWhole = values.length === 2 && values.every((value) => /^[1-9]\d{0,8}$/u.test(value));
    if (!isWhole) return failWith('ADMISSION_RING_SEED_WRONG', { seed: values.join(' ') });
    const root = seal.version === 1 ? '' : `${seal.root}|`;
    return succeed(`${seal.round}|${root}start=${values[0]};step=${values[1]}`);
  }
  return succeed(`${seal.round}|${toHex(digestOf(hash, encodeUtf8([seal.root, ...values].join('|'))))}`);
}
