import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESK, PHONE, settle } from './support/browser.ts';
import { countRows, numberIn } from './support/list.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

/** Opens the first project of a list, or the first with a word in its name, in the side panel; gives its address without the filters. */
async function openFirst(page: Page, list: string, word = ''): Promise<string> {
  await page.goto(list);
  await settle(page);
  await page.locator('td.phone-title a', { hasText: word }).first().click();
  await page.locator('.side-panel .stage-table').waitFor();
  return new URL(page.url()).pathname;
}

const panel = (page: Page) => page.locator('.side-panel');

/** Types a day into a field; it counts when the field is left. */
async function fillDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(day);
  await page.getByLabel(label, { exact: true }).press('Tab');
}

const save = (page: Page) => page.getByRole('button', { name: '保存' }).click();

test('every number of the sentence lists just these projects, and the picture has a row for each', async () => {
  const page = await stage.enter('leader');
  await page.goto('/plan/projects');
  await settle(page);
  const all = await countRows(page);
  expect(all).toBeGreaterThan(9);
  expect(await page.locator('.timeline-row').count()).toBe(all);
  const parts = await page.locator('.sentence-part').all();
  const found = await Promise.all(
    parts.map(async (part) => ({
      text: (await part.textContent()) ?? '',
      href: (await part.getAttribute('href')) ?? '',
    })),
  );
  expect(found.length).toBe(6);
  expect(found.reduce((sum, { text }) => sum + numberIn(text), 0)).toBe(all);
  for (const { text, href } of found) {
    await page.goto(href);
    expect([text, await countRows(page)]).toEqual([text, numberIn(text)]);
  }
  await page.goto('/plan/projects');
  await settle(page);
  await page.getByRole('button', { name: '看数据表' }).click();
  await page.locator('.chart-frame .data-table').waitFor();
});

test('the strip says how many were promised and how many have a name, and shows the sentence of the plan', async () => {
  const page = await stage.enter('leader');
  await page.goto('/plan/projects');
  await page.getByRole('button', { name: /2026 年新建小学：计划 3 所，已明确 2 所/u }).click();
  await page.locator('.plan-page mark').waitFor();
  expect(await page.locator('.promise-strip').textContent()).toContain('还差 1 所');
});

describe.each([
  ['at a desk', DESK],
  ['on a phone', PHONE],
] as const)('%s', (_, look) => {
  test('a stage that came late is kept with its reason, and the state follows', async () => {
    const page = await stage.enter('head', look);
    const address = await openFirst(page, '/plan/projects?state=overdue&asOf=2026-11-21');
    await panel(page).getByText('没有实际日期，也没有新的计划日期').waitFor();
    const late = panel(page).locator('.stage-table tr', { hasText: '–' }).first();
    const name = (await late.locator('th').textContent()) ?? '';
    await late.getByRole('link', { name: `填写“${name}”` }).click();
    await fillDay(page, '实际日期', '2026-11-20');
    await save(page);
    await page.getByText('晚于计划日期，请写明延期原因').waitFor();
    await page.getByLabel('原因').fill('连续阴雨，工期顺延');
    await save(page);
    await page.waitForURL((url) => url.pathname === address);
    await panel(page).locator('.tag', { hasText: '延期' }).waitFor();
    await panel(page).getByText('原因：连续阴雨，工期顺延').waitFor();
    await panel(page).getByText(`“${name}”原计划`).waitFor();
  });

  test('a planned day that is put off keeps the day before it', async () => {
    const page = await stage.enter('head', look);
    const address = await openFirst(page, '/plan/projects?state=onTime');
    await page.goto(`${address}/stages/opening`);
    const before = await page.getByLabel('计划日期', { exact: true }).inputValue();
    await fillDay(page, '计划日期', '2030-02-20');
    await save(page);
    await page.getByText(`计划日期由 ${before} 作了调整`).waitFor();
    await page.getByLabel('原因').fill('与道路工程衔接');
    await save(page);
    await page.waitForURL((url) => url.pathname === address);
    await panel(page).getByText(`开学：${before} 改为 2030-02-20`).waitFor();
    await panel(page).getByText(`原计划 ${before}`).waitFor();
  });

  test('a new name keeps the old one, and the search finds the project by both', async () => {
    const page = await stage.enter('head', look);
    const address = await openFirst(page, '/plan/projects?q=暂定名', '暂定名');
    const old = (await panel(page).locator('h2').textContent()) ?? '';
    await panel(page).getByRole('link', { name: '更名' }).click();
    const name = look === PHONE ? '云岭区晨曦学校' : '云岭区晨光学校';
    await page.getByLabel('新名称').fill(name);
    await save(page);
    await page.getByText('请填写更名依据').waitFor();
    await page.getByLabel('更名依据').fill('区政府批复');
    await save(page);
    await page.waitForURL((url) => url.pathname === address);
    await panel(page).getByText(`原名 ${old}`).waitFor();
    const names = panel(page).locator('.history-list', { hasText: '区政府批复' });
    expect(await names.textContent()).toContain('规划公布时的名称');
    for (const word of [old, name.slice(3)]) {
      await page.goto(`/plan/projects?q=${encodeURIComponent(word)}`);
      await page.locator('td.phone-title a', { hasText: name }).first().waitFor();
    }
  });
});

test('money is entered in 万元 and added up; coordinates typed the wrong way round are noticed', async () => {
  const page = await stage.enter('head');
  const address = await openFirst(page, '/plan/projects?state=unknown');
  await page.goto(`${address}/funds/new`);
  await page.getByLabel('年度', { exact: true }).fill('2029');
  await page.getByLabel('计划金额（万元）').fill('1,250.5');
  await page.getByLabel('已拨付金额（万元）').fill('很多');
  await page.getByLabel('依据').fill('2029 年投资计划');
  await save(page);
  await page.getByText('应填不小于 0 的数字').waitFor();
  await page.getByLabel('已拨付金额（万元）').fill('');
  await save(page);
  await page.waitForURL((url) => url.pathname === address);
  await panel(page).locator('.fund-table', { hasText: '2029 年投资计划' }).waitFor();
  expect(await panel(page).locator('.fund-table').textContent()).toMatch(/1.250\.5/u);

  await page.goto(`${address}/place`);
  await page.getByLabel('经度').fill('30.31');
  await page.getByLabel('纬度').fill('110.31');
  await save(page);
  await page.getByText('请检查经度和纬度是否填反').waitFor();
});

test('the second of two people who change a project is told calmly and loses nothing', async () => {
  const [first, second] = [await stage.enter('head'), await stage.enter('admin')];
  const address = await openFirst(first, '/plan/projects?state=notStarted');
  for (const page of [first, second]) {
    await page.goto(`${address}/stages/opening`);
    await page.getByLabel('原因').waitFor();
    await fillDay(page, '计划日期', page === first ? '2030-09-01' : '2031-09-01');
    await page.getByLabel('原因').fill(page === first ? '规划科调整' : '征地推迟');
  }
  await save(first);
  await first.waitForURL((url) => url.pathname === address);
  await save(second);
  await second.getByText('打开之后，别人修改过').waitFor();
  expect(await second.getByLabel('原因').inputValue()).toBe('征地推迟');
  // “Above is the newest state”: whoever saves before it has come would be refused once more.
  await panel(second).getByText('2030-09-01').first().waitFor();
  await second.getByRole('button', { name: '核对无误' }).click();
  await second.waitForURL((url) => url.pathname === address);
  await second.locator('.side-panel').getByText('2030-09-01 改为 2031-09-01').waitFor();
});

test('who has no duty in a project reads it and finds no form', async () => {
  const page = await stage.enter('leader');
  const address = await openFirst(page, '/plan/projects');
  expect(
    await panel(page)
      .getByRole('link', { name: /填写|更名/u })
      .count(),
  ).toBe(0);
  await page.goto(`${address}/rename`);
  await page.getByText('不能修改').waitFor();
});
