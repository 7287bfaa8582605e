import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  judgeRegister,
  readRegister,
  readRules,
  runRound,
  writeResult,
  writeTranscript,
} from '@junheng/admission';
import type { RoundInputs } from '@junheng/admission';
import { HashThreads } from './hash/hash-threads.ts';
import { hashHex, loadFolder } from './load-folder.ts';
import { nodeHash } from './hash/node-hash.ts';
import { readMarket } from './read-market.ts';
import { readRows } from './read-rows.ts';
import { findSchemaFault } from './schema-fault.ts';
import type { Schema } from './schema-fault.ts';
import { readHead } from './transcript-file.ts';

const contracts = join(
  dirname(dirname(dirname(dirname(import.meta.dirname)))),
  'docs',
  'reference',
  'contracts',
);
const work = mkdtempSync(join(tmpdir(), 'junheng-contract-'));
for (const file of readdirSync(contracts).filter(
  (name) => name.startsWith('admission-') && !name.includes('.schema.'),
)) {
  cpSync(join(contracts, file), join(work, file.slice('admission-'.length)));
}
afterAll(() => rmSync(work, { recursive: true, force: true }));

const readSchema = (name: string): Schema =>
  JSON.parse(readFileSync(join(contracts, `admission-${name}.schema.json`), 'utf8')) as Schema;

const TABLES = ['applicants', 'choices', 'pools', 'result'] as const;

test.each(TABLES)('the example %s.csv is what its schema says', (name) => {
  const rows = readRows(join(work, `${name}.csv`), []);
  if (!rows.ok) throw new Error(rows.error.code);
  expect(rows.value.length).toBeGreaterThan(2);
  for (const row of rows.value) expect(findSchemaFault(readSchema(name), row.values)).toBeUndefined();
});

test('the example rules.json and the answer of verify are what their schemas say, and the schemas refuse something', () => {
  const rules = JSON.parse(readFileSync(join(work, 'rules.json'), 'utf8')) as object;
  expect(findSchemaFault(readSchema('rules'), rules)).toBeUndefined();
  expect(readRules('rules.json', JSON.stringify(rules)).ok).toBe(true);
  const verified = JSON.parse(readFileSync(join(work, 'verify.json'), 'utf8')) as object;
  expect(findSchemaFault(readSchema('verify'), verified)).toBeUndefined();
  for (const wrong of [
    { hash: 'md5' },
    { tie: 'single' },
    { stages: [{}] },
    { batches: [0] },
    { keys: 'x' },
  ]) {
    expect(findSchemaFault(readSchema('rules'), wrong)).toBeDefined();
    expect(readRules('rules.json', JSON.stringify(wrong)).ok).toBe(false);
  }
});

test('every line of the example transcript is what its schema says', () => {
  const lines = readFileSync(join(work, 'transcript.jsonl'), 'utf8').trim().split('\n');
  for (const line of lines)
    expect(findSchemaFault(readSchema('transcript'), JSON.parse(line)), line).toBeUndefined();
  expect(findSchemaFault(readSchema('transcript'), { type: 'end', previous: '0' })).toBeDefined();
});

test('[A22] [A23] the example input gives the example output, byte by byte', async () => {
  const loaded = loadFolder(work);
  if (!loaded.ok) throw new Error(loaded.error.code);
  const transcript = readFileSync(join(work, 'transcript.jsonl'));
  const head = readHead(transcript);
  if (head === undefined) throw new Error('no head');
  const ports = new HashThreads('sha256');
  const read = readMarket(loaded.value, head, ports);
  if (!read.ok) throw new Error(read.error.code);
  // The program's own hash changes with every change of the program; the example keeps the one it was made with.
  const inputs: RoundInputs = { ...head, market: read.value.market, rules: loaded.value.rules };
  const outcome = await runRound(inputs, ports);
  if (!outcome.ok) throw new Error(outcome.error.code);
  const result = Buffer.concat([...writeResult(inputs.market, outcome.value.placed)]);
  expect(result.toString('utf8')).toBe(readFileSync(join(work, 'result.csv'), 'utf8'));
  const lines = Buffer.concat([...writeTranscript(inputs, outcome.value, ports.hash, hashHex(result))]);
  expect(lines.toString('utf8')).toBe(transcript.toString('utf8'));
  const sums = loaded.value.hashes.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  expect(sums).toBe(readFileSync(join(work, 'inputs.sha256'), 'utf8'));
});

test('[A48] the example seal, seed and register are what their schemas say, and hang together', () => {
  const text = (name: string): string => readFileSync(join(work, name), 'utf8');
  const seal = JSON.parse(text('seal.json')) as { register: string };
  const seed = JSON.parse(text('seed.json')) as { seed: string };
  expect(findSchemaFault(readSchema('seal'), seal)).toBeUndefined();
  expect(findSchemaFault(readSchema('seed'), seed)).toBeUndefined();
  for (const line of text('register.jsonl').trim().split('\n'))
    expect(findSchemaFault(readSchema('register'), JSON.parse(line)), line).toBeUndefined();
  const register = readRegister(text('register.jsonl'), nodeHash('sha256'));
  expect(register.entries.map((entry) => entry.type)).toEqual(['seal', 'void', 'seal', 'seed']);
  const used = { hash: hashHex(text('seal.json')), register: seal.register };
  expect(judgeRegister(register, used, seed.seed)).toBe(undefined);
  expect(judgeRegister(register, { ...used, register: '0'.repeat(64) }, seed.seed)).toBe('seal-vanished');
});
