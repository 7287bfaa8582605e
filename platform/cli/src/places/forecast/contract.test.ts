import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import { command } from '../../commands/places/forecast.ts';
import { findSchemaFaults } from '../../testing/schema-faults.ts';

const CONTRACTS = join(import.meta.dirname, '..', '..', '..', '..', '..', 'docs', 'reference', 'contracts');
const TABLES = ['enrolment', 'births', 'residents', 'schools', 'capacity', 'housing', 'births-path'] as const;

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function readJson(name: string): Promise<Parameters<typeof findSchemaFaults>[0]> {
  return JSON.parse(await readFile(join(CONTRACTS, name), 'utf8')) as Parameters<typeof findSchemaFaults>[0];
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-forecast-'));
  folders.push(folder);
  for (const table of TABLES)
    await copyFile(join(CONTRACTS, `places-forecast-${table}.csv`), join(folder, `${table}.csv`));
  await copyFile(join(CONTRACTS, 'places-forecast-rules.json'), join(folder, 'rules.json'));
  return folder;
}

async function forecast(
  folder: string,
  options: Record<string, unknown> = {},
): Promise<{ status: unknown; text: string; place: unknown }> {
  let text = '';
  const result = await command.run({
    positionals: [folder],
    options: { from: '2024', years: '4', paths: '50', json: true, ...options } as never,
    resolve: (path) => path,
    print: (part) => {
      text += part;
    },
    note: () => undefined,
    signal: new AbortController().signal,
  });
  return result.ok
    ? { status: result.value, text, place: null }
    : { status: result.error.code, text, place: result.error.place ?? null };
}

test('the example tables fit their schemas, row by row', async () => {
  for (const table of TABLES) {
    const schema = await readJson(`places-forecast-${table}.schema.json`);
    const text = await readFile(join(CONTRACTS, `places-forecast-${table}.csv`), 'utf8');
    const [header = '', ...rows] = text.trimEnd().split('\n');
    const names = header.split(',');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const cells = row.split(',');
      const record = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
      expect(findSchemaFaults(schema, record), `${table}: ${row}`).toEqual([]);
    }
  }
  for (const name of ['rules', 'changes']) {
    const schema = await readJson(`places-forecast-${name}.schema.json`);
    expect(findSchemaFaults(schema, await readJson(`places-forecast-${name}.json`))).toEqual([]);
  }
});

test('the published output is what the command prints, and fits its schema', async () => {
  const folder = await makeFolder();
  const whatIf = [join(CONTRACTS, 'places-forecast-changes.json')];
  const { status, text } = await forecast(folder, { 'what-if': whatIf });
  expect(status).toBe(0);
  const output = JSON.parse(text) as Parameters<typeof findSchemaFaults>[0];
  const published = await readJson('places-forecast.json');
  expect(output).toEqual(published);
  expect(findSchemaFaults(await readJson('places-forecast.schema.json'), output)).toEqual([]);
});

test('mistakes are coded with file, line and column', async () => {
  const folder = await makeFolder();
  const table = join(folder, 'enrolment.csv');
  const text = await readFile(table, 'utf8');
  const cases: [string, string, object][] = [
    [text.replace('2019,云岭实验小学,1,', '2019,云岭实验小学,X,'), 'GRADE_UNKNOWN', { line: 2, column: 3 }],
    [
      text.replace(/2019,云岭实验小学,1,\d+/u, '2019,云岭实验小学,1,-4'),
      'NUMBER_WRONG',
      { line: 2, column: 4 },
    ],
    [text.replace('2019,云岭实验小学,1,', '19,云岭实验小学,1,'), 'YEAR_WRONG', { line: 2, column: 1 }],
    [`${text}2019,云岭实验小学,1,30\n`, 'ROW_TWICE', { line: 74, column: 3 }],
    [text.replace('school', 'sch'), 'COLUMN_MISSING', { line: 1, element: 'school' }],
    [text.replace('year,school', 'year,year'), 'COLUMN_TWICE', {}],
    [text.replace('year,school,grade,pupils', '年份,学校,年级,年度'), 'COLUMN_TWICE', { element: '年度' }],
  ];
  for (const [content, code, place] of cases) {
    await writeFile(table, content);
    const found = await forecast(folder);
    expect(found.status, code).toBe(`PLACES_FORECAST_${code}`);
    expect(found.place).toMatchObject({ file: 'enrolment.csv', ...place });
    expect(found.text).toBe('');
  }
  await writeFile(table, text.replace('year,school,grade,pupils', '年份,学校名称,年级,在校学生数'));
  expect((await forecast(folder)).status).toBe(0);
  await writeFile(join(folder, 'changes.json'), '{ "changes": [{ "kind": "estate", "year": 2026 }] }');
  expect(await forecast(folder)).toMatchObject({
    status: 'PLACES_FORECAST_JSON_WRONG',
    place: { file: 'changes.json', element: 'changes[0].zone: "…"' },
  });
  await writeFile(
    join(folder, 'changes.json'),
    '{ "changes": [{ "kind": "closedSchool", "stage": "primary", "year": 2026, "school": "河东小学", "into": { "云岭实验小学": 1 }, "reason": "生源减少" }] }',
  );
  expect(await forecast(folder)).toMatchObject({
    status: 'PLACES_FORECAST_MERGING_OFF',
    place: { file: 'changes.json', element: 'changes[0]' },
  });
  expect((await forecast(folder, { from: undefined })).status).toBe('PLACES_FORECAST_OPTION_WRONG');
});

test('the page stands alone and carries its own code', async () => {
  const folder = await makeFolder();
  const html = join(folder, 'page.html');
  expect(
    (await forecast(folder, { html, 'what-if': [join(CONTRACTS, 'places-forecast-changes.json')] })).status,
  ).toBe(0);
  const page = await readFile(html, 'utf8');
  expect(page).not.toMatch(/(?:src|href)="?http/u);
  expect(page).toContain('id="births"');
  expect(page).toContain('城关新建一所');
  const script = /<script>\n([\s\S]*)<\/script>/u.exec(page)?.[1] ?? '';
  // Run the page's code with a stand-in for the browser: moving the slider draws anew.
  const parts = new Map<string, { innerHTML: string; listeners: ((event: object) => void)[] }>();
  const part = (id: string): object => {
    const known = parts.get(id) ?? { innerHTML: '', listeners: [] };
    parts.set(id, known);
    return Object.assign(known, {
      addEventListener: (_: string, listener: (event: object) => void) => known.listeners.push(listener),
    });
  };
  runInNewContext(script, { document: { getElementById: part } });
  const before = parts.get('chart')?.innerHTML ?? '';
  expect(page).toContain(before);
  parts.get('flats')?.listeners[0]?.({ target: { value: '2000' } });
  expect(parts.get('chart')?.innerHTML).not.toBe(before);
  expect(parts.get('flats-value')?.innerHTML).toBe('2000');
});
