import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ByteWriter,
  DEFAULT_RULES,
  decodeUtf8,
  deriveSeed,
  drawRing,
  drawRingRemaining,
  drawShuffle,
  merkleRoot,
  requestMultipleTickets,
  requestSingleTickets,
  sealApplicants,
  toHex,
  writeLeaf,
} from '@junheng/admission';
import type { Outcome, Rules, Seal } from '@junheng/admission';
import { HashThreads } from '../hash/hash-threads.ts';
import { nodeHash } from '../hash/node-hash.ts';
import { readMarket } from '../read-market.ts';

const path = join(import.meta.dirname, '../../../../../docs/reference/contracts/admission-vectors.json');
const vectors = JSON.parse(readFileSync(path, 'utf8')) as {
  numbers: [number, string][];
  hashes: Record<'sha256' | 'sm3', string>;
  round: {
    tables: Record<'applicants.csv' | 'choices.csv' | 'pools.csv', string>;
    rules: Partial<Rules>;
    leaves: string[];
    root: Record<'sha256' | 'sm3', string>;
  };
  tickets: { seed: string; single: string[]; multiple: string[] };
  seed: { round: string; root: string; values: string[]; ticket: string; ring: string };
  draws: Record<'ring' | 'ringRemaining' | 'shuffle', { count: number; seed: string; order: number[] }>;
};

function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

/** Cuts tickets of 32 bytes apart. */
function hexesOf(tickets: Uint8Array): string[] {
  return Array.from({ length: tickets.length / 32 }, (_, item) => toHex(tickets, item * 32, item * 32 + 32));
}

test('[A56] the engine gives the published test vectors: numbers, hashes, leaves, root, tickets', async () => {
  for (const [value, text] of vectors.numbers) expect(String(value)).toBe(text);
  const tables = Object.fromEntries(
    Object.entries(vectors.round.tables).map(([name, text]) => [name, Buffer.from(text)]),
  ) as Record<'applicants.csv' | 'choices.csv' | 'pools.csv', Buffer>;
  for (const hash of ['sha256', 'sm3'] as const) {
    const out = new Uint8Array(32);
    nodeHash(hash).digestInto(Buffer.from('abc'), out, 0);
    expect(toHex(out)).toBe(vectors.hashes[hash]);
    const ports = new HashThreads(hash);
    try {
      const rules = { ...DEFAULT_RULES, ...vectors.round.rules, hash };
      const draw = { mechanism: 'da', ties: 'multiple', seed: '' } as const;
      const { market } = unwrap(readMarket({ tables, rules }, draw, ports));
      expect(toHex(merkleRoot((await sealApplicants({ market }, ports)).levels))).toBe(
        vectors.round.root[hash],
      );
      if (hash === 'sm3') continue;
      const leaves = Array.from({ length: market.applicants.count }, (_, applicant) => {
        const writer = new ByteWriter();
        writeLeaf(market, applicant, writer);
        return decodeUtf8(writer.take(), 1);
      });
      expect(leaves).toEqual(vectors.round.leaves);
      const { seed, single, multiple } = vectors.tickets;
      expect(hexesOf(await ports.computeTickets(requestSingleTickets(market.applicants, seed)))).toEqual(
        single,
      );
      expect(hexesOf(await ports.computeTickets(requestMultipleTickets(market, seed)))).toEqual(multiple);
    } finally {
      await ports.close();
    }
  }
});

test('[A56] the engine gives the published test vectors: seeds and draws', () => {
  const hash = nodeHash('sha256');
  const { round, root, values, ticket, ring } = vectors.seed;
  const seal = { version: 2, round, root, draw: 'ticket', sources: values } as unknown as Seal;
  expect(unwrap(deriveSeed(seal, values, hash))).toBe(ticket);
  const ringSeal: Seal = { ...seal, draw: 'ringRemaining', sources: values.slice(0, 2) };
  expect(unwrap(deriveSeed(ringSeal, values.slice(0, 2), hash))).toBe(ring);
  const numbers = (order: Int32Array): number[] => [...order].map((index) => index + 1);
  const { draws } = vectors;
  expect(numbers(unwrap(drawRing(draws.ring.count, draws.ring.seed)))).toEqual(draws.ring.order);
  expect(numbers(unwrap(drawRingRemaining(draws.ringRemaining.count, draws.ringRemaining.seed)))).toEqual(
    draws.ringRemaining.order,
  );
  expect(numbers(drawShuffle(draws.shuffle.count, draws.shuffle.seed, hash))).toEqual(draws.shuffle.order);
});
