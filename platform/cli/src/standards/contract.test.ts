import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { command } from '../commands/standards/check.ts';
import { findSchemaFaults } from '../testing/schema-faults.ts';
import { readRecords } from '../testing/read-records.ts';

const CONTRACTS = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'reference', 'contracts');
const CSV_FILES = ['schools', 'values', 'classes', 'county'] as const;

// The sentences of problems are in the language of the environment; the published example has them in Chinese.
beforeEach(() => {
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
});

const folders: string[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function readJson(name: string): Promise<Parameters<typeof findSchemaFaults>[0]> {
  return JSON.parse(await readFile(join(CONTRACTS, name), 'utf8')) as Parameters<typeof findSchemaFaults>[0];
}

/** Runs the command on the published example and gives exit status and output. */
async function check(
  options: Record<string, unknown> = {},
  more: readonly string[] = [],
): Promise<{ status: unknown; text: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-contract-'));
  folders.push(folder);
  for (const file of CSV_FILES)
    await copyFile(join(CONTRACTS, `standards-${file}.csv`), join(folder, `${file}.csv`));
  for (const file of more) await copyFile(join(CONTRACTS, `standards-${file}`), join(folder, file));
  let text = '';
  const result = await command.run({
    positionals: [folder],
    options: { standard: 'cn-compulsory-balance-2017', json: true, ...options } as never,
    resolve: (path) => path,
    print: (part) => {
      text += part;
    },
    note: () => undefined,
    signal: new AbortController().signal,
  });
  return { status: result.ok ? result.value : result.error.code, text };
}

test('the example files fit their schemas, row by row', async () => {
  for (const file of CSV_FILES) {
    const schema = await readJson(`standards-${file}.schema.json`);
    for (const { line, record } of readRecords(join(CONTRACTS, `standards-${file}.csv`))) {
      expect(findSchemaFaults(schema, record), `${file} line ${line}`).toEqual([]);
    }
  }
  const overrides = await readJson('standards-overrides.json');
  expect(findSchemaFaults(await readJson('standards-overrides.schema.json'), overrides)).toEqual([]);
});

test('the example gives the published output, which fits its schema', async () => {
  const { status, text } = await check();
  expect(status).toBe(1);
  const published = await readJson('standards-check.json');
  expect(JSON.parse(text)).toEqual(published);
  expect(findSchemaFaults(await readJson('standards-check.schema.json'), published)).toEqual([]);
});

test('with overrides the output names them and still fits the schema', async () => {
  const { text } = await check({ year: ['2024'] }, ['overrides.json']);
  const output = JSON.parse(text) as {
    version: string;
    overrides: unknown[];
    exemptions: { rule: string }[];
  };
  expect(output.version).toBe('1.0.0+210000');
  expect(output.overrides).toHaveLength(2);
  expect(output.exemptions.map((entry) => entry.rule)).toContain('县政教督〔2024〕2号');
  expect(findSchemaFaults(await readJson('standards-check.schema.json'), output as never)).toEqual([]);
});

test('the schema finds what is wrong', async () => {
  const schema = await readJson('standards-check.schema.json');
  const published = await readJson('standards-check.json');
  expect(findSchemaFaults(schema, { ...published, year: 'soon' })).toEqual(['$.year is string']);
  expect(findSchemaFaults(schema, { ...published, county: {} })).toContain('$.county.overall is missing');
});

test('a year without data and an unknown standard are refused', async () => {
  expect((await check({ year: ['2031'] })).status).toBe('STANDARDS_YEAR_ABSENT');
  expect((await check({ standard: 'cn-none' })).status).toBe('STANDARDS_PACK_UNKNOWN');
});
