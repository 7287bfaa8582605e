import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandContext } from '../command.ts';
import { command } from '../commands/plan/read.ts';
import { findSchemaFaults } from '../testing/schema-faults.ts';
import { textWidth } from './text-width.ts';

const folder = join(import.meta.dirname, '../../../../docs/reference/contracts');
type Schema = Parameters<typeof findSchemaFaults>[0];
const parseFile = (name: string): Schema => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema;

async function run(
  options: Record<string, boolean>,
  file = join(folder, 'plan-read.txt'),
): Promise<{ out: string; status: unknown }> {
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

test('[R1] the smallest example is what the command prints, and both fit the schema', async () => {
  const schema = parseFile('plan-read.schema.json');
  const example = parseFile('plan-read.json');
  expect(findSchemaFaults(schema, example)).toEqual([]);
  expect(findSchemaFaults(schema, { ...example, targets: [{ name: 1 }] })).not.toEqual([]);
  const { status, out } = await run({ json: true });
  expect(status).toEqual({ ok: true, value: 0 });
  expect(JSON.parse(out)).toEqual(example);
});

test('[R1] --with-text adds the text that the spans point into', async () => {
  const { out } = await run({ json: true, 'with-text': true });
  const read = JSON.parse(out) as { text: string; targets: { value: number; span: [number, number] }[] };
  for (const { value, span } of read.targets) expect(read.text.slice(...span)).toContain(String(value));
});

test('[R32] the summary shows targets in even columns and doubts with their sentence', async () => {
  const { out } = await run({});
  const lines = out.split('\n');
  expect(out).toContain('新建学校');
  expect(out).toContain('小学和初中差异系数分别低于0.500.45');
  const rows = lines.filter((line) => /^ +\d+  /u.test(line));
  const widths = rows.map((line) => textWidth(line.slice(0, line.indexOf('20'))));
  expect(new Set(widths).size).toBe(1);
});

test('[R39] a missing file is a coded failure', async () => {
  expect((await run({}, '/nowhere/plan.txt')).status).toMatchObject({
    ok: false,
    error: { code: 'CLI_FILE_MISSING' },
  });
});
