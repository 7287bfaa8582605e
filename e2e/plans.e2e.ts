import { expect, test } from 'vitest';
import { PHONE, settle } from './support/browser.ts';
import { numberIn } from './support/list.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

test('the points of a year are drawn from open tasks, published, and chosen from then on', async () => {
  const page = await stage.enter('head');
  await page.goto('/plan/yearly?year=2027');
  await settle(page);
  const heading = await page.locator('#yearly-lines').innerText();
  expect(numberIn(heading)).toBeGreaterThan(5);
  const first = page.locator('.yearly-lines li').first();
  await first.getByRole('checkbox').uncheck();
  await page.getByText(`${numberIn(heading) - 1} 项要点`).waitFor();
  await page.getByLabel('文号（选填）').fill('云教发〔2027〕1号');
  await page.getByRole('button', { name: '发布年度要点' }).click();
  await page.waitForURL((url) => url.pathname === '/plan/tasks' && url.searchParams.has('planId'));
  await settle(page);
  await page
    .locator('.sentence-title')
    .getByText(`${numberIn(heading) - 1} 项任务`)
    .waitFor();

  await page.goto('/plan/plans');
  await settle(page);
  await page.locator('.data-table').getByText('年度工作要点').waitFor();
  await page.goto('/plan/yearly?year=2027');
  await page.getByText('本年度的要点已经发布').waitFor();

  await page.goto('/');
  await settle(page);
  await page.locator('.page-actions select').selectOption({ index: 1 });
  await page.waitForURL((url) => url.searchParams.has('planId'));
  await settle(page);
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has('planId'));
});

test('a school enters its charter on a phone, the bureau sees what is still missing', async () => {
  const unit = await stage.enter('clerk-school', PHONE);
  await unit.goto('/plan/schools');
  await settle(unit);
  await unit.locator('td.phone-title a').first().click();
  await unit.getByRole('link', { name: '登记文件' }).click();
  await unit.getByRole('button', { name: '保存' }).click();
  await unit.getByRole('alert').getByText('请填写标题').waitFor();
  await unit.getByLabel('标题').fill('学校章程（2026年修订）');
  await unit.getByLabel('批准日期').fill('2026-03-10');
  await unit.getByLabel('批准单位或会议').fill('云岭区教育局');
  await unit.getByRole('button', { name: '保存' }).click();
  await unit.getByText('学校章程（2026年修订）').waitFor();

  const bureau = await stage.enter('head');
  await bureau.goto('/plan/schools');
  await settle(bureau);
  const all = await bureau.locator('.data-table tbody tr').count();
  await bureau.goto('/plan/schools?missing=charter');
  await settle(bureau);
  expect(await bureau.locator('.data-table tbody tr').count()).toBeLessThan(all);
});

test('targets as charts show the same targets as the table, and the choice stays in the address', async () => {
  const page = await stage.enter('leader');
  await page.goto('/plan/targets?state=behind');
  await settle(page);
  const rows = await page.locator('.data-table tbody tr').count();
  await page.getByRole('button', { name: '图', exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get('view') === 'picture');
  await page.locator('.multiples').first().waitFor();
  expect(await page.locator('.multiples > li').count()).toBe(rows);
  await page.locator('.multiple-link').first().click();
  await page.locator('.side-panel h2').waitFor();
  expect(new URL(page.url()).searchParams.get('view')).toBe('picture');
});

test('the goals of two plans stand side by side', async () => {
  const page = await stage.enter('head');
  await page.goto('/plan/side-by-side');
  await settle(page);
  expect(await page.locator('.compare-table thead th').count()).toBeGreaterThan(1);
  expect(await page.locator('.compare-table tbody tr').count()).toBeGreaterThan(20);
});

test('the page open to everybody is off, is switched on by the administrator, and is read without signing in', async () => {
  const stranger = await (await stage.open(PHONE)).newPage();
  await stranger.goto('/public/990001/plan');
  await stranger.getByText('没有公开的规划').waitFor();

  const admin = await stage.enter('admin');
  await admin.goto('/plan/plans/public');
  await admin.locator('.choices').getByRole('checkbox').first().check();
  await admin.getByRole('button', { name: '打开公开页' }).click();
  await admin.getByText('公开页已打开').waitFor();
  const home = await stage.enter('leader');
  await settle(home);
  const counted = numberIn(await home.locator('.sentence-title a').first().innerText());

  await stranger.reload();
  await stranger.locator('.data-table').first().waitFor();
  expect(await stranger.locator('.data-table tbody tr').count()).toBe(counted);
  expect(await stranger.locator('body').innerText()).not.toContain('沈若川');

  await admin.getByRole('button', { name: '关闭公开页' }).click();
  await admin.getByText('公开页没有打开').waitFor();
  await stranger.reload();
  await stranger.getByText('没有公开的规划').waitFor();
});
