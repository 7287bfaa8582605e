import { expect, test } from 'vitest';
import { bytesOf, hexOf, sha256 } from '../../page/sha256.ts';
import { ByteWriter } from '../text/byte-writer.ts';
import { toHex } from '../text/hex.ts';
import { TextTable } from '../text/text-table.ts';
import { decodeUtf8, encodeUtf8, findUtf8Fault } from '@junheng/csv';
import { buildMarket } from '../testing/build-market.ts';
import { testRandom } from '../testing/random-tables.ts';
import { testPorts } from '../testing/test-ports.ts';
import { writeLeaf } from './applicant-leaves.ts';
import { deriveSeed } from './derive-seed.ts';
import type { Seal } from './derive-seed.ts';
import { buildMerkle, isProofValid, merkleRoot, proveLeaf } from './merkle.ts';
import { sortTexts } from './sort-texts.ts';

/** The recursive definition of RFC 6962, section 2.1. */
function rfcRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return leaves[0] as Uint8Array;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Uint8Array.from([1, ...rfcRoot(leaves.slice(0, k)), ...rfcRoot(leaves.slice(k))]));
}

test('[A19] the root is that of RFC 6962 for 1 to 40 leaves, and each leaf’s proof leads to it, a changed leaf’s does not', async () => {
  const ports = testPorts();
  for (let count = 1; count <= 40; count += 1) {
    const leaves = Array.from({ length: count }, (_, i) => sha256(bytesOf(`\0leaf ${i}`)));
    const levels = await buildMerkle(Uint8Array.from(leaves.flatMap((leaf) => [...leaf])), ports.hash, ports);
    expect(toHex(merkleRoot(levels))).toBe(hexOf(rfcRoot(leaves)));
    const at = (count * 7) % count;
    const proof = proveLeaf(levels, at);
    expect(isProofValid(leaves[at] as Uint8Array, proof, merkleRoot(levels), ports.hash)).toBe(true);
    expect(isProofValid(sha256(bytesOf('other')), proof, merkleRoot(levels), ports.hash)).toBe(false);
  }
});

test('[A20] a leaf holds id, group, entitlements and the choices with priority and keys', () => {
  const rules = { keys: [{ column: 'since', order: 'descending' as const }] };
  const market = buildMarket(
    {
      applicants: 'applicant,group,entitlements\n甲,g,rural\n',
      pools: 'pool,school,seats,reserveFor\nx,s,1,rural\ny,s,1,\n',
      choices: 'applicant,rank,pool,priority,since\n甲,3,y,1.5,\n甲,1,x,20,2020-02-01\n',
    },
    {
      version: 1,
      hash: 'sha256',
      mechanism: 'da',
      ties: 'single',
      draw: 'ticket',
      batches: [1],
      stages: [],
      groups: 'split',
      overflow: null,
      publish: { applicants: [], choices: [] },
      ...rules,
    },
  );
  const out = new ByteWriter();
  writeLeaf(market, 0, out);
  expect(decodeUtf8(out.view())).toBe('\0甲|g|rural|1,x,20,-1|3,y,1.5,');
});

test('[A20] texts are sorted by their UTF-8 bytes, whatever their number, length and common beginnings', () => {
  const random = testRandom(5);
  const texts = Array.from({ length: 800 }, () => {
    const alphabet = ['a', 'b', '0', 'é', '中', '\u{20000}', '\uFF5E'];
    const start = random() < 0.5 ? 'same beginning ' : '';
    return (
      start +
      Array.from({ length: 1 + Math.floor(random() * 12) }, () => alphabet[Math.floor(random() * 7)]).join('')
    );
  });
  const unique = [...new Set(texts)];
  const table = new TextTable(encodeUtf8(unique.join('\n')));
  let at = 0;
  for (const text of unique) {
    const { length } = encodeUtf8(text);
    table.add(at, at + length);
    at += length + 1;
  }
  const sorted = [...sortTexts(table)].map((index) => table.textAt(index));
  const expected = unique.toSorted((a, b) => (hexOf(bytesOf(a)) < hexOf(bytesOf(b)) ? -1 : 1));
  expect(sorted).toEqual(expected);
});

test('[A15] the engine’s UTF-8 agrees with the platform’s', () => {
  const text = 'aé中\u{20000}\uFFFD';
  expect([...encodeUtf8(text)]).toEqual([...bytesOf(text)]);
  expect(decodeUtf8(bytesOf(text))).toBe(text);
  for (const bad of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe4, 0xb8], [0x80]]) {
    expect(findUtf8Fault(Uint8Array.from([97, ...bad]))).toBe(1);
  }
  expect(findUtf8Fault(bytesOf(text))).toBe(-1);
});

const SEAL: Seal = {
  version: 1,
  round: '2026小学',
  hash: 'sha256',
  draw: 'ticket',
  mechanism: 'da',
  ties: 'single',
  applicants: 3,
  root: 'ab'.repeat(32),
  files: [],
  program: '',
  sources: ['第 1 球', '第 2 球'],
};

test('[A21] the seed is the round’s name and the hash of the root with the values named in advance', () => {
  const { hash } = testPorts();
  const expected = `2026小学|${hexOf(sha256(bytesOf(`${SEAL.root}|07|31`)))}`;
  expect(deriveSeed(SEAL, ['07', '31'], hash)).toEqual({ ok: true, value: expected });
  expect(deriveSeed({ ...SEAL, root: 'cd'.repeat(32) }, ['07', '31'], hash)).not.toEqual({
    ok: true,
    value: expected,
  });
  expect(deriveSeed({ ...SEAL, draw: 'ring' }, ['17', '5'], hash)).toEqual({
    ok: true,
    value: '2026小学|start=17;step=5',
  });
  for (const values of [['07'], ['07', ''], ['07', ' 31'], ['07', '3|1']])
    expect(deriveSeed(SEAL, values, hash).ok).toBe(false);
});
