import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from '@junheng/sample';
import { launchBrowser, openWindow, settle } from './support/browser.ts';
import { makeClerk } from './support/clerk.ts';
import type { Clerk } from './support/clerk.ts';
import { startSampleServer } from './support/sample-server.ts';

const PLAN = join(
  import.meta.dirname,
  '..',
  'platform',
  'sample',
  'documents',
  'yunling-action-plan-2025-2029.docx',
);
const GOAL_MINUTES = 15;
const READING = 'reading all else';

async function signIn(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await page.goto('/sign-in');
  await clerk.type(page.locator('input[autocomplete=username]'), 'head');
  await clerk.type(page.locator('input[type=password]'), SAMPLE_PASSWORD);
  await clerk.click(page.locator('button[type=submit]'), () => page.locator('.shell').waitFor());
}

async function load(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.click(page.getByRole('link', { name: '规划文件', exact: true }), () => settle(page));
  await clerk.click(page.getByRole('link', { name: '上传规划文件' }).first(), () => settle(page));
  const file = { name: '规划.docx', mimeType: 'application/octet-stream', buffer: await readFile(PLAN) };
  await clerk.wait(async () => {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.review-frame').waitFor({ timeout: 60_000 });
  });
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') });
const current = (page: Page) => page.locator('.item-card.is-current');

const pendingOne = (page: Page) => page.locator('.item-card.is-pending.is-current');

/** Looks at the pending item that is open, or at the next one; reads it whole and decides it by keys. */
async function decideOne(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  if ((await pendingOne(page).count()) === 0) await clerk.press('j', () => pendingOne(page).waitFor());
  await clerk.read(current(page));
  const id = await current(page).getAttribute('id');
  if ((await current(page).locator('.reading-list input').count()) > 0) await clerk.press('1');
  await clerk.press('a', () =>
    page.waitForFunction(
      (card) => document.getElementById(card)?.classList.contains('is-pending') !== true,
      id ?? '',
    ),
  );
}

/** Decides what of a kind is pending, one after the other. Answers how many there are of the kind. */
async function decideRest(clerk: Clerk, kind: string): Promise<number> {
  const { page } = clerk;
  const count = await page.locator('.item-card').count();
  for (;;) {
    // Deciding the last one of a kind leads on to the next kind.
    if ((await tab(page, kind).getAttribute('aria-selected')) !== 'true') return count;
    if ((await page.locator('.item-card.is-pending').count()) === 0) return count;
    await decideOne(clerk);
  }
}

async function decideDoubts(clerk: Clerk): Promise<number> {
  if ((await tab(clerk.page, '存疑').count()) === 0) return 0;
  await clerk.click(tab(clerk.page, '存疑'));
  return decideRest(clerk, '存疑');
}

/** Reads every item of a kind beside its highlighted sentence, accepts what is without doubt at once and the rest one by one. */
async function decideKind(clerk: Clerk, kind: string, isReadAll: boolean): Promise<number> {
  const { page } = clerk;
  if ((await tab(page, kind).count()) === 0) return 0;
  await clerk.click(tab(page, kind));
  if (isReadAll) await clerk.read(page.locator('#review-items'));
  const all = page.getByRole('button', { name: /^采纳无疑问的/u });
  if ((await all.count()) > 0) await clerk.click(all, () => all.waitFor({ state: 'detached' }));
  return decideRest(clerk, kind);
}

/** Reads every item of a kind. */
async function readKind(clerk: Clerk, kind: string): Promise<void> {
  const { page } = clerk;
  if ((await tab(page, kind).count()) === 0) return;
  await clerk.wait(() => tab(page, kind).click());
  await clerk.read(page.locator('#review-items'));
}

async function publish(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.click(page.getByRole('link', { name: '发布', exact: true }), () => settle(page));
  await clerk.read(page.locator('main'));
  await clerk.click(page.getByRole('button', { name: /^发布第/u }), () =>
    page.waitForURL((url) => url.pathname.startsWith('/plan/targets')),
  );
  await clerk.wait(() => settle(page));
}

async function report(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.click(page.getByRole('link', { name: '报告', exact: true }), () => settle(page));
  await clerk.read(page.locator('main'));
  const download = page.getByRole('button', { name: /docx|Word/iu }).first();
  await clerk.click(download, () => page.waitForEvent('download', { timeout: 60_000 }));
}

/** Builds the pages if they are older than their sources. */
function buildPages(): void {
  const script = 'import("./scripts/web-build.mjs").then((m) => m.ensureWebBuilt())';
  const built = spawnSync(process.execPath, ['-e', script], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('the pages could not be built');
}

const minutes = (seconds: number): string => (seconds / 60).toFixed(1);

async function walk(browser: Browser, address: string) {
  const window = await openWindow(browser, address);
  const clerk = makeClerk(await window.newPage());
  const parts: { what: string; seconds: number; count: number }[] = [];
  const part = async (what: string, work: () => Promise<number | void>): Promise<void> => {
    const before = clerk.cost();
    const count = (await work()) ?? 0;
    const after = clerk.cost();
    parts.push({ what, count, seconds: after.person + after.waiting - before.person - before.waiting });
  };
  await part('sign in', () => signIn(clerk));
  await part('load', () => load(clerk));
  await part('doubts', () => decideDoubts(clerk));
  await part('targets', () => decideKind(clerk, '目标', true));
  for (const kind of ['任务', '年度任务', '项目', '约定数量', '现状成绩']) {
    await part(kind, () => decideKind(clerk, kind, false));
    await part(READING, () => readKind(clerk, kind));
  }
  await part('publish', () => publish(clerk));
  await part('report', () => report(clerk));
  return { ...clerk.cost(), parts };
}

/** From the document to the official report: what it costs a person, by the keystroke-level model, and what is waited for, measured. */
export const benches = [
  {
    name: 'walk: document to report',
    async run() {
      buildPages();
      const [server, browser] = await Promise.all([startSampleServer(), launchBrowser()]);
      try {
        const { steps, person, waiting, parts } = await walk(browser, server.address);
        const reading = parts
          .filter(({ what }) => what === READING)
          .reduce((sum, { seconds }) => sum + seconds, 0);
        const list = parts
          .filter(({ what, seconds }) => what !== READING && seconds > 1)
          .map(
            ({ what, count, seconds }) => `${what}${count === 0 ? '' : ` (${count})`} ${minutes(seconds)}`,
          );
        return [
          {
            what: `document to report, the sample's plan, every target read: minutes of one person in ${steps} steps (${list.join(', ')})`,
            goal: `≤ ${GOAL_MINUTES} min`,
            measured: `${minutes(person + waiting - reading)} min, of these ${minutes(waiting)} waiting`,
            peer: 'none at hand',
          },
          {
            what: 'the same, with every task, yearly task, project and promise read too',
            goal: `≤ ${GOAL_MINUTES} min`,
            measured: `${minutes(person + waiting)} min`,
          },
        ];
      } finally {
        await browser.close();
        await server.close();
      }
    },
  },
];
