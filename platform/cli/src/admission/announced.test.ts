import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { judgeRegister, readRegister, registerLine } from '@junheng/admission';
import type { RegisterEntry } from '@junheng/admission';
import type { Command } from '../command.ts';
import { command as allocate } from '../commands/admission/allocate.ts';
import { command as prepare } from '../commands/admission/prepare.ts';
import { command as seal } from '../commands/admission/seal.ts';
import { command as seed } from '../commands/admission/seed.ts';
import { command as verify } from '../commands/admission/verify.ts';
import { command as voidSeal } from '../commands/admission/void.ts';
import { hashHex } from './load-folder.ts';
import { nodeHash } from './hash/node-hash.ts';
import { isStampOf, timestampRequest } from './seal/timestamp.ts';

vi.setConfig({ testTimeout: 120_000 });

const work = mkdtempSync(join(tmpdir(), 'junheng-announced-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs a command and gives its exit status or error code, and what it printed. */
async function run(
  command: Command,
  positionals: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<{ status: number | string; text: string }> {
  const lines: string[] = [];
  const result = await command.run({
    positionals: [...positionals],
    options: options as never,
    resolve: (path) => path,
    print: (line) => lines.push(line),
    note: () => undefined,
    signal: new AbortController().signal,
  });
  return { status: result.ok ? result.value : result.error.code, text: lines.join('\n') };
}

function writeFolder(
  name: string,
  ids: readonly string[],
  changes: Readonly<Record<string, string>> = {},
): string {
  const folder = mkdtempSync(join(work, `${name}-`));
  const files: Record<string, string> = {
    'applicants.csv': `applicant\n${ids.map((id) => `${id}\n`).join('')}`,
    'choices.csv': `applicant,rank,pool,priority\n${ids.map((id) => `${id},1,x,1\n${id},2,y,1\n`).join('')}`,
    'pools.csv': 'pool,school,seats\nx,x,3\ny,y,3\n',
    ...changes,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const IDS = Array.from({ length: 12 }, (_, index) => `N${100 + index}`);
const BALLS = ['3', '1', '4', '1', '5', '9'];

/** Seals, draws and allocates a folder; gives the published one and what was announced. */
async function publish(folder: string, balls: readonly string[] = BALLS) {
  expect((await run(seal, [folder], { round: '2026' })).status).toBe(0);
  expect((await run(seed, [folder], { value: balls })).status).toBe(0);
  const out = join(folder, 'out');
  const { status, text } = await run(allocate, [folder], { out, json: true });
  expect(status).toBe(0);
  const { values } = JSON.parse(text) as {
    values: Record<'root' | 'seed' | 'last' | 'page' | 'register', string>;
  };
  return { out, values };
}

async function judge(folder: string, options: Readonly<Record<string, unknown>> = {}) {
  const { status, text } = await run(verify, [folder], { ...options, json: true });
  const { problems, note } = JSON.parse(text) as { problems: { file: string; what: string }[]; note: string };
  return { status, found: problems.map(({ file, what }) => `${file} ${what}`), note };
}

test('[A47] verify compares with what was announced, and says when nobody announced anything', async () => {
  const { out, values } = await publish(writeFolder('announced', IDS));
  const { root, last } = values;
  expect(await judge(out, { root: ` ${root.toUpperCase()} `, seed: values.seed, last })).toMatchObject({
    status: 0,
    found: [],
  });
  const alone = await run(verify, [out], {});
  expect(alone.status).toBe(0);
  expect(alone.text).toContain('没有给出任何公布的数值');
  for (const value of Object.values(values)) expect(alone.text).toContain(value);
  for (const name of ['root', 'seed', 'last', 'page', 'register']) {
    expect((await judge(out, { [name]: 'ab'.repeat(32) })).status).toBe(1);
  }
});

test('[A47] a forged round with a new list and the same balls agrees with itself, and not with the announced root', async () => {
  const honest = await publish(writeFolder('honest', IDS));
  const forged = await publish(writeFolder('forged', [...IDS.slice(1), 'N999']));
  expect((await judge(forged.out)).status).toBe(0);
  const { root, seed: drawn, last } = honest.values;
  const { status, found } = await judge(forged.out, { root, seed: drawn, last });
  expect(status).toBe(1);
  expect(found).toEqual([
    'transcript.jsonl not-announced',
    'transcript.jsonl not-announced',
    'transcript.jsonl not-announced',
  ]);
});

test('[A47] a swapped result next to a good page is found', async () => {
  const { out } = await publish(writeFolder('swapped', IDS));
  const other = await publish(writeFolder('other', IDS), ['2', '7', '1', '8', '2', '8']);
  writeFileSync(join(out, 'result.csv'), readFileSync(join(other.out, 'result.csv')));
  const { status, found } = await judge(out);
  expect(status).toBe(1);
  expect(found).toEqual(['result.csv not-recomputed']);
});

test('[A48] a deleted seed does not allow a second draw, neither at the command nor in the published folder', async () => {
  const folder = writeFolder('twice', IDS);
  const first = await publish(folder);
  rmSync(join(folder, 'seed.json'));
  const again = ['0', '0', '0', '0', '0', '0'];
  expect((await run(seed, [folder], { value: again })).status).toBe('ADMISSION_SECOND_DRAW');
  expect((await run(voidSeal, [folder], { reason: '重来' })).status).toBe('ADMISSION_SECOND_DRAW');
  // Somebody takes the line of the draw out of the register and draws again: only what was announced tells.
  const register = readFileSync(join(folder, 'register.jsonl'), 'utf8').split('\n');
  writeFileSync(join(folder, 'register.jsonl'), `${register[0]}\n`);
  expect((await run(seed, [folder], { value: again })).status).toBe(0);
  const out = join(folder, 'second');
  expect((await run(allocate, [folder], { out })).status).toBe(0);
  const { root, seed: drawn, last, register: head } = first.values;
  expect((await judge(out, { root, register: head })).found).toContain('register.jsonl not-announced');
  expect((await judge(out, { root, seed: drawn, last })).found).toHaveLength(2);
  // And a register that shows both draws is found without any announced value.
  const both = readRegister(readFileSync(join(folder, 'register.jsonl'), 'utf8'), nodeHash('sha256'));
  const entry = both.entries.find((candidate) => candidate.type === 'seed') as RegisterEntry;
  writeFileSync(
    join(folder, 'register.jsonl'),
    `${readFileSync(join(folder, 'register.jsonl'), 'utf8')}${registerLine(entry, both.head)}`,
  );
  expect((await run(allocate, [folder], { out: join(folder, 'third') })).status).toBe(
    'ADMISSION_SEAL_BROKEN',
  );
});

test('[A48] a voided seal stays in the register with its reason; one that vanished is found', async () => {
  const folder = writeFolder('void', IDS);
  expect((await run(seal, [folder], { round: '2026' })).status).toBe(0);
  expect((await run(voidSeal, [folder], {})).status).toBe('CLI_USAGE_WRONG');
  expect((await run(voidSeal, [folder], { reason: '名单漏了两人' })).status).toBe(0);
  expect(existsSync(join(folder, 'seal.json'))).toBe(false);
  const { out } = await publish(folder);
  expect(await judge(out)).toMatchObject({ status: 0 });
  const published = readFileSync(join(out, 'register.jsonl'), 'utf8');
  expect(published).toContain('名单漏了两人');
  // The register without the voided seal, chained anew: each line by itself is right, the seal's own memory of it is not.
  const sha256 = nodeHash('sha256');
  const { entries } = readRegister(published, sha256);
  let text = '';
  for (const entry of entries.slice(2)) text += registerLine(entry, readRegister(text, sha256).head);
  const sealText = readFileSync(join(out, 'seal.json'));
  const { register } = JSON.parse(sealText.toString('utf8')) as { register: string };
  const state = { hash: hashHex(sealText), register };
  const drawn = (JSON.parse(readFileSync(join(out, 'seed.json'), 'utf8')) as { seed: string }).seed;
  expect(judgeRegister(readRegister(published, sha256), state, drawn)).toBe(undefined);
  expect(judgeRegister(readRegister(text, sha256), state, drawn)).toBe('seal-vanished');
  writeFileSync(join(folder, 'register.jsonl'), text);
  expect((await run(allocate, [folder], { out: join(folder, 'again') })).status).toBe(
    'ADMISSION_SEAL_BROKEN',
  );
  writeFileSync(join(out, 'register.jsonl'), text);
  expect((await judge(out)).found).toEqual(['register.jsonl changed']);
});

test('[A48] the register judges every way to go round it', () => {
  const sha256 = nodeHash('sha256');
  const build = (entries: readonly RegisterEntry[]): string => {
    let text = '';
    for (const entry of entries) text += registerLine(entry, readRegister(text, sha256).head);
    return text;
  };
  const sealed = (hash: string): RegisterEntry => ({ type: 'seal', round: 'r', root: 'r', seal: hash });
  const drawn = (hash: string, value: string): RegisterEntry => ({
    type: 'seed',
    seal: hash,
    values: [],
    seed: value,
  });
  const judged = (entries: readonly RegisterEntry[], used: string | undefined, hash = 'b'): unknown => {
    const at = entries.findLastIndex((entry) => entry.type === 'seal');
    const register = readRegister(build(entries), sha256);
    return judgeRegister(register, { hash, register: register.before[at] ?? '' }, used);
  };
  const voided: RegisterEntry = { type: 'void', seal: 'a', reason: 'x' };
  expect(judged([sealed('b')], undefined)).toBe(undefined);
  expect(judged([sealed('a'), voided, sealed('b'), drawn('b', 's')], 's')).toBe(undefined);
  expect(judged([sealed('a'), sealed('b')], undefined)).toBe('second-seal');
  expect(judged([sealed('a'), { ...voided, reason: '' }, sealed('b')], undefined)).toBe('second-seal');
  expect(judged([sealed('b'), { ...voided, seal: 'b' }], undefined)).toBe('second-seal');
  expect(judged([sealed('b'), drawn('b', 's'), drawn('b', 't')], 't')).toBe('second-draw');
  expect(judged([sealed('a'), drawn('a', 's'), voided, sealed('b')], undefined)).toBe('second-draw');
  expect(judged([sealed('b'), drawn('b', 's')], 't')).toBe('second-draw');
  expect(judged([sealed('b'), drawn('b', 's')], undefined)).toBe('second-draw');
  expect(judged([sealed('b')], 's')).toBe('not-registered');
  expect(judged([sealed('c')], undefined)).toBe('not-registered');
  expect(readRegister(build([sealed('a'), sealed('b')]).replace('"r"', '"q"'), sha256).brokenLine).toBe(2);
  expect(readRegister('{}\n', sha256).brokenLine).toBe(1);
});

test('[A49] fewer than a million outcomes are refused unless a reason is published', async () => {
  const sealWith = (source: readonly string[], more: object = {}) =>
    run(seal, [writeFolder('few', IDS)], { round: 'r', source, json: true, ...more });
  expect((await sealWith(['福彩3D 第 2026200 期'])).status).toBe('ADMISSION_FEW_OUTCOMES');
  expect((await sealWith(['一个号码'])).status).toBe('ADMISSION_FEW_OUTCOMES');
  expect((await sealWith(['起始号=1000', '步长=999'])).status).toBe('ADMISSION_FEW_OUTCOMES');
  expect((await sealWith(['福彩3D 第 2026200 期', '排列3 同日'])).status).toBe(0);
  expect((await sealWith(['双色球 第 2026100 期'])).status).toBe(0);
  expect((await sealWith(['球（0-9）', '起始号=100000'])).status).toBe(0);
  const forced = await sealWith(['起始号=12', '步长=12'], { reason: '全校只有 12 人，家长会同意' });
  expect(JSON.parse(forced.text)).toMatchObject({ outcomes: '144', reason: '全校只有 12 人，家长会同意' });
});

test('[A49] the seed of a ring takes the root in', async () => {
  const folder = writeFolder('ring', IDS, { 'rules.json': '{"draw":"ringRemaining"}' });
  expect((await run(seal, [folder], { round: 'r' })).status).toBe('ADMISSION_FEW_OUTCOMES');
  expect((await run(seal, [folder], { round: 'r', reason: '小校' })).status).toBe(0);
  const drawn = await run(seed, [folder], { value: ['6', '3'] });
  const { root } = JSON.parse(readFileSync(join(folder, 'seal.json'), 'utf8')) as { root: string };
  expect(drawn.text).toBe(`r|${root}|start=6;step=3`);
  const out = join(folder, 'out');
  expect((await run(allocate, [folder], { out })).status).toBe(0);
  expect((await judge(out, { root })).status).toBe(0);
});

test('[A50] a folder that differs in its line ends says just that', async () => {
  const { out, values } = await publish(writeFolder('ends', IDS));
  const turned = join(work, 'turned');
  cpSync(out, turned, { recursive: true });
  for (const name of readdirSync(turned)) {
    const text = readFileSync(join(turned, name), 'utf8');
    writeFileSync(join(turned, name), text.replaceAll('\n', '\r\n'));
  }
  const { root, seed: drawn, last } = values;
  const { status, found } = await judge(turned, { root, seed: drawn, last });
  expect(status).toBe(1);
  expect(new Set(found.map((line) => line.split(' ')[1]))).toEqual(new Set(['line-ends']));
});

test('[A51] names, identity numbers and telephones in ids are refused at prepare, seal and allocate', async () => {
  for (const [id, kind] of [
    ['王小明', 'name'],
    ['欧阳一一', 'name'],
    ['11010519491231002X', 'identityNumber'],
    ['G11010519491231002X', 'identityNumber'],
    ['13912345678', 'telephone'],
    ['+8613912345678', 'telephone'],
  ] as const) {
    const folder = writeFolder('personal', ['N1', id], {
      'rules.json': '{"prepare":{"day":"2026-07-01","ranks":[{"name":"all","when":[]}]}}',
    });
    const message = await run(allocate, [folder], { out: join(folder, 'out'), seed: 's' });
    expect([message.status, id], kind).toEqual(['ADMISSION_ID_PERSONAL', id]);
    expect((await run(seal, [folder], { round: 'r' })).status).toBe('ADMISSION_ID_PERSONAL');
    expect(
      (await run(prepare, [folder], { out: join(folder, 'p'), letters: join(folder, 'l.csv') })).status,
    ).toBe('ADMISSION_ID_PERSONAL');
  }
  for (const id of [
    '考生一',
    '0012',
    '2026-3',
    '12345678901234567890',
    '110105194912310021',
    '+86138',
    '甲001',
  ]) {
    const folder = writeFolder('plain', ['N1', id]);
    expect((await run(allocate, [folder], { out: join(folder, 'out'), seed: 's' })).status, id).toBe(0);
  }
});

test('[A52] a birth date as a key is published as its order only, and the round still verifies', async () => {
  const days = ['2019-03-05', '2018-12-31', '2019-03-05', ''];
  for (const order of ['ascending', 'descending']) {
    const folder = writeFolder('birth', IDS, {
      'choices.csv': `applicant,rank,pool,priority,birth\n${IDS.map((id, a) => `${id},1,x,1,${days[a % 4]}\n`).join('')}`,
      'rules.json': JSON.stringify({ keys: [{ column: 'birth', order }] }),
    });
    const { out } = await publish(folder);
    const published = readFileSync(join(out, 'choices.csv'), 'utf8');
    expect(published).toContain('N100,1,x,1,2\nN101,1,x,1,1\nN102,1,x,1,2\nN103,1,x,1,\n');
    for (const name of readdirSync(out))
      expect(readFileSync(join(out, name), 'utf8'), name).not.toContain('2018-12-31');
    expect(await judge(out)).toMatchObject({ status: 0, found: [] });
    // The three who hold the earliest or the latest day go first.
    const first = readFileSync(join(out, 'result.csv'), 'utf8').match(/N\d+(?=,x,)/gu) ?? [];
    expect(first.every((id) => (Number(id.slice(1)) % 4 === 1) === (order === 'ascending'))).toBe(true);
  }
});

test('[A53] small cells are named before sealing, with what can be blurred', async () => {
  const folder = writeFolder('small', IDS, {
    'applicants.csv': `applicant,group,entitlements,town\n${IDS.map((id, a) => `${id},${a < 2 ? 'g1' : ''},${a === 5 ? 'hero' : ''},${a < 3 ? '东镇' : '西镇'}\n`).join('')}`,
    'pools.csv': 'pool,school,seats,reserveFor\nx,x,3,\ny,y,3,\nh,x,1,hero\n',
    'choices.csv': `applicant,rank,pool,priority\n${IDS.map((id, a) => `${id},1,x,${a === 7 ? 9 : 1}\n`).join('')}`,
    'rules.json': '{"publish":{"applicants":["town"]}}',
  });
  const { text } = await run(seal, [folder], { round: 'r', json: true });
  const { smallCells } = JSON.parse(text) as {
    smallCells: { what: string; value: string; count: number; advice: string }[];
  };
  expect(smallCells.map(({ what, value, count, advice }) => `${what} ${value} ${count} ${advice}`)).toEqual([
    'priority 9 1 mergeRules',
    'entitlement hero 1 mergeRules',
    'groups  1 unbindGroup',
    'groups 东镇 1 leaveColumnOut',
  ]);
});

test('[A48] a timestamp request carries the hash of the seal, and an answer for another file is found', () => {
  const request = timestampRequest(Buffer.from('seal'));
  expect(request.toString('hex')).toBe(
    `303902010130313${'00d060960864801650304020105000420'}${hashHex('seal')}0101ff`,
  );
  expect(isStampOf(Buffer.concat([Buffer.from('x'), request]), Buffer.from('seal'))).toBe(true);
  expect(isStampOf(request, Buffer.from('other'))).toBe(false);
});
