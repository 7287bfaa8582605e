import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { command as site } from '../commands/places/site.ts';
import { command as zone } from '../commands/places/zone.ts';
import { findSchemaFaults } from '../testing/schema-faults.ts';

// A solver in a thread of its own takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

type Json = Parameters<typeof findSchemaFaults>[0];

const CONTRACTS = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'reference', 'contracts');
const COMMANDS = { zone, site } as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-places-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
// Sentences are in the language of the environment.
beforeEach(() => {
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function readJson(name: string): Promise<Json> {
  return JSON.parse(await readFile(join(CONTRACTS, name), 'utf8')) as Json;
}

async function run(
  verb: 'zone' | 'site',
  file: string,
  options: Record<string, unknown> = {},
  signal = new AbortController().signal,
): Promise<{ status: unknown; text: string; element: string | undefined }> {
  let text = '';
  const result = await COMMANDS[verb].run({
    positionals: [file],
    options: { seconds: '60', seed: '1', iterations: '2', json: true, ...options } as never,
    resolve: (path) => path,
    print: (part) => {
      text += part;
    },
    note: () => undefined,
    signal,
  });
  return result.ok
    ? { status: result.value, text, element: undefined }
    : { status: result.error.code, text, element: result.error.place?.element };
}

async function write(name: string, value: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(value));
  return file;
}

test.each(['zone', 'site'] as const)(
  'places %s: the example gives the published answer, both fit their schemas',
  async (verb) => {
    const request = await readJson(`places-${verb}-request.json`);
    expect(findSchemaFaults(await readJson(`places-${verb}-request.schema.json`), request)).toEqual([]);
    const published = (await readJson(`places-${verb}.json`)) as Record<string, Json>;
    expect(findSchemaFaults(await readJson(`places-${verb}.schema.json`), published)).toEqual([]);
    const { status, text } = await run(verb, join(CONTRACTS, `places-${verb}-request.json`));
    expect(status).toBe(0);
    const answer = JSON.parse(text) as Record<string, Json>;
    for (const word of ['assignment', 'loads', 'moved', 'open', 'phases'])
      expect(answer[word]).toEqual(published[word]);
    expect(answer['cost']).toBeCloseTo(Number(published['cost']), 9);
  },
);

test('plans, reasons and the page come with their options; the page names no address outside itself', async () => {
  const file = join(CONTRACTS, 'places-zone-request.json');
  const page = join(folder, 'zones.html');
  const { text } = await run('zone', file, { plans: true, reasons: true, html: page });
  const answer = JSON.parse(text) as { plans: unknown[]; reasons: { block: string }[] };
  expect(answer.plans.length).toBeGreaterThan(0);
  expect(answer.reasons.length).toBe(6);
  const html = await readFile(page, 'utf8');
  expect(html).toContain('招生范围');
  expect(html).toContain('Attendance zones');
  expect(html).not.toMatch(/(?:src|href)=|https?:\/\//u);
  expect(html).not.toMatch(/addEventListener（/u);
  const sites = join(folder, 'sites.html');
  await run('site', join(CONTRACTS, 'places-site-request.json'), { html: sites, steps: '3' });
  const other = await readFile(sites, 'utf8');
  expect(other).toContain('先建后撤');
  expect(other).not.toMatch(/(?:src|href)=|https?:\/\//u);
  const words = await run('zone', file, { json: false, reasons: true });
  expect(words.text).toContain('东校');
});

const LINE = {
  blocks: [0, 1, 2, 3].map((at) => ({ id: `b${at}`, pupils: 10, x: 1000 * at, y: 0 })),
  edges: [
    ['b0', 'b1'],
    ['b1', 'b2'],
    ['b2', 'b3'],
  ],
  schools: [
    { id: 'a', block: 'b0', capacity: 20 },
    { id: 'b', block: 'b3', capacity: 30 },
  ],
};

test('[Z14] rules that cannot hold at once are answered with status 1 and the smallest set', async () => {
  const boxed = await write('boxed.json', { ...LINE, fixed: { b1: 'b', b2: 'a' } });
  const { status, text } = await run('zone', boxed);
  expect(status).toBe(1);
  const answer = JSON.parse(text) as {
    status: string;
    conflict: { kind: string }[];
    conflictIsSmallest: boolean;
  };
  expect(answer.status).toBe('infeasible');
  expect(findSchemaFaults(await readJson('places-zone.schema.json'), answer as Json)).toEqual([]);
  // Either fixed block alone would do, and so would both if zones could fall apart.
  expect(answer.conflict.map(({ kind }) => kind).toSorted()).toEqual(['connected', 'fixed', 'fixed']);
  expect(answer.conflictIsSmallest).toBe(true);
  const far = await write('far.json', { ...LINE, longest: 900 });
  const second = JSON.parse((await run('zone', far)).text) as { conflict: { kind: string }[] };
  expect(second.conflict.map(({ kind }) => kind)).toEqual(['longest']);
  const full = await write('full.json', { ...LINE, fixed: { b1: 'a', b2: 'a' } });
  const third = JSON.parse((await run('zone', full)).text) as {
    conflict: { kind: string; school?: string }[];
    conflictIsIrreducible: boolean;
  };
  expect(third.conflictIsIrreducible).toBe(true);
  expect(third.conflict.some(({ kind, school }) => kind === 'capacity' && school === 'a')).toBe(true);
  const words = await run('zone', boxed, { json: false });
  expect(words.text).toContain('互相冲突');
});

test('bad input and bad options are named', async () => {
  const negative = await write('negative.json', {
    ...LINE,
    blocks: LINE.blocks.map((block) => ({ ...block, pupils: -1 })),
  });
  expect(await run('zone', negative)).toMatchObject({
    status: 'PLACES_PUPILS_NEGATIVE',
    element: 'blocks[0].pupils',
  });
  const broken = join(folder, 'broken.json');
  await writeFile(broken, '{ "blocks": [ ');
  expect((await run('zone', broken)).status).toBe('PLACES_FILE_NOT_JSON');
  expect((await run('site', '/nowhere.json')).status).toBe('PLACES_FILE_MISSING');
  expect((await run('zone', negative, { seconds: '0' })).status).toBe('PLACES_OPTION_WRONG');
  expect((await run('site', negative, { steps: '99' })).status).toBe('PLACES_OPTION_WRONG');
});

test('a run that is cancelled prints nothing', async () => {
  const abort = new AbortController();
  abort.abort();
  const file = await write('line.json', LINE);
  expect(await run('zone', file, {}, abort.signal)).toMatchObject({ status: 'PLACES_CANCELLED', text: '' });
  expect(await run('site', join(CONTRACTS, 'places-site-request.json'), {}, abort.signal)).toMatchObject({
    status: 'PLACES_CANCELLED',
    text: '',
  });
});
