import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PHONE, settle } from './support/browser.ts';
import { countRows, numberIn } from './support/list.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

test('every number of the home page opens a list with as many rows', async () => {
  const page = await stage.enter('leader');
  await page.locator('.home').waitFor();
  const links = page.locator('.sentence-title a, .mine-line');
  const count = await links.count();
  expect(count).toBeGreaterThan(8);
  const numbers = await links.evaluateAll((anchors) =>
    anchors.map((anchor) => ({
      text: anchor.textContent.trim(),
      address: anchor.getAttribute('href') ?? '',
    })),
  );
  for (const { text, address } of numbers) {
    await page.goto(address);
    await page.locator('.data-table').waitFor();
    expect([text, await countRows(page)]).toEqual([text, numberIn(text)]);
  }
});

test('filters live in the address and back undoes them', async () => {
  const page = await stage.enter('head');
  await page.goto('/plan/targets');
  const all = await countRows(page);
  await page.getByLabel('状态').selectOption('behind');
  await page.waitForURL(/state=behind/u);
  const behind = await countRows(page);
  expect(behind).toBeGreaterThan(0);
  expect(behind).toBeLessThan(all);
  await page.getByLabel('查找目标').fill('没有这样的目标');
  await page.getByText('没有符合条件的目标').waitFor();
  await page.goBack();
  await page.locator('.data-table').waitFor();
  expect(await countRows(page)).toBe(behind);
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes('state'));
  expect(await countRows(page)).toBe(all);
});

test('an address opens the same view for a colleague: filter, panel and cut-off day', async () => {
  const page = await stage.enter('head');
  await page.goto('/plan/targets?state=achieved&asOf=2026-06-30');
  await page.locator('td.phone-title a').first().click();
  await page.locator('.side-panel h2').waitFor();
  const name = await page.locator('.side-panel h2').innerText();
  const colleague = await stage.enter('viewer');
  await colleague.goto(page.url());
  await colleague.locator('.side-panel').getByRole('heading', { name }).waitFor();
  expect(await colleague.getByLabel('截止日').inputValue()).toBe('2026-06-30');
});

test('a figure opens the sentence of the plan it comes from, marked', async () => {
  const page = await stage.enter('viewer');
  await page.goto('/plan/targets');
  await settle(page);
  await page.locator('tbody tr').first().locator('.source-link').last().click();
  const mark = page.locator('.plan-page mark').first();
  await mark.waitFor();
  const words = await page.locator('.source-words').innerText();
  expect(words).toContain((await mark.innerText()).trim());
  const address = new URL(page.url());
  expect(address.searchParams.get('source')).toMatch(/^[0-9a-f]{8}$/u);
  await page.keyboard.press('Escape');
  await page.locator('.plan-page').waitFor({ state: 'detached' });
  await page.goBack();
  await page.locator('.plan-page').waitFor();
  await page.goBack();
  await page.locator('.plan-page').waitFor({ state: 'detached' });
  const colleague = await stage.enter('leader');
  await colleague.goto(`${address.pathname}${address.search}`);
  await colleague.locator('.plan-page mark').first().waitFor();
  expect(await colleague.locator('.source-words').innerText()).toBe(words);
});

test('a clerk of a school sees the work of the school and no account, no trail', async () => {
  const leader = await stage.enter('leader');
  await leader.goto('/plan/tasks');
  const all = await countRows(leader);
  const clerk = await stage.enter('clerk-school');
  await clerk.goto('/plan/tasks');
  const own = await countRows(clerk);
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThan(all);
  expect(await clerk.getByRole('link', { name: '账号' }).count()).toBe(0);
  await clerk.goto('/access/audit');
  await clerk.getByRole('heading', { name: '没有查看权限' }).waitFor();
});

test('the interface speaks English on request and remembers it', async () => {
  const page = await stage.enter('leader');
  await settle(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Targets', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Targets' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Targets' }).waitFor();
  await settle(page);
  // The number of an official paper is its name in every language.
  const words = (await page.locator('.page').innerText()).replaceAll(/\p{Script=Han}+〔\d{4}〕\d+号/gu, '');
  expect(words).not.toMatch(/\p{Script=Han}/u);
});

test('the keyboard reaches the content, opens a panel, closes it and comes back', async () => {
  const page = await stage.enter('head');
  await page.goto('/plan/targets');
  await settle(page);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  const first = page.locator('td.phone-title a').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await page.locator('.side-panel h2').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'side-panel-title');
  await page.keyboard.press('Escape');
  await page.locator('.side-panel').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.closest('td.phone-title') !== null);
});

test('on a phone the navigation is a drawer and rows are cards', async () => {
  const page = await stage.enter('leader', PHONE);
  await settle(page);
  await page.getByRole('button', { name: '打开导航' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '任务' }).click();
  await page.getByRole('heading', { level: 1, name: '任务' }).waitFor();
  await settle(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.width);
  expect(
    await page
      .locator('.data-table tbody tr')
      .first()
      .evaluate((row) => getComputedStyle(row).display),
  ).toBe('flex');
});

test('a printed page carries its platform and time, no tools, and no colour', async () => {
  const page = await stage.enter('leader');
  await page.goto('/plan/targets?state=behind');
  await settle(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.shell-top').isVisible()).toBe(false);
  expect(await page.locator('.filter-bar').isVisible()).toBe(false);
  expect(await page.locator('.print-source').first().innerText()).toMatch(
    /云岭区.*打印时间 \d{4}-\d\d-\d\d.*滞后/u,
  );
  const colour = await page
    .locator('td .tag')
    .first()
    .evaluate((tag) => getComputedStyle(tag).color);
  expect(colour).toBe('rgb(0, 0, 0)');
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
});

test('a school on the map opens its panel', async () => {
  const page = await stage.enter('viewer');
  await page.goto('/organisation/units');
  await page.locator('.map-point').first().waitFor();
  const point = page.locator('.map-point').first();
  const name = await point.locator('title').evaluate((title) => title.textContent);
  await point.locator('path').click();
  await page
    .locator('.side-panel')
    .getByRole('heading', { name: name ?? '' })
    .waitFor();
});

test('wrong addresses and a lost network have calm answers', async () => {
  const page = await stage.enter('leader');
  await page.goto('/nowhere');
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  await page.goto('/plan/targets');
  await settle(page);
  await page.context().setOffline(true);
  await page.getByText('网络已断开').waitFor();
  await page.getByLabel('状态').selectOption('behind');
  await page.getByRole('heading', { name: '暂时连不上服务器' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('.data-table').waitFor();
});

test('lists and charts can be taken away as files: xlsx, PNG, SVG and CSV', async () => {
  const page = await stage.enter('viewer');
  await page.goto('/plan/targets?state=behind');
  await settle(page);
  const save = async (button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const workbook = await save('导出 xlsx');
  expect(workbook.name).toBe('目标.xlsx');
  expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  await page.locator('td.phone-title a').first().click();
  await page.locator('.target-chart').waitFor();
  const png = await save('PNG');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  const svg = (await save('SVG')).bytes.toString();
  expect(svg).toContain('<svg');
  expect(svg).not.toContain('var(--');
  const csv = (await save('CSV')).bytes.toString();
  await page.getByRole('button', { name: '看数据表' }).click();
  const rows = page.locator('.chart-frame tbody tr');
  expect(csv.trim().split('\r\n').length - 1).toBe(await rows.count());
});
