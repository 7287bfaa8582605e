import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findSchemaFault } from '../admission/schema-fault.ts';
import type { Schema } from '../admission/schema-fault.ts';
import { loadFile } from './formats.ts';
import type { Loaded } from './formats.ts';
import { checkArchive, solveArchive } from './xhstt-commands.ts';

const contracts = join(
  dirname(dirname(dirname(dirname(import.meta.dirname)))),
  'docs',
  'reference',
  'contracts',
);
const example = join(contracts, 'timetable-xhstt.xml');
const schema = JSON.parse(readFileSync(join(contracts, 'timetable-xhstt.schema.json'), 'utf8')) as Schema;
const folder = mkdtempSync(join(tmpdir(), 'junheng-xhstt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function load(path: string): Promise<Extract<Loaded, { kind: 'xhstt' }>> {
  const loaded = await loadFile(path);
  if (!loaded.ok || loaded.value.kind !== 'xhstt') throw new Error('not an archive');
  return loaded.value;
}

async function check(path: string): Promise<{ status: unknown; answer: { hard: number; soft: number } }> {
  let text = '{}';
  const done = checkArchive(await load(path), true, (printed) => (text = printed));
  return {
    status: done.ok ? done.value : done.error,
    answer: JSON.parse(text) as { hard: number; soft: number },
  };
}

test('the example archive gives the example answer, which is what its schema says', async () => {
  const { status, answer } = await check(example);
  const expected = JSON.parse(readFileSync(join(contracts, 'timetable-xhstt.json'), 'utf8')) as {
    broken: { message: string }[];
  };
  expect(status).toBe(1);
  expect(findSchemaFault(schema, answer)).toBeUndefined();
  expect(findSchemaFault(schema, { ...answer, hard: -1 })).toBeDefined();
  // Messages are in the language of the environment.
  const plain = (text: object): unknown =>
    JSON.parse(JSON.stringify(text, (key, value: unknown) => (key === 'message' ? '' : value)));
  expect(plain(answer)).toEqual(plain(expected));
});

test('two threads solve the example; the file they write is checked with the same cost', async () => {
  const out = join(folder, 'out.xml');
  const options = {
    seed: 1,
    seconds: 1,
    workers: 2,
    iterations: 20_000,
    firstOnly: false,
    signal: new AbortController().signal,
    note: () => undefined,
  };
  let text = '';
  const done = await solveArchive(await load(example), options, out, true, (printed) => (text = printed));
  expect(done).toEqual({ ok: true, value: 0 });
  const answer = JSON.parse(text) as { soft: number; iterations: number };
  expect(findSchemaFault(schema, answer)).toBeUndefined();
  expect(answer.soft).toBe(0);
  expect((await check(out)).answer).toMatchObject({ hard: 0, soft: 0, feasible: true });
}, 30_000);

test('a wrong solution is named by the check and does not keep the search from the instance', async () => {
  const path = join(folder, 'wrong.xml');
  writeFileSync(
    path,
    readFileSync(example, 'utf8').replace('<Time Reference="b3"/>', '<Time Reference="b9"/>'),
  );
  const { status } = await check(path);
  expect(status).toMatchObject({ code: 'TIMETABLE_XHSTT_REFERENCE_UNKNOWN', place: { element: 'Time b9' } });
});

test('an archive in the encoding that its declaration names is read', async () => {
  const path = join(folder, 'latin.xml');
  const text = readFileSync(example, 'utf8')
    .replace('UTF-8', 'ISO-8859-1')
    .replace('<Name>Maths<', '<Name>Matemática<');
  writeFileSync(path, Buffer.from(text, 'latin1'));
  const { archive } = await load(path);
  expect(archive.instances[0]?.events[0]?.name).toBe('Matemática');
});
