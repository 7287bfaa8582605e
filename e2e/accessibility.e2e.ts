import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { testDatabaseKind } from '@junheng/database/testing';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { DESK, PHONE, settle } from './support/browser.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();
let axe = '';
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

/** Serious and critical findings of axe on the page as it is shown now. */
async function findFaults(page: Page): Promise<string[]> {
  // The page's own policy forbids inline scripts; the debugger's door does not pass through it.
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return results.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`));
}

async function firstOf(page: Page, list: string): Promise<string> {
  await page.goto(list);
  await settle(page);
  const href = await page.locator('td.phone-title a').first().getAttribute('href');
  return (href ?? '').split('?')[0] ?? '';
}

/** Every page is walked in two looks that differ in both width and colours; the panel that lies over others in all four. */
const WALKED: readonly string[] = ['at a desk, light', 'on a phone, dark'];
const looks = [
  ['at a desk, light', { ...DESK, theme: 'light' }],
  ['at a desk, dark', { ...DESK, theme: 'dark' }],
  ['on a phone, light', { ...PHONE, theme: 'light' }],
  ['on a phone, dark', { ...PHONE, theme: 'dark' }],
] as const;

// What the pages look like does not depend on the database: once is enough.
describe.skipIf(testDatabaseKind() === 'postgres').each(looks)('%s', (name, look) => {
  test.runIf(WALKED.includes(name))(
    'no page has a serious finding of axe',
    { timeout: 400_000 },
    async () => {
      const faults: string[] = [];
      const admin = await stage.enter('admin', look);
      const [target, task, project, unit, account] = [
        await firstOf(admin, '/plan/targets'),
        await firstOf(admin, '/plan/tasks?waiting=true'),
        await firstOf(admin, '/plan/projects?state=delayed'),
        await firstOf(admin, '/organisation/units?kind=school'),
        await firstOf(admin, '/access/accounts'),
      ];
      await admin.goto('/plan/versions');
      await settle(admin);
      const version = `/plan/versions/${(await admin.locator('a[href*="/plan/versions/"]').first().getAttribute('href'))?.split('/')[3] ?? ''}`;
      await admin.goto('/plan/documents');
      await settle(admin);
      const document =
        (await admin.locator('td a[href*="/plan/documents/"]').first().getAttribute('href')) ?? '';
      const paths = [
        '/',
        '/plan/targets',
        target,
        `${target}/record`,
        '/plan/tasks',
        '/plan/tasks?view=outline',
        '/my-work',
        '/inbox',
        '/channels',
        '/channels/new',
        task,
        `${task}/report`,
        '/plan/projects',
        project,
        `${project}/stages/opening`,
        `${project}/rename`,
        `${project}/funds/new`,
        `${project}/place`,
        '/plan/reports',
        '/plan/plans',
        '/plan/side-by-side',
        '/plan/yearly',
        '/plan/schools',
        '/plan/documents',
        document,
        '/plan/versions',
        version,
        `${version}/judgement`,
        '/organisation/units',
        unit,
        '/access/accounts',
        account,
        '/access/accounts/new',
        '/access/audit',
        '/password',
        '/nowhere',
      ];
      for (const path of paths) {
        await admin.goto(path);
        await settle(admin);
        faults.push(...(await findFaults(admin)).map((fault) => `${path} ${fault}`));
      }
      const stranger = await (await stage.open(look)).newPage();
      await stranger.goto('/sign-in');
      await settle(stranger);
      faults.push(...(await findFaults(stranger)).map((fault) => `/sign-in ${fault}`));
      expect(faults).toEqual([]);
    },
  );

  test('the source of a figure has no serious finding of axe', async () => {
    const page = await stage.enter('viewer', look);
    await page.goto(await firstOf(page, '/plan/targets'));
    await settle(page);
    await page.locator('.side-panel .source-link').first().click();
    await page.locator('.plan-page mark').first().waitFor();
    // Colours are judged when the panel has stopped moving in.
    await page.waitForFunction(() =>
      document.getAnimations().every((animation) => animation.playState !== 'running'),
    );
    expect(await findFaults(page)).toEqual([]);
  });
});
