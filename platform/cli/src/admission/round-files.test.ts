import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { drawShuffle, selectRfc3797 } from '@junheng/admission';
import { allocateFolder } from './allocate-folder.ts';
import { loadFolder } from './load-folder.ts';
import { nodeHash } from './hash/node-hash.ts';
import { verifyFolder } from './verify-folder.ts';
import { zhWords } from './words/words-zh.ts';
import { writeMessages } from './write-messages.ts';
import { countCheckingLines } from './write-page.ts';

vi.setConfig({ testTimeout: 300_000 });

const work = mkdtempSync(join(tmpdir(), 'junheng-admission-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A folder with Chinese ids, quotes, keys, reserves and rules. */
function writeFolder(name: string, rules: object, changes: Readonly<Record<string, string>> = {}): string {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  const count = 120;
  const ids = Array.from({ length: count }, (_, a) => `甲${String(a).padStart(3, '0')}`);
  const choices = ids.flatMap((id, a) =>
    ['东,1', '西', '南'].map((_, i) => {
      const pool = ['"东,1"', '西', '南'][(a + i) % 3];
      return `${id},${i + 1},${pool},${(a * 7 + i) % 3},20${10 + (a % 9)}-01-0${1 + (a % 9)}`;
    }),
  );
  const files: Record<string, string> = {
    'applicants.csv': `applicant,group,lon,lat\n${ids.map((id, a) => `${id},,110.${a},40.${a}\n`).join('')}`,
    'choices.csv': `applicant,rank,pool,priority,since\n${choices.join('\n')}\n`,
    'pools.csv':
      'pool,school,seats,lon,lat\n"东,1",东校,30,110,40\n西,西校,25,110.5,40.5\n南,南校,20,110.9,40.9\n',
    'rules.json': JSON.stringify({ keys: [{ column: 'since' }], ...rules }, null, 1),
    ...changes,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

async function allocate(folder: string, out: string, seed = '2026|7') {
  const loaded = loadFolder(folder);
  if (!loaded.ok) return loaded;
  const { mechanism, ties } = loaded.value.rules;
  return allocateFolder(loaded.value, { seed, mechanism, ties, out });
}

test('[A27] RFC 3797, section 6: the published key selects the published ten of 25', () => {
  const md5 = (message: Uint8Array): Uint8Array => createHash('md5').update(message).digest();
  expect(selectRfc3797('9319./2.5.8.10.12./9.18.26.34.41.45./', 25, 10, md5)).toEqual([
    17, 7, 2, 16, 25, 23, 8, 24, 19, 13,
  ]);
});

test('[A26] Node’s SM3 and SHA-256 drive the same shuffle as any other implementation would', () => {
  expect([...drawShuffle(4, 'x', nodeHash('sm3'))].toSorted()).toEqual([0, 1, 2, 3]);
});

test('[A33] columns that nobody named are not published, and no place enters the transcript', async () => {
  const out = join(work, 'public-out');
  const done = await allocate(writeFolder('public', {}), out);
  expect(done.ok).toBe(true);
  expect(readFileSync(join(out, 'applicants.csv'), 'utf8').split('\n')[0]).toBe('applicant,group');
  for (const file of ['transcript.jsonl', 'applicants.csv', 'choices.csv', 'result.csv']) {
    expect(readFileSync(join(out, file), 'utf8')).not.toMatch(/110\.\d|40\.\d/u);
  }
  expect((await verifyFolder(out)).problems).toEqual([]);
  const sealed = readFileSync(join(out, 'inputs.sha256'), 'utf8');
  const original = createHash('sha256')
    .update(readFileSync(join(work, 'public', 'applicants.csv')))
    .digest('hex');
  expect(sealed).toContain(`${original}  applicants.csv\n`);
});

test('[A34] a plain round is checked by fewer than 300 lines, and the page asks for nothing from outside', async () => {
  const out = join(work, 'lines-out');
  const done = await allocate(writeFolder('lines', {}), out);
  if (!done.ok) throw new Error(done.error.code);
  expect(countCheckingLines(done.value.inputs)).toBeGreaterThan(100);
  expect(countCheckingLines(done.value.inputs)).toBeLessThan(300);
  const page = readFileSync(join(out, 'verify.html'), 'utf8');
  expect(page).not.toMatch(/https?:|src=|href=|import\(|fetch\(|XMLHttpRequest/u);
  expect(page).toContain("default-src 'none'");
});

test('[A22] the same folder and seed give the same bytes in every file', async () => {
  const folder = writeFolder('same', {});
  const [first, second] = [join(work, 'same-1'), join(work, 'same-2')];
  await allocate(folder, first);
  await allocate(folder, second);
  for (const file of readdirSync(first)) {
    expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file))), file).toBe(true);
  }
});

test('[A35] 1,000 changes of a single bit anywhere in the published files are all found and the file is named', async () => {
  const out = join(work, 'bits-out');
  await allocate(writeFolder('bits', {}), out);
  const files = readdirSync(out);
  expect(files.toSorted()).toEqual(
    [
      'applicants.csv',
      'choices.csv',
      'inputs.sha256',
      'pools.csv',
      'result.csv',
      'rules.json',
      'transcript.jsonl',
      'verify.html',
    ].toSorted(),
  );
  let state = 1;
  const below = (bound: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * bound);
  };
  const missed: string[] = [];
  for (let change = 0; change < 1000; change += 1) {
    const file = files[change % files.length] as string;
    const path = join(out, file);
    const right = readFileSync(path);
    const wrong = Buffer.from(right);
    const at = below(right.length);
    wrong[at] = (wrong[at] as number) ^ (1 << below(8));
    writeFileSync(path, wrong);
    const { problems } = await verifyFolder(out);
    const named = [...new Set(problems.map((problem) => problem.file))];
    if (named.length !== 1 || named[0] !== file) missed.push(`${file}:${at} → ${named.join()}`);
    writeFileSync(path, right);
  }
  expect(missed).toEqual([]);
});

test('[A31] messages are as many as results and say the same', async () => {
  const out = join(work, 'letters-out');
  const done = await allocate(writeFolder('letters', {}), out);
  if (!done.ok) throw new Error(done.error.code);
  const messages = writeMessages(done.value.inputs, done.value.outcome, zhWords);
  const rows = readFileSync(join(out, 'result.csv'), 'utf8').trimEnd().split('\n').slice(1);
  expect(messages.length).toBe(rows.length);
  rows.forEach((row, index) => {
    const [id, text] = messages[index] as [string, string];
    expect(row.startsWith(`${id},`)).toBe(true);
    expect(text.includes('未派中')).toBe(row.endsWith(',,'));
  });
});

test('[A35] a missing file, a second line and a swapped result are named', async () => {
  const out = join(work, 'gone-out');
  await allocate(writeFolder('gone', {}), out);
  const other = join(work, 'gone-other');
  await allocate(join(work, 'gone'), other, '2026|8');
  cpSync(join(other, 'result.csv'), join(out, 'result.csv'));
  expect((await verifyFolder(out)).problems[0]).toMatchObject({ file: 'result.csv', what: 'not-recomputed' });
  rmSync(join(out, 'result.csv'));
  expect((await verifyFolder(out)).problems[0]).toMatchObject({ file: 'result.csv', what: 'missing' });
});

test('[A30] [A35] full placement without published homes still verifies, and against the sealed folder wholly', async () => {
  const rules = { overflow: { capMetres: 200_000, stepMetres: 500 } };
  const pools =
    'pool,school,seats,lon,lat\n"东,1",东校,30,110,40\n西,西校,25,110.5,40.5\n南,南校,20,110.9,40.9\n北,北校,60,110.2,40.2\n';
  const folder = writeFolder('left', rules, { 'pools.csv': pools });
  const out = join(work, 'left-out');
  const done = await allocate(folder, out);
  expect(done.ok ? '' : done.error.code).toBe('');
  const rows = readFileSync(join(out, 'result.csv'), 'utf8').trim().split('\n').slice(1);
  expect(rows.filter((row) => row.endsWith(',北,')).length).toBe(45);
  expect(rows.every((row) => !row.endsWith(',,'))).toBe(true);
  expect((await verifyFolder(out)).problems).toEqual([]);
  expect((await verifyFolder(out, folder)).problems).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  ['an unknown pool', { 'pools.csv': 'pool,school,seats\n西,西校,25\n' }, 'ADMISSION_POOL_UNKNOWN'],
  [
    'a broken table',
    { 'choices.csv': 'applicant,rank,pool,priority,since\n"甲000,1,西,0,\n' },
    'ADMISSION_CSV_BROKEN',
  ],
  ['negative seats', { 'pools.csv': 'pool,school,seats\n西,西校,-5\n' }, 'ADMISSION_SEATS_NEGATIVE'],
  ['wrong rules', { 'rules.json': '{"draws":"ring"}' }, 'ADMISSION_RULES_WRONG'],
])('[A24] with %s nothing is written', async (name, changes, code) => {
  const folder = writeFolder(`wrong ${name}`, {}, changes);
  const out = join(work, `wrong-out ${name}`);
  const before = readdirSync(work).length;
  const done = await allocate(folder, out);
  expect(done.ok ? '' : done.error.code).toBe(code);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(work).length).toBe(before);
});
