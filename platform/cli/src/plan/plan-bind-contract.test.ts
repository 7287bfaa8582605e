import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandContext } from '../command.ts';
import { command } from '../commands/plan/bind.ts';
import { findSchemaFaults } from '../testing/schema-faults.ts';

const folder = join(import.meta.dirname, '../../../../docs/reference/contracts');
type Schema = Parameters<typeof findSchemaFaults>[0];
const parseFile = (name: string): Schema => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema;

async function run(options: Record<string, boolean>, file = join(folder, 'plan-read.txt')) {
  let out = '';
  const context: CommandContext = {
    positionals: [file],
    options,
    resolve: (path) => path,
    print: (text) => void (out += text),
    note: () => undefined,
    signal: new AbortController().signal,
  };
  return { status: await command.run(context), out };
}

test('the smallest example of plan bind is what the command prints, and both fit the schema', async () => {
  const schema = parseFile('plan-bind.schema.json');
  const one = (schema as unknown as { readonly items: Schema }).items;
  const example = JSON.parse(readFileSync(join(folder, 'plan-bind.json'), 'utf8')) as Schema[];
  expect(example.flatMap((row) => findSchemaFaults(one, row))).toEqual([]);
  expect(findSchemaFaults(one, { ...example[0], source: 'guess' })).not.toEqual([]);
  const { status, out } = await run({ json: true });
  expect(status).toEqual({ ok: true, value: 0 });
  expect(JSON.parse(out)).toEqual(example);
});

test('people read the source, its figure and what it awaits', async () => {
  const { out } = await run({});
  expect(out).toContain('新建学校 3所\n    建设项目 · 新建学校（幼儿园）数 [project.new]\n');
  expect(out).toContain('待建：教育事业统计');
});

test('a missing file is a coded failure', async () => {
  expect((await run({}, '/nowhere/plan.txt')).status).toMatchObject({
    ok: false,
    error: { code: 'CLI_FILE_MISSING' },
  });
});
