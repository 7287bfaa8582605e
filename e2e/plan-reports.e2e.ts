import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { PHONE, settle } from './support/browser.ts';
import { convertWithOffice, hasOffice, readWithOffice } from './support/office.ts';
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

test.skipIf(!hasOffice())(
  'LibreOffice opens the yearly report with its numbers, and the briefing is one page',
  { timeout: 300_000 },
  async () => {
    const page = await stage.enter('leader');
    const folder = await mkdtemp(join(tmpdir(), 'junheng-office-'));
    const keep = async (kind: string, file: string): Promise<void> => {
      const reply = await page.request.get(`/api/plan/report/file?asOf=2026-11-21&kind=${kind}`);
      await writeFile(join(folder, file), await reply.body());
    };
    try {
      await keep('monitoring', 'report.docx');
      await keep('briefing', 'page.docx');
      const described = await page.request.get('/api/plan/report?asOf=2026-11-21');
      const { targetCount, taskCount } = (await described.json()) as {
        targetCount: number;
        taskCount: number;
      };
      const words = await readWithOffice(folder, 'report.docx');
      expect(words).toContain(`《规划》共有指标${targetCount}项`);
      expect(words).toContain(`《规划》任务共${taskCount}项`);
      convertWithOffice(folder, 'page.docx', 'pdf');
      const pdf = await readFile(join(folder, 'page.pdf'), 'latin1');
      expect(pdf.match(/\/Type\s*\/Page[^s]/gu)).toHaveLength(1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
