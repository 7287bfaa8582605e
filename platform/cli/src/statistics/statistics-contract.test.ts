import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandContext } from '../command.ts';
import { command as read } from '../commands/statistics/read.ts';
import { command as template } from '../commands/statistics/template.ts';
import { findSchemaFaults } from '../testing/schema-faults.ts';

const folder = join(import.meta.dirname, '../../../../docs/reference/contracts');
type Schema = Parameters<typeof findSchemaFaults>[0];
const parseFile = (name: string): Schema => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema;

async function run(command: typeof read, positionals: string[], options: CommandContext['options']) {
  let out = '';
  const context: CommandContext = {
    positionals,
    options,
    resolve: (path) => path,
    print: (text) => void (out += text),
    note: () => undefined,
    signal: new AbortController().signal,
  };
  return { status: await command.run(context), out };
}

test('the smallest example of statistics read is what the command prints, and both fit the schema', async () => {
  const schema = parseFile('statistics-read.schema.json');
  const example = parseFile('statistics-read.json');
  expect(findSchemaFaults(schema, example)).toEqual([]);
  expect(findSchemaFaults(schema, { ...example, values: [{ school: 1 }] })).not.toEqual([]);
  const { status, out } = await run(read, [join(folder, 'statistics-read.csv')], { json: true });
  expect(status).toEqual({ ok: true, value: 0 });
  expect(JSON.parse(out)).toEqual(example);
});

test('people read schools, figures with their cells and problems with their places', async () => {
  const { out } = await run(read, [join(folder, 'statistics-read.csv')], {});
  expect(out).toContain('2026 primary pupils 600  [statistics-read.csv!F2]');
  expect(out).toContain('提示 statistics-read.csv statistics-read.csv H1：不认识的列“值班电话”，没有读入');
});

test('a template is written that reads back without a word, and only for types that there are', async () => {
  const place = await mkdtemp(join(tmpdir(), 'junheng-template-'));
  try {
    const out = join(place, '模板.xlsx');
    expect((await run(template, [], { type: 'primary', year: '2026', out })).status).toEqual({
      ok: true,
      value: 0,
    });
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
    const { status, out: told } = await run(read, [out], { json: true });
    expect(status).toEqual({ ok: true, value: 0 });
    expect(JSON.parse(told)).toMatchObject({ values: [], problems: [] });
    expect((await run(template, [], { type: 'college', year: '2026', out })).status).toMatchObject({
      ok: false,
      error: { code: 'STATISTICS_TEMPLATE_TYPE' },
    });
    for (const options of [
      { type: 'primary', year: '26', out },
      { year: '2026', out },
      { type: 'primary', year: '2026' },
    ])
      expect((await run(template, [], options)).status).toMatchObject({
        ok: false,
        error: { code: 'CLI_USAGE_WRONG' },
      });
  } finally {
    await rm(place, { recursive: true });
  }
});

test('a wrong year, no file and a missing file are coded failures', async () => {
  const codeOf = async (positionals: string[], options: CommandContext['options']) => {
    const { status } = await run(read, positionals, options);
    return status.ok ? 'done' : status.error.code;
  };
  expect(await codeOf([], {})).toBe('CLI_USAGE_WRONG');
  expect(await codeOf(['x'], { year: '2026/27' })).toBe('CLI_USAGE_WRONG');
  expect(await codeOf(['/nowhere/x.xlsx'], {})).toBe('CLI_FILE_MISSING');
});
