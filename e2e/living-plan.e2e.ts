import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESK, PHONE, settle } from './support/browser.ts';
import type { Look } from './support/browser.ts';
import { hasOffice, readWithOffice } from './support/office.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

/** A short plan of our own writing with one goal printed twice, once with 90 and once with 95. */
const planOf = (name: string, unit: string) => `云岭区${name}学习行动计划（2026—2027年）
云政办发〔2026〕26号

二、主要目标
到2027年，${name}学习点覆盖率由2025年的60%提高到90%以上；${name}学习活动参与率达到40%以上。

三、主要任务
（一）建设学习点
1.建成${name}学习点二十个，方便居民就近学习。（牵头单位：${unit}）

四、保障措施
到2027年，${name}学习点覆盖率达到95%以上。
`;

async function findUnitOf(userName: string): Promise<string> {
  const { rows } = await stage
    .door()
    .pool.query<{ name: string }>(
      `select u.name from unit u join account a on a.district_id = u.district_id and a.unit_id = u.id where a.user_name = $1`,
      [userName],
    );
  return rows[0]?.name ?? '';
}

async function findIn(table: 'target' | 'task', planId: string, words: string): Promise<string> {
  const column = table === 'target' ? 'name' : 'title';
  const { rows } = await stage
    .door()
    .pool.query<{ id: string }>(
      `select id::text as id from ${table} where plan_id = $1 and strpos(${column}, $2) > 0 order by number limit 1`,
      [planId, words],
    );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`no ${table} with ${words}`);
  return id;
}

/** Loads a plan, decides its contradiction for 95, takes over the rest and publishes it. Answers the plan's id. */
async function loadPlan(page: Page, name: string, unit: string): Promise<string> {
  await page.goto('/plan/documents/new');
  await settle(page);
  await page.setInputFiles('input[type=file]', {
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(planOf(name, unit)),
  });
  await page.locator('.review-frame').waitFor();
  const review = new URL(page.url()).pathname;
  await page.getByRole('tab', { name: /^存疑/u }).click();
  await page.locator('.item-card.is-pending .item-head').first().click();
  await page.locator('.item-card.is-current', { hasText: '前后不一致' }).waitFor();
  await page.getByLabel('不低于 95%').check();
  await page.getByRole('button', { name: '裁定', exact: true }).click();
  await page.getByRole('tab', { name: /^存疑 ✓/u }).waitFor();
  for (const kind of ['目标', '任务']) {
    await page.getByRole('tab', { name: new RegExp(`^${kind} `, 'u') }).click();
    const together = page.getByRole('button', { name: /^采纳无疑问的/u });
    if ((await together.count()) > 0) await together.click();
    await together.waitFor({ state: 'detached' });
  }
  await page.goto(`${review}/publish`);
  await page.getByRole('button', { name: '发布第 1 版' }).waitFor();
  const leaveOut = page.getByLabel('未定的内容不纳入这一版');
  if ((await leaveOut.count()) > 0) await leaveOut.check();
  await page.getByRole('button', { name: '发布第 1 版' }).click();
  await page.waitForURL(/\/plan\/targets/u);
  await settle(page);
  return new URL(page.url()).searchParams.get('planId') ?? '';
}

async function reportFromPhone(taskId: string): Promise<void> {
  const unit = await stage.enter('clerk-department', PHONE);
  await unit.goto(`/plan/tasks/${taskId}/report`);
  await unit.getByText('100%', { exact: true }).click();
  await unit.getByLabel('做了什么').fill('二十个学习点全部开放');
  await unit.getByRole('button', { name: '提交进展' }).click();
  await unit.locator('.side-panel .tag', { hasText: '待审核' }).waitFor();
}

async function acceptReport(taskId: string, look: Look): Promise<void> {
  const bureau = await stage.enter('reviewer', look);
  await bureau.goto(`/plan/tasks/${taskId}`);
  await bureau.getByRole('button', { name: '通过', exact: true }).click();
  await bureau.getByText('已通过，任务进度已更新').waitFor();
  await bureau.goto(`/plan/tasks/${taskId}`);
  await bureau.locator('.side-panel .tag', { hasText: '已完成' }).first().waitFor();
}

async function recordValue(page: Page, targetId: string, value: string): Promise<void> {
  await page.goto(`/plan/targets/${targetId}`);
  await page.locator('.side-panel .tag').first().waitFor();
  expect(await page.locator('.side-panel .tag').first().innerText()).not.toContain('已实现');
  await page.goto(`/plan/targets/${targetId}/record`);
  await page.getByLabel(/^现值/u).fill(value);
  await page.getByRole('textbox', { name: '数据来源' }).fill('2026年社区教育统计');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  await page.locator('.side-panel .tag', { hasText: '已实现' }).first().waitFor();
}

test.each([
  ['a desk', DESK, '社区'],
  ['a phone', PHONE, '老年'],
] as const)(
  'on %s: a document is loaded and its contradiction decided, published, reported on from a phone, accepted; the verdict changes and the report holds the numbers',
  { timeout: 300_000 },
  async (_width, look, name) => {
    const page = await stage.enter('head', look);
    const planId = await loadPlan(page, name, await findUnitOf('clerk-department'));
    const taskId = await findIn('task', planId, '学习点');
    const targetId = await findIn('target', planId, '学习点覆盖率');
    await reportFromPhone(taskId);
    await acceptReport(taskId, look);
    await recordValue(page, targetId, '96.4');

    await page.goto(`/plan/reports?planId=${planId}`);
    await settle(page);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: '下载 Word 文档' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    const parts = unzipSync(new Uint8Array(bytes));
    const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');
    for (const figure of ['96.4%', '≥95%', '已实现']) expect(words).toContain(figure);
    expect(strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array())).toContain('2026年社区教育统计');
    if (!hasOffice()) return;
    const folder = await mkdtemp(join(tmpdir(), 'junheng-office-'));
    try {
      await writeFile(join(folder, 'report.docx'), bytes);
      const opened = await readWithOffice(folder, 'report.docx');
      expect(opened).toContain('96.4%');
      expect(opened).toContain(`${name}学习点覆盖率`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
