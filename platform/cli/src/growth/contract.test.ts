import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '../command.ts';
import { findSchemaFaults } from '../testing/schema-faults.ts';
import { findForbiddenWords } from './html/forbidden-words.ts';

const CONTRACTS = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'reference', 'contracts');
type Json = Parameters<typeof findSchemaFaults>[1];

beforeEach(() => {
  vi.stubEnv('LC_ALL', 'en_US.UTF-8');
});
const folders: string[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function run(
  verb: string,
  files: readonly string[],
  options: Record<string, unknown>,
): Promise<{ text: string; folder: string; status: unknown }> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-growth-'));
  folders.push(folder);
  for (const file of files) await copyFile(join(CONTRACTS, file), join(folder, file));
  const { command } = (await import(`../commands/growth/${verb}.ts`)) as { command: Command };
  let text = '';
  const result = await command.run({
    positionals: files.filter((file) => !Object.values(options).includes(file)),
    options: options as never,
    resolve: (path) => join(folder, path),
    print: (part) => {
      text += part;
    },
    note: () => undefined,
    signal: new AbortController().signal,
  });
  return { text, folder, status: result.ok ? result.value : result.error };
}

async function readJson(name: string): Promise<never> {
  return JSON.parse(await readFile(join(CONTRACTS, name), 'utf8')) as never;
}

/** Numbers to ten digits, so that the published example does not hang on the last bits. */
function round(value: Json): Json {
  if (typeof value === 'number') return Number(value.toPrecision(6));
  if (Array.isArray(value)) return value.map(round);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, round(part as Json)]));
  return value;
}

const SCHOOLS = 'growth-schools.csv';
const MODEL = { outcome: 'score', group: 'school', predictors: 'prior,sex' };
const CASES: [string, string, string[], Record<string, unknown>][] = [
  ['fit', 'growth-fit', [SCHOOLS], MODEL],
  ['sums', 'growth-sums', [SCHOOLS], MODEL],
  ['percentiles', 'growth-percentiles', [SCHOOLS], { outcome: 'score', priors: 'prior', target: '520' }],
  ['irt', 'growth-irt', ['growth-answers.csv'], { model: 'rasch' }],
  [
    'diagnose',
    'growth-diagnose',
    ['growth-answers.csv', 'growth-skills.csv'],
    { q: 'growth-skills.csv', model: 'dina' },
  ],
  ['fitness', 'growth-fitness', ['growth-fitness-measures.csv'], {}],
  [
    'value',
    'growth-value',
    [SCHOOLS],
    { outcome: 'score', group: 'school', priors: 'prior', reliability: '0.9', ses: 'ses' },
  ],
  ['green', 'growth-green', ['growth-green-answers.csv'], { school: 'school', by: 'sex' }],
];

test.each(CASES)(
  'growth %s gives the published output, which fits its schema',
  async (verb, name, files, options) => {
    const { text, status } = await run(verb, files, { ...options, json: true });
    expect(status).toBe(0);
    const published: Json = await readJson(`${name}.json`);
    expect(round(JSON.parse(text) as Json)).toEqual(round(published));
    expect(findSchemaFaults(await readJson(`${name}.schema.json`), published)).toEqual([]);
  },
);

test('merged sums give the fit of the rows', async () => {
  const { text } = await run('merge', ['growth-sums.json'], { json: true });
  const fit: Json = await readJson('growth-fit.json');
  const [mine, theirs] = [JSON.parse(text), fit] as { criterion: number; fixed: { estimate: number }[] }[];
  expect(Math.abs(mine!.criterion - theirs!.criterion)).toBeLessThan(1e-6);
  mine!.fixed.forEach(({ estimate }, k) => expect(estimate).toBeCloseTo(theirs!.fixed[k]!.estimate, 6));
});

test.each(CASES.filter(([verb]) => verb !== 'sums'))(
  'the report of growth %s is one file, shows intervals, ranks nobody and names no disease',
  async (verb, _, files, options) => {
    for (const language of ['zh_CN.UTF-8', 'en_US.UTF-8']) {
      vi.stubEnv('LC_ALL', language);
      const { folder } = await run(verb, files, { ...options, html: 'report.html' });
      const page = await readFile(join(folder, 'report.html'), 'utf8');
      expect(findForbiddenWords(page)).toEqual([]);
      expect(page).not.toMatch(/(?:src|href)="https?:/u);
      expect(page).toMatch(/95\s?%/u);
    }
  },
);

test('the check of words finds what it must', () => {
  expect(findForbiddenWords('<p>学校排名第 3 名</p>')).toEqual(['排名', '第 3 名']);
  expect(findForbiddenWords('<p>Ranked 2nd in the league table; diagnosed with myopia</p>')).toHaveLength(3);
  expect(findForbiddenWords('<p>确诊近视，升学率 98%，状元</p>')).toEqual(['升学率', '状元', '确诊']);
});

test('what is wrong with a file comes with line and column', async () => {
  const { status } = await run('fit', [SCHOOLS], { ...MODEL, predictors: 'nothing', json: true });
  expect(status).toMatchObject({ code: 'GROWTH_COLUMN_UNKNOWN', place: { line: 1 } });
});
