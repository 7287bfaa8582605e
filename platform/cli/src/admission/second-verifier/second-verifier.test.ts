import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Mechanism, Ties } from '@junheng/admission';
import { allocateFolder } from '../allocate-folder.ts';
import { loadFolder } from '../load-folder.ts';

vi.setConfig({ testTimeout: 120_000 });

const work = mkdtempSync(join(tmpdir(), 'junheng-second-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const python = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']);
const hasPython = python.status === 0;

/** What the second verifier says of a folder: its exit status and its lines. */
function judge(folder: string): { status: number | null; text: string } {
  const run = spawnSync('python3', [join(import.meta.dirname, 'verify-round.py'), folder], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' },
  });
  return { status: run.status, text: run.stdout + run.stderr };
}

/** A reproducible source of numbers below a bound. */
function randomBelow(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * bound);
  };
}

/** A round with twins, ordered reserves, floors, days as keys, odd names. */
function writeRich(name: string, seed: number, rules: object, areListsOwn: boolean): string {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  const below = randomBelow(seed);
  const people = Array.from({ length: 30 }, (_, a) => ({
    group: a < 10 ? `g${a >> 1}` : '',
    rural: below(3) === 0,
  }));
  const lists = people.map(() => ['x', '"y,1"', 'z'].toSorted(() => below(2) - 0.5).slice(0, 1 + below(3)));
  const choices = people.flatMap(({ group }, a) =>
    (lists[group === '' || areListsOwn ? a : a & ~1] as string[]).map(
      (pool, i) =>
        `学${a},${2 * i + 1},${pool},${below(3)}${below(4) === 0 ? '.5' : ''},${below(4) === 0 ? '' : `201${below(9)}-0${1 + below(9)}-11`},${below(100) / 10}`,
    ),
  );
  const files: Record<string, string> = {
    'applicants.csv': `applicant,group,entitlements\n${people.map((p, a) => `学${a},${p.group},${p.rural && p.group === '' ? 'rural' : ''}\n`).join('')}`,
    'pools.csv': `pool,school,seats,reserveFor,order,floor\nx,s1,${1 + below(6)},,2,\n"y,1",s2,${1 + below(5)},,1,\nz,s3,${below(4)},,,${below(2)}\nxr,s1,2,rural,1,1\nyr,s2,0,rural,2,\n`,
    'choices.csv': `applicant,rank,pool,priority,since,metres\n${choices.join('\n')}\n`,
    'rules.json': JSON.stringify(rules),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const KEYS = {
  keys: [
    { column: 'since', order: 'descending' },
    { column: 'metres', order: 'ascending' },
  ],
};
const TWO = [
  { name: 'o', serves: 'open', unusedToOpen: false },
  { name: 'r', serves: 'all', unusedToOpen: true, belowOpenLine: 1, keep: { reserve: 'rural', share: 0.5 } },
];

const KINDS: readonly (readonly [string, Mechanism, Ties, object])[] = [
  ['da', 'da', 'single', { groups: 'split' }],
  ['together', 'da', 'single', KEYS],
  ['extra', 'da', 'multiple', { ...KEYS, groups: 'extra' }],
  ['better', 'da', 'single', { ...KEYS, groups: 'joinBetter', stages: TWO }],
  ['worse', 'parallel', 'multiple', { groups: 'joinWorse', batches: [2, 1] }],
  ['stages', 'da', 'single', { groups: 'split', stages: TWO }],
  ['ia', 'ia', 'single', { ...KEYS, groups: 'split' }],
  ['sd', 'sd', 'single', { groups: 'split' }],
  ['parallel', 'parallel', 'single', { batches: [1, 2], groups: 'extra' }],
  ['ttc', 'ttc', 'single', { groups: 'split' }],
  ['sm3', 'da', 'multiple', { hash: 'sm3', groups: 'split' }],
  ['ring', 'da', 'single', { draw: 'ring' }],
  ['nanchang', 'da', 'single', { draw: 'ringRemaining' }],
  ['shuffle', 'da', 'single', { draw: 'shuffle' }],
];

test.each(KINDS)(
  '[A56] the second verifier agrees with a round of the kind %s',
  async (name, mechanism, ties, rules) => {
    if (!hasPython) return;
    for (let seed = 1; seed <= 3; seed += 1) {
      const folder = writeRich(
        `${name}-${seed}`,
        seed,
        rules,
        String((rules as { groups?: string }).groups).startsWith('join'),
      );
      const loaded = loadFolder(folder);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
      const out = join(folder, 'out');
      const done = await allocateFolder(loaded.value, { seed: 'r|start=7;step=5', mechanism, ties, out });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      expect(judge(out), `${name} ${seed}`).toEqual({ status: 0, text: 'agrees\n' });
    }
  },
);

test.skipIf(!hasPython)(
  '[A56] the second verifier finds a changed result, a changed outcome and a changed table',
  async () => {
    const folder = writeRich('changed', 9, { groups: 'split' }, false);
    const loaded = loadFolder(folder);
    if (!loaded.ok) throw new Error(loaded.error.code);
    const out = join(folder, 'out');
    await allocateFolder(loaded.value, { seed: 's', mechanism: 'da', ties: 'single', out });
    const change = (name: string, from: RegExp, to: string): void => {
      const text = readFileSync(join(out, name), 'utf8');
      writeFileSync(join(out, name), text.replace(from, to));
      const { status, text: said } = judge(out);
      expect(status).toBe(1);
      expect(said).toContain(name);
      writeFileSync(join(out, name), text);
      expect(judge(out).status).toBe(0);
    };
    change('result.csv', /学20,[^\n]*/u, '学20,,');
    change('transcript.jsonl', /"学3",/u, '"学4",');
    change('choices.csv', /,1\n/u, ',2\n');
    change('inputs.sha256', /^./u, 'z');
  },
);
