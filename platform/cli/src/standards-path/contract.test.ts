import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { command } from '../commands/standards/path.ts';
import { readRecords } from '../testing/read-records.ts';
import { findSchemaFaults } from '../testing/schema-faults.ts';

// A solver in a thread of its own takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Json = Parameters<typeof findSchemaFaults>[0];

const CONTRACTS = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'reference', 'contracts');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-path-contract-'));
  for (const file of ['schools', 'values', 'costs', 'locks', 'scenario']) {
    await copyFile(join(CONTRACTS, `standards-path-${file}.csv`), join(folder, `${file}.csv`));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));
// Sentences are in the language of the environment; the published example has them in Chinese.
beforeEach(() => {
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function readJson(name: string): Promise<Json> {
  return JSON.parse(await readFile(join(CONTRACTS, name), 'utf8')) as Json;
}

/** Runs the command on the published example; options left out are those of the example. */
async function run(
  options: Record<string, unknown> = {},
): Promise<{ status: unknown; text: string; notes: string }> {
  let text = '';
  let notes = '';
  const result = await command.run({
    positionals: [folder],
    options: {
      standard: 'cn-compulsory-balance-2017',
      costs: join(folder, 'costs.csv'),
      locks: join(folder, 'locks.csv'),
      scenario: [join(folder, 'scenario.csv')],
      years: '2',
      gap: '0',
      json: true,
      ...options,
    } as never,
    resolve: (path) => path,
    print: (part) => {
      text += part;
    },
    note: (part) => {
      notes += `${part}\n`;
    },
    signal: new AbortController().signal,
  });
  return { status: result.ok ? result.value : result.error.code, text, notes };
}

/** The output without what differs from run to run. */
function withoutSeconds(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) => (key === 'seconds' ? 0 : value));
}

test('the example files fit their schemas, row by row', async () => {
  for (const file of ['costs', 'locks', 'scenario']) {
    const schema = await readJson(`standards-path-${file}.schema.json`);
    const rows = readRecords(join(CONTRACTS, `standards-path-${file}.csv`));
    expect(rows.length).toBeGreaterThan(0);
    for (const { line, record } of rows) {
      expect(findSchemaFaults(schema, record), `${file} line ${line}`).toEqual([]);
    }
  }
});

test('the example gives the published output, which fits its schema', async () => {
  const { status, text } = await run();
  expect(status).toBe(0);
  const published = await readJson('standards-path.json');
  expect(withoutSeconds(text)).toEqual(published);
  expect(findSchemaFaults(await readJson('standards-path.schema.json'), published)).toEqual([]);
});

test('[BP6] a budget that is too small ends with status 1, the conflict and the nearest miss', async () => {
  const { status, text } = await run({ budget: '60000' });
  expect(status).toBe(1);
  const output = JSON.parse(text) as Record<string, unknown> & { conflict: { kind: string }[] };
  expect(findSchemaFaults(await readJson('standards-path.schema.json'), output as Json)).toEqual([]);
  expect(output['status']).toBe('infeasible');
  expect(output.conflict.some((rule) => rule.kind === 'budget')).toBe(true);
  expect(output['neededBudget']).toBeGreaterThan(60_000);
});

test('in words the plan, the coefficients and the scenarios are there, in the language asked for', async () => {
  const zh = await run({ json: false });
  expect(zh.text).toContain('能够达标');
  expect(zh.text).toContain('松岗小学');
  expect(zh.text).toContain('情景比较');
  expect(zh.notes).toContain('下界');
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
  const en = await run({ json: false });
  expect(en.text).toContain('It can be reached');
});

test('the page is one file with both languages and no address outside itself', async () => {
  const file = join(folder, 'path.html');
  await run({ html: file });
  const page = await readFile(file, 'utf8');
  expect(page).toContain('达标补短板测算');
  expect(page).toContain('The cheapest way to reach the standard');
  expect(page).not.toMatch(/(?:src|href)=|https?:\/\//u);
});

test.each([
  [{ years: '6' }, 'STANDARDS_PATH_OPTION_WRONG'],
  [{ seconds: '0' }, 'STANDARDS_PATH_OPTION_WRONG'],
  [{ budget: 'much' }, 'STANDARDS_PATH_OPTION_WRONG'],
  [{ budget: '1,2,3' }, 'STANDARDS_PATH_OPTION_WRONG'],
  [{ costs: undefined }, 'CLI_USAGE_WRONG'],
  [{ costs: '/nowhere/costs.csv' }, 'STANDARDS_FILE_MISSING'],
  [{ standard: 'cn-none' }, 'STANDARDS_PACK_UNKNOWN'],
])('%o is refused with %s', async (options, code) => {
  expect((await run(options)).status).toBe(code);
});

test('a run that is cancelled prints nothing', async () => {
  let text = '';
  const abort = new AbortController();
  abort.abort();
  const result = await command.run({
    positionals: [folder],
    options: {
      standard: 'cn-compulsory-balance-2017',
      costs: join(folder, 'costs.csv'),
      json: true,
    } as never,
    resolve: (path) => path,
    print: (part) => {
      text += part;
    },
    note: () => undefined,
    signal: abort.signal,
  });
  expect(result).toMatchObject({ ok: false, error: { code: 'STANDARDS_PATH_CANCELLED' } });
  expect(text).toBe('');
});
