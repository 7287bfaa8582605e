/**
 * `npm run shots [-- WORD]`: photographs every page of the sample district at both widths into shots/, plus English, dark and printed ones.
 * With a word, only pictures whose name contains it.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from '@junheng/sample';
import { DESK, launchBrowser, openWindow, PHONE, settle, signInAs } from '../e2e/support/browser.ts';
import type { Look } from '../e2e/support/browser.ts';
import { planDraft } from '../e2e/support/plan-drafts.ts';
import { startSampleServer } from '../e2e/support/sample-server.ts';
import { root } from './ensure-install.mjs';
import { ensureWebBuilt } from './web-build.mjs';

const folder = join(root, 'shots');
const word = process.argv[2] ?? '';

/** A page to photograph: how to get there from anywhere, as whom. */
interface Shot {
  readonly name: string;
  readonly account: string;
  readonly open: (page: Page) => Promise<void>;
}

const go =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(path);
    await settle(page);
  };

const goToFirst =
  (path: string, after = '') =>
  async (page: Page): Promise<void> => {
    await go(path)(page);
    const address = await page.locator('td.phone-title a').first().getAttribute('href');
    if (address === null) throw new Error(`${path} lists nothing`);
    const [place, filters = ''] = address.split('?');
    await go(`${place ?? ''}${after}${filters === '' ? '' : `?${filters}`}`)(page);
    await page.locator('.side-panel h2').waitFor();
  };

/** The review of a document of our own, loaded once. */
async function openReview(page: Page): Promise<void> {
  await go('/plan/documents')(page);
  const open = page.locator('.open-review a');
  if ((await open.count()) > 0) await open.first().click();
  else {
    await go('/plan/documents/new')(page);
    await page.setInputFiles('input[type=file]', {
      name: '规划.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(planDraft('第一')),
    });
  }
  await page.locator('.item-head').first().click();
  await page.locator('.item-card.is-current').waitFor();
}

/** The newest version of the plan in force, or what it says below its address. */
const openVersion =
  (after: string) =>
  async (page: Page): Promise<void> => {
    await go('/plan/versions')(page);
    const address = await page.locator('a[href*="/plan/versions/"]').first().getAttribute('href');
    await go(`/plan/versions/${address?.split('/')[3] ?? ''}${after}`)(page);
  };

const shots: readonly Shot[] = [
  { name: 'home', account: 'leader', open: go('/') },
  { name: 'home-cut-off-day', account: 'leader', open: go('/?asOf=2027-03-31') },
  { name: 'targets', account: 'head', open: go('/plan/targets') },
  { name: 'target', account: 'head', open: goToFirst('/plan/targets?state=behind') },
  { name: 'target-record', account: 'head', open: goToFirst('/plan/targets', '/record') },
  {
    name: 'target-source',
    account: 'head',
    open: async (page) => {
      await goToFirst('/plan/targets')(page);
      await page.locator('.side-panel .source-link').first().click();
      await page.locator('.plan-page mark').first().waitFor();
    },
  },
  { name: 'tasks', account: 'head', open: go('/plan/tasks') },
  { name: 'task', account: 'reviewer', open: goToFirst('/plan/tasks?waiting=true') },
  { name: 'task-report', account: 'clerk-department', open: goToFirst('/plan/tasks', '/report') },
  { name: 'projects', account: 'head', open: go('/plan/projects') },
  { name: 'project', account: 'head', open: goToFirst('/plan/projects?state=delayed') },
  { name: 'project-stage', account: 'head', open: goToFirst('/plan/projects', '/stages/opening') },
  { name: 'documents', account: 'head', open: go('/plan/documents') },
  { name: 'document-new', account: 'head', open: go('/plan/documents/new') },
  { name: 'review', account: 'head', open: openReview },
  { name: 'versions', account: 'head', open: go('/plan/versions') },
  { name: 'version', account: 'head', open: openVersion('') },
  { name: 'judgement', account: 'head', open: openVersion('/judgement') },
  { name: 'reports', account: 'head', open: go('/plan/reports') },
  { name: 'plans', account: 'head', open: go('/plan/plans') },
  { name: 'side-by-side', account: 'head', open: go('/plan/side-by-side') },
  { name: 'yearly', account: 'head', open: go('/plan/yearly') },
  { name: 'schools', account: 'head', open: go('/plan/schools') },
  { name: 'school', account: 'head', open: goToFirst('/plan/schools') },
  { name: 'public-setting', account: 'head', open: go('/plan/plans/public') },
  { name: 'tasks-outline', account: 'head', open: go('/plan/tasks?view=outline') },
  { name: 'my-work', account: 'clerk-department', open: go('/my-work') },
  { name: 'inbox', account: 'clerk-department', open: go('/inbox') },
  { name: 'channels', account: 'admin', open: go('/channels') },
  { name: 'channel-new', account: 'admin', open: go('/channels/new') },
  { name: 'units', account: 'head', open: go('/organisation/units') },
  { name: 'unit', account: 'head', open: goToFirst('/organisation/units?kind=school') },
  { name: 'accounts', account: 'admin', open: go('/access/accounts') },
  { name: 'account', account: 'admin', open: goToFirst('/access/accounts') },
  { name: 'account-new', account: 'admin', open: go('/access/accounts/new') },
  { name: 'audit', account: 'admin', open: go('/access/audit') },
  { name: 'password', account: 'leader', open: go('/password') },
  { name: 'not-found', account: 'leader', open: go('/nowhere') },
  { name: 'no-right', account: 'leader', open: go('/access/accounts') },
];

const looks: readonly (readonly [suffix: string, look: Look, names: readonly string[] | null])[] = [
  ['1280', DESK, null],
  ['390', PHONE, null],
  ['1280-en', { ...DESK, language: 'en' }, ['home', 'targets', 'target', 'tasks', 'task', 'units', 'audit']],
  ['1280-dark', { ...DESK, theme: 'dark' }, ['home', 'target', 'task', 'units', 'target-record']],
  ['390-dark', { ...PHONE, theme: 'dark' }, ['home', 'task-report']],
];

const printed = ['home', 'targets', 'target', 'units'];

ensureWebBuilt();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const server = await startSampleServer();
const browser = await launchBrowser();
const written: string[] = [];

async function photograph(page: Page, name: string, fullPage = true): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage });
  written.push(path);
}

/** Prints to PDF and, where poppler is there, its first page to a picture. */
async function print(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true });
  written.push(path);
  const drawn = spawnSync('pdftoppm', ['-r', '60', '-png', path, path.slice(0, -4)]);
  if (drawn.error === undefined && drawn.status === 0) written.push(`${path.slice(0, -4)}-1.png`);
}

try {
  for (const [suffix, look, names] of looks) {
    const wanted = shots.filter(
      (shot) => (names === null || names.includes(shot.name)) && `${shot.name}-${suffix}`.includes(word),
    );
    for (const [account, ofAccount] of Map.groupBy(wanted, (shot) => shot.account)) {
      const context = await openWindow(browser, server.address, look);
      const page = await signInAs(context, account, SAMPLE_PASSWORD);
      for (const shot of ofAccount) {
        await shot.open(page);
        await photograph(page, `${shot.name}-${suffix}`, !shot.name.includes('source'));
        if (suffix === '1280' && printed.includes(shot.name)) await print(page, `${shot.name}-print`);
      }
      await context.close();
    }
    if (names === null && `sign-in-${suffix}`.includes(word)) {
      const context = await openWindow(browser, server.address, look);
      const page = await context.newPage();
      await go('/sign-in')(page);
      await photograph(page, `sign-in-${suffix}`);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
for (const path of written) process.stdout.write(`${path.slice(root.length + 1)}\n`);
process.stdout.write(`${written.length} pictures\n`);
