import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measurePlan, readProblem, sectionPupils } from '@junheng/timetable';
import { findSchemaFault } from '../admission/schema-fault.ts';
import type { Schema } from '../admission/schema-fault.ts';
import { readSectionFolder } from './read-section-folder.ts';
import { listSectionFiles } from './write-section-files.ts';

const contracts = join(
  dirname(dirname(dirname(dirname(import.meta.dirname)))),
  'docs',
  'reference',
  'contracts',
);
const read = (name: string): string => readFileSync(join(contracts, `timetable-${name}`), 'utf8');
const readSchema = (name: string): Schema => JSON.parse(read(`${name}.schema.json`)) as Schema;
const folder = mkdtempSync(join(tmpdir(), 'junheng-section-'));
for (const name of ['pupils.csv', 'rules.json'])
  cpSync(join(contracts, `timetable-section-${name}`), join(folder, name));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function listRows(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}

test.each(['pupils', 'classes', 'members', 'blocks'])(
  'the example %s.csv is what its schema says',
  (name) => {
    const rows = listRows(read(`section-${name}.csv`));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(findSchemaFault(readSchema(`section-${name}`), row)).toBeUndefined();
    expect(findSchemaFault(readSchema(`section-${name}`), { names: '' })).toBeDefined();
  },
);

test('the example answers are what their schemas say, and the example input gives the example output', async () => {
  expect(
    findSchemaFault(readSchema('section-rules'), JSON.parse(read('section-rules.json'))),
  ).toBeUndefined();
  expect(findSchemaFault(readSchema('section-rules'), { block: 1 })).toBeDefined();
  const input = await readSectionFolder(folder, 'free');
  if (!('pupils' in input)) throw new Error(JSON.stringify(input));
  const { pupils, rules } = input;
  const outcome = sectionPupils('free', pupils, rules);
  if (!outcome.isFeasible) throw new Error(JSON.stringify(outcome.reasons));
  const files = listSectionFiles(outcome.plan, pupils, rules);
  for (const name of ['classes', 'members', 'blocks'])
    expect(files.get(`${name}.csv`)).toBe(read(`section-${name}.csv`));
  const answer = JSON.parse(read('section.json')) as object;
  expect(findSchemaFault(readSchema('section'), answer)).toBeUndefined();
  expect(answer).toEqual({
    feasible: true,
    mode: 'free',
    blocks: 3,
    ...measurePlan(outcome.plan, pupils, rules),
    reasons: [],
  });
  expect(readProblem(files.get('problem.json') ?? '').ok).toBe(true);
});
