import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { Command } from '../command.ts';
import { command as allocate } from '../commands/admission/allocate.ts';
import { command as apportion } from '../commands/admission/apportion.ts';
import { command as compare } from '../commands/admission/compare.ts';
import { command as prepare } from '../commands/admission/prepare.ts';
import { command as seal } from '../commands/admission/seal.ts';
import { command as seed } from '../commands/admission/seed.ts';
import { command as sheet } from '../commands/admission/sheet.ts';
import { command as verify } from '../commands/admission/verify.ts';

vi.setConfig({ testTimeout: 120_000 });

const work = mkdtempSync(join(tmpdir(), 'junheng-admission-words-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const LOCALES = { zh: 'zh_CN.UTF-8', en: 'en_GB.UTF-8' } as const;
type Language = keyof typeof LOCALES;

/** What a command prints and notes in a language. */
async function say(language: Language, command: Command, ...args: string[]): Promise<string> {
  vi.stubEnv('LC_ALL', LOCALES[language]);
  const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
  const said: string[] = [];
  const done = await command.run({
    positionals,
    options: values,
    resolve: (path) => join(work, language, path),
    print: (text) => said.push(text),
    note: (text) => said.push(text),
    signal: new AbortController().signal,
  });
  return done.ok ? said.join('\n') : done.error.code;
}

/** The figures of a text, however the sentence orders them. One-time numbers and digests are names, not figures. */
function figuresOf(text: string): string[] {
  return (text.replace(/\b[0-9a-f]{64}\b/gu, '').match(/\d+/gu) ?? []).toSorted();
}

function writeFolder(name: string, files: Readonly<Record<string, string>>): void {
  for (const language of ['zh', 'en']) {
    const folder = join(work, language, name);
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  }
}

async function sayBoth(command: Command, ...args: string[]): Promise<Record<Language, string>> {
  const both = { zh: await say('zh', command, ...args), en: await say('en', command, ...args) };
  expect(both.zh).toMatch(/[\u4e00-\u9fff]/u);
  // Names given by the bureau stay as they are; all else is English, and Chinese uses no half-width marks.
  expect(both.en.replace(/[东西南]校?/gu, '')).not.toMatch(/[\u4e00-\u9fff，；：（）]/u);
  expect(both.zh).not.toMatch(/[\u4e00-\u9fff][,;:()]|[,;:()][\u4e00-\u9fff]/u);
  expect(figuresOf(both.en)).toEqual(figuresOf(both.zh));
  return both;
}

const ids = Array.from({ length: 12 }, (_, a) => `R${10 + a}`);
const round = {
  'applicants.csv': `applicant\n${ids.join('\n')}\n`,
  'choices.csv': `applicant,rank,pool,priority\n${ids.flatMap((id, a) => [`${id},1,东,${a % 3}`, `${id},2,西,1`]).join('\n')}\n`,
  'pools.csv': 'pool,school,seats\n东,东校,4\n西,西校,5\n',
};

test('[A40] every admission command speaks both languages and gives the same figures', async () => {
  writeFolder('round', round);
  const sealed = await sayBoth(seal, 'round', '--round', 'P7');
  expect(sealed.en).toContain('Ball 6 from the drum');
  // The seal keeps the names of the sources in the bureau's words: one seal, so that both rounds are the same.
  for (const name of ['seal.json', 'register.jsonl'])
    cpSync(join(work, 'zh', 'round', name), join(work, 'en', 'round', name));
  const values = ['7', '31', '2', '19', '28', '5'].flatMap((value) => ['--value', value]);
  const seeds = await sayBoth(seed, 'round', ...values);
  expect(seeds.zh.split('\n')[0]).toBe(seeds.en.split('\n')[0]);
  const allocated = await sayBoth(allocate, 'round', '--out', 'out');
  expect(allocated.zh).toContain('12 名申请人：按志愿派中 9 人，其中第一志愿 4 人；没有学位 3 人。');
  expect(allocated.en).toContain(
    '12 applicants: 9 placed by choice, 4 of them at their first choice; 3 without a place.',
  );
  expect((await sayBoth(verify, 'out')).en).toContain('● Verified');
  expect((await sayBoth(sheet, 'out', '--applicant', 'R10', '--applicant', 'R11')).en).toContain('R10');
  expect((await sayBoth(sheet, 'out', '--all', '--out', 'letters.csv')).zh).toContain('12 条通知');
  for (const language of ['zh', 'en']) rmSync(join(work, language, 'out', 'pools.csv'));
  expect((await sayBoth(verify, 'out')).zh).toContain('▲ pools.csv：缺少这个文件');
});

test('[A40] the what-ifs and the quota speak both languages', async () => {
  writeFolder('trial', round);
  expect((await sayBoth(compare, 'trial', '--seed', '2026|1')).zh.split('\n').length).toBe(9);
  const whatIf = await sayBoth(allocate, 'trial', '--seed', 'x', '--mechanism', 'ia', '--out', 'trial-out');
  expect(whatIf.en).toContain('not the recommended one');
  writeFolder('quota', {
    'juniors.csv': 'school,graduates\n东校,100\n西校,50\n',
    'seniors.csv': 'school,seats,share\n南校,30,0.5\n',
  });
  expect((await sayBoth(apportion, 'quota', '--out', 'pools.csv')).en).toContain('3 pools with 30 places');
});

test('[A40] preparation tells in both languages whom no rank fits', async () => {
  writeFolder('private', {
    'applicants.csv': 'applicant,kind\nR1,a\nR2,b\n',
    'choices.csv': 'applicant,rank,pool\nR1,1,东\nR2,1,东\n',
    'pools.csv': 'pool,school,seats\n东,东校,4\n',
    'rules.json': JSON.stringify({
      prepare: {
        day: '2026-07-01',
        ranks: [{ name: 'A', when: [{ kind: 'oneOf', column: 'kind', values: ['a'] }] }],
        keys: [],
      },
    }),
  });
  const prepared = await sayBoth(prepare, 'private', '--out', 'public', '--letters', 'key.csv');
  expect(prepared.zh).toContain('▲ R2 的第 1 志愿 东 不符合');
  expect(prepared.en).toContain('Choice 1 of R2');
});

test('[A30] [A39] a prepared round can be placed in full, and where a child lives is sealed but not published', async () => {
  writeFolder('near', {
    'applicants.csv': 'applicant,lon,lat\nR1,112.0123,30.0123\nR2,112.0456,30.0456\nR3,112.0789,30.0789\n',
    'choices.csv': 'applicant,rank,pool\nR1,1,东\nR2,1,东\nR3,1,东\n',
    'pools.csv': 'pool,school,seats,lon,lat\n东,东校,1,112.1,30.1\n西,西校,2,112.2,30.2\n',
    'rules.json': JSON.stringify({
      overflow: {},
      prepare: { day: '2026-07-01', ranks: [{ name: 'A', when: [] }], keys: [] },
    }),
  });
  const prepared = await sayBoth(prepare, 'near', '--out', 'near-round', '--letters', 'near-key.csv');
  expect(prepared.en).toContain('do not publish it');
  const allocated = await sayBoth(allocate, 'near-round', '--seed', 's', '--out', 'near-out');
  expect(allocated.zh).toContain('按志愿派中 1 人，其中第一志愿 1 人；没有学位 0 人。\n由统筹安排 2 人。');
  expect((await sayBoth(verify, 'near-out')).zh).toContain('住址没有公布');
  const whole = await sayBoth(verify, 'near-out', '--inputs', 'near-round');
  expect(whole.en).toMatch(/^● Verified[^\n]*\n▲ These files agree/u);
  for (const file of ['applicants.csv', 'transcript.jsonl', 'verify.html']) {
    expect(readFileSync(join(work, 'zh', 'near-out', file), 'utf8')).not.toMatch(/\d\.0(123|456|789)/u);
  }
});
