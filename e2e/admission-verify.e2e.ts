import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = dirname(import.meta.dirname);
const work = mkdtempSync(join(tmpdir(), 'junheng-verify-'));
let browser: Browser;

/** Runs the command line and fails the test when it fails. */
function junheng(...words: string[]): string {
  const run = spawnSync(process.execPath, [join(root, 'platform/cli/src/main.ts'), 'admission', ...words], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${words.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

/** A small round with twins and a reserved pool; drawn with numbers that were sealed before. */
function drawRound(name: string, rules: object): string {
  const folder = join(work, name);
  mkdirSync(folder);
  const ids = Array.from({ length: 60 }, (_, a) => `R${100 + a}`);
  const rows = ids.flatMap((id, a) =>
    ['东', '西'].map((_, i) => `${id},${i + 1},${['东', '西'][(a + i) % 2]},${a < 2 ? 1 : a % 2}`),
  );
  const people = ids
    .map((id, a) => `${id},${a === 0 || a === 2 ? 'T1' : ''},${a % 5 === 0 && a > 2 ? '随迁' : ''}\n`)
    .join('');
  writeFileSync(join(folder, 'applicants.csv'), `applicant,group,entitlements\n${people}`);
  writeFileSync(join(folder, 'choices.csv'), `applicant,rank,pool,priority\n${rows.join('\n')}\n`);
  writeFileSync(
    join(folder, 'pools.csv'),
    'pool,school,seats,reserveFor,order\n东,东校,20,,2\n东留,东校,3,随迁,1\n西,西校,18,,\n',
  );
  writeFileSync(join(folder, 'rules.json'), JSON.stringify(rules));
  junheng('seal', folder, '--round', name);
  const seed = junheng(
    'seed',
    folder,
    ...['3', '14', '8', '21', '5', '9'].flatMap((value) => ['--value', value]),
  ).trim();
  const out = join(work, `${name}-out`);
  junheng('allocate', folder, '--seed', seed, '--out', out);
  return out;
}

async function open(file: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('body:not([data-state="working"])');
  expect(requests).toEqual([pathToFileURL(file).href]);
  return page;
}

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
});

test('a family opens verify.html without a network, sees the whole allocation computed again and finds its own line', async () => {
  const out = drawRound('小学 2026', { hash: 'sm3' });
  const page = await open(join(out, 'verify.html'));
  expect(await page.textContent('#summary')).toContain('核验通过：60 名申请人');
  expect(await page.locator('#findings .wrong').count()).toBe(0);
  expect(await page.locator('#findings .right').count()).toBeGreaterThan(9);
  const [id, pool, rank] = (
    readFileSync(join(out, 'result.csv'), 'utf8')
      .split('\n')
      .find((row) => row.endsWith(',1')) ?? ''
  ).split(',');
  expect(await page.textContent('#values')).toContain('摇号机第 2 球 14');
  // The page looked at what it brought along, and nobody announced anything yet.
  expect(await page.textContent('#summary')).toContain('只核对了本页自带的一份');
  expect(await page.textContent('#compared')).toContain('还没有填入任何公布的数值');
  await page.fill('#paste-root', 'ab'.repeat(32));
  expect(await page.textContent('#compared')).toContain('与公布的不一致');
  const { root } = JSON.parse(readFileSync(join(out, 'seal.json'), 'utf8')) as { root: string };
  await page.fill('#paste-root', root.toUpperCase());
  expect(await page.textContent('#compared')).toContain('还有 2 项没有填');
  // With the published files chosen it says so no more, and shows its own hash.
  const names = [
    'applicants.csv',
    'choices.csv',
    'pools.csv',
    'rules.json',
    'seal.json',
    'seed.json',
    'register.jsonl',
  ];
  names.push('result.csv', 'transcript.jsonl', 'inputs.sha256', 'verify.html');
  await page.setInputFiles(
    '#chosen',
    names.map((file) => join(out, file)),
  );
  await page.click('#t-run');
  await page.waitForSelector('body[data-state="right"]');
  expect(await page.textContent('#summary')).not.toContain('只核对了本页自带的一份');
  const own = createHash('sha256')
    .update(readFileSync(join(out, 'verify.html')))
    .digest('hex');
  expect(await page.textContent('#values')).toContain(own);
  // Telephones write small letters.
  await page.fill('#id', (id ?? '').toLowerCase());
  await page.click('#t-findButton');
  expect(await page.textContent('#line h3')).toBe(`结果：${pool}（第 ${rank} 志愿）`);
  expect(await page.textContent('#line')).toContain('派中。');
  await page.fill('#id', 'nobody');
  await page.click('#t-findButton');
  expect(await page.textContent('#line')).toContain('名单中没有这个编号');
  await page.click('#t-other');
  expect(await page.textContent('#summary')).toContain('Verified: the outcome of 60 applicants');
  await page.close();
}, 120_000);

test('a result that was changed afterwards is shown as such', async () => {
  const out = drawRound('初中 2026', { mechanism: 'ia', groups: 'split' });
  const page = join(out, 'verify.html');
  const changed = readFileSync(page, 'utf8').replace(/\\n(R1\d\d),东,1\\n/u, '\\n$1,西,1\\n');
  writeFileSync(page, changed);
  const shown = await open(page);
  expect(await shown.textContent('#summary')).toContain('核验未通过');
  expect(await shown.locator('#findings tr', { hasText: 'result.csv' }).first().textContent()).toContain(
    '不一致',
  );
  await shown.close();
}, 120_000);

test('on a phone nothing is wider than the screen', async () => {
  const out = drawRound('幼儿园 2026', {});
  const page = await open(join(out, 'verify.html'));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.fill('#id', 'R103');
  await page.click('#t-findButton');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.close();
}, 120_000);
