import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { PHONE, settle } from './support/browser.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

/** What a reader of a .docx sees, without its marks. */
async function wordsOf(path: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await readFile(path)));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');
}

test('the head of the bureau prints the yearly report, with the numbers of the screen', async () => {
  const page = await stage.enter('leader');
  await page.goto('/plan/reports?asOf=2026-11-21');
  await settle(page);
  const sentence = (await page.locator('.report-sentence').textContent()) ?? '';
  expect(sentence).toMatch(/^指标\d+项：/u);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.locator('.page-actions button.ant-btn-primary').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/年度监测报告_2026-11-21\.docx$/u);
  const words = await wordsOf(await download.path());
  const count = /^指标(\d+)项/u.exec(sentence)?.[1] ?? '';
  expect(words).toContain(`《规划》共有指标${count}项`);
  expect(words).toContain('特此报告');
});

test('a school on a phone finds its own sheet and no other kind', async () => {
  const page = await stage.enter('clerk-school', PHONE);
  await page.goto('/plan/reports?asOf=2026-11-21');
  await settle(page);
  expect(await page.locator('.report-kinds a').count()).toBe(1);
  expect(await page.locator('.report-title').last().textContent()).toContain('实施情况考核表');
});
