import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { command } from '../commands/standards/path.ts';

vi.setConfig({ testTimeout: 120_000 });

const CONTRACTS = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'reference', 'contracts');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-bureau-path-'));
  for (const file of ['schools', 'values', 'costs'])
    await cp(join(CONTRACTS, `standards-path-${file}.csv`), join(folder, `${file}.csv`));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

interface Change {
  readonly school: string;
  readonly change: string;
  readonly way: string;
  readonly amount: number;
  readonly yuan: number;
}
interface Output {
  readonly status: string;
  readonly bound: number;
  readonly plan: {
    readonly cost: number;
    readonly afterTerm: number;
    readonly changes: readonly Change[];
    readonly moves: readonly { from: string; to: string; amount: number; metres: number | null }[];
    readonly check: { schools: string; cv: string };
  };
  readonly notes: readonly string[];
}

/** Writes further files and runs the command on them; gives the one JSON value, or the code of the error. */
async function plan(
  files: Readonly<Record<string, string>> = {},
  options: Readonly<Record<string, unknown>> = {},
): Promise<{ output: Output; text: string; status: unknown }> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  let text = '';
  const result = await command.run({
    positionals: [folder],
    options: {
      standard: 'cn-compulsory-balance-2017',
      costs: join(folder, 'costs.csv'),
      years: '2',
      gap: '0',
      json: true,
      ...options,
    } as never,
    resolve: (path) => path,
    print: (part) => {
      text += part;
    },
    note: () => undefined,
    signal: new AbortController().signal,
  });
  const output = (text.startsWith('{') ? JSON.parse(text) : null) as Output;
  return { output, text, status: result.ok ? result.value : result.error.code };
}

const amountOf = (output: Output, change: string): number =>
  output.plan.changes
    .filter((entry) => entry.change === change && entry.way !== 'out')
    .reduce((sum, entry) => sum + entry.amount, 0);

test('[BP18] with a margin the plan exceeds what it touches, costs more, and says so; without one it says what is tight', async () => {
  const plain = await plan();
  const kept = await plan({}, { margin: '2%' });
  expect(plain.output.notes.join()).toContain('刚好压在门槛上');
  expect(kept.output.notes.join()).toContain('已留 2% 的余量');
  expect(kept.output.plan.cost).toBeGreaterThan(plain.output.plan.cost);
  expect(kept.output.plan.check).toEqual({ schools: 'pass', cv: 'pass' });
  // Sports of B: 300 × 7.5 × 85 % = 1,912.5 for the floor, 213 m² more than 1,700; with 2 % 1,950.75, 251 m².
  expect(amountOf(plain.output, 'enlargeSports')).toBe(213);
  expect(amountOf(kept.output, 'enlargeSports')).toBe(251);
  expect((await plan({}, { margin: '50%' })).status).toBe('STANDARDS_PATH_OPTION_WRONG');
});

test('[BP19] no work is smaller than its least size', async () => {
  const costs =
    'change,unit,yuan,perYear,least\nmoveTeacher,person,3000,9000,\nenlargeSports,m2,450,0,400\nbuyEquipment,yuan,1,0,\n';
  const { output } = await plan({ 'least.csv': costs }, { costs: join(folder, 'least.csv') });
  expect(amountOf(output, 'enlargeSports')).toBe(400);
  expect(output.plan.check.schools).toBe('pass');
  expect(output.plan.cost).toBeGreaterThanOrEqual(output.bound);
});

test('[BP20] a school’s own price goes before the common one', async () => {
  const costs =
    'change,unit,yuan,perYear,school\nmoveTeacher,person,3000,9000,\nenlargeSports,m2,450,0,\nenlargeSports,m2,900,0,B\nbuyEquipment,yuan,1,0,\n';
  const { output } = await plan({ 'own.csv': costs }, { costs: join(folder, 'own.csv') });
  expect(output.plan.changes.find((entry) => entry.change === 'enlargeSports')).toMatchObject({
    school: 'B',
    amount: 213,
    yuan: 191_700,
  });
  const twice = `${costs}enlargeSports,m2,1,0,B\n`;
  expect((await plan({ 'own.csv': twice }, { costs: join(folder, 'own.csv') })).status).toBe(
    'STANDARDS_VALUE_TWICE',
  );
  const unknown = 'change,unit,yuan,school\nbuyEquipment,yuan,1,Z\n';
  expect((await plan({ 'own.csv': unknown }, { costs: join(folder, 'own.csv') })).status).toBe(
    'STANDARDS_SCHOOL_UNKNOWN',
  );
});

test('[BP21] the plan holds for the pupils of its last year, given by stage or by grade', async () => {
  const stages = 'school,stage,year,pupils\nB,primary,2026,330\nB,primary,2027,1\n';
  const { output } = await plan({ 'pupils.csv': stages }, { pupils: join(folder, 'pupils.csv') });
  // Rooms miss their threshold (1,400 of 330 × 4.5 = 1,485), so sports must meet theirs: 330 × 7.5 = 2,475, 775 m² more than 1,700.
  expect(amountOf(output, 'enlargeSports')).toBe(775);
  expect(output.notes.join()).toContain('按 2026 年预计的学生数');
  const grades = `school,grade,pupils\n${[1, 2, 3, 4, 5, 6].map((grade) => `B,${grade},55\n`).join('')}`;
  const again = await plan({ 'pupils.csv': grades }, { pupils: join(folder, 'pupils.csv') });
  expect(amountOf(again.output, 'enlargeSports')).toBe(775);
});

test('[BP22] [BP24] hirings keep to the vacant posts, and what is paid after the term is told', async () => {
  const { readFile } = await import('node:fs/promises');
  const values = await readFile(join(folder, 'values.csv'), 'utf8');
  const few = values.replace('A,primary,2024,teachersAboveNorm,52', 'A,primary,2024,teachersAboveNorm,26');
  const costs =
    'change,unit,yuan,perYear\nhireTeacher,person,5000,110000\nenlargeSports,m2,450,0\nbuyEquipment,yuan,1,0\ntrainTeacher,person,15000,0\n';
  const files = { 'values.csv': few, 'hire.csv': costs };
  const options = { costs: join(folder, 'hire.csv') };
  const noTraining = {
    ...files,
    'hire.csv': costs.replace(/^trainTeacher.*\n/mu, ''),
    'values.csv': few.replace('backboneTeachers,1\n', 'backboneTeachers,3\n'),
  };
  const hired = await plan(noTraining, options);
  // 1,000 pupils need 42 teachers above the norm, or 35.7 for the floor: 10 more than 26.
  expect(amountOf(hired.output, 'hireTeacher')).toBe(10);
  expect(hired.output.plan.afterTerm).toBe(1_100_000);
  const said = await plan(noTraining, { ...options, json: false });
  expect(said.text).toContain('期满以后每年还要 110.00 万元（招聘教师(高于规定学历) 10 人）');
  const locks = { ...noTraining, 'locks.csv': 'school,change,max\ntotal,hireTeacher,编制\n' };
  const missing = await plan(locks, { ...options, locks: join(folder, 'locks.csv') });
  expect(missing.status).toBe('STANDARDS_PATH_POSTS_MISSING');
  const posts = (vacant: number): string =>
    `${noTraining['values.csv']}A,primary,2024,approvedPosts,70\nA,primary,2024,filledPosts,${70 - vacant}\nB,primary,2024,approvedPosts,18\nB,primary,2024,filledPosts,18\n`;
  const enough = await plan(
    { ...locks, 'values.csv': posts(10) },
    { ...options, locks: join(folder, 'locks.csv') },
  );
  expect(amountOf(enough.output, 'hireTeacher')).toBe(10);
  const short = await plan(
    { ...locks, 'values.csv': posts(9) },
    { ...options, locks: join(folder, 'locks.csv') },
  );
  expect(short.output.status).toBe('infeasible');
  await writeFile(join(folder, 'values.csv'), values);
});

test('[BP23] moves are told as pairs, and pairs that are too far are named', async () => {
  const near = await plan(
    { 'd.csv': 'from,to,metres\nB,A,4200\n' },
    { distances: join(folder, 'd.csv'), within: '5000' },
  );
  const moved = amountOf(near.output, 'moveTeacher');
  expect(near.output.plan.moves.map(({ from, to, amount, metres }) => [from, to, amount, metres])).toEqual([
    ['A', 'B', moved, 4200],
  ]);
  expect(near.output.notes.join()).not.toContain('A→B');
  const far = await plan({}, { distances: join(folder, 'd.csv'), within: '3000' });
  expect(far.output.notes.join()).toContain('A→B');
});
